package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What a case found in its topic, for the table and to be judged. */
final class Records {
    private Tally tally;

    /** Reads all, notes what was found, and fails if a record is lost or doubled. */
    void check(Topic topic) {
        tally = topic.read();
        assertThat(tally.lost()).as("lost records of " + tally.written()).isZero();
        assertThat(tally.doubled()).as("doubled records of " + tally.read()).isZero();
    }

    Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }
}
