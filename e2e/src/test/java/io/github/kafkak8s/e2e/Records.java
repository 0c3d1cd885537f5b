package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What a case found in its topics, for the table and to be judged. */
final class Records {
    private Optional<Tally> sum = Optional.empty();

    /** Reads all, notes what was found, and fails if a record is lost or doubled. */
    void check(Topic topic) {
        Tally tally = topic.read();
        sum = Optional.of(sum.map(tally::plus).orElse(tally));
        assertThat(tally.lost()).as("lost records of " + tally.written()).isZero();
        assertThat(tally.doubled()).as("doubled records of " + tally.read()).isZero();
    }

    Optional<Tally> tally() {
        return sum;
    }
}
