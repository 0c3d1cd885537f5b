package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of records, each of which was written once.
 *
 * @param written acknowledged records
 * @param read records of the topic
 * @param lost acknowledged records that are not in the topic
 * @param doubled records of the topic that are in it before
 */
record Tally(int written, int read, int lost, int doubled) {

    static Tally of(Collection<String> written, List<String> read) {
        Set<String> distinct = new HashSet<>(read);
        Set<String> lost = new HashSet<>(written);
        Set<String> unknown = new HashSet<>(distinct);
        unknown.removeAll(lost);
        lost.removeAll(distinct);
        assertThat(unknown).as("records that nobody wrote").isEmpty();
        return new Tally(written.size(), read.size(), lost.size(), read.size() - distinct.size());
    }

    /** Of two topics. */
    Tally plus(Tally other) {
        return new Tally(written + other.written, read + other.read, lost + other.lost, doubled + other.doubled);
    }
}
