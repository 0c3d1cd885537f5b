package io.github.kafkak8s.chart.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which items of several lists are the same. */
class AlignmentTest {

    @Test
    void theUnionKeepsTheOrderOfEachSequence() {
        assertThat(Alignment.union(List.of(List.of("a", "c"), List.of("a", "b", "c"), List.of("c", "d"))))
                .containsExactly("a", "b", "c", "d");
    }

    /** Taken one by one, b would come before a, against the last sequence. */
    @Test
    void theUnionLooksAtAllSequences() {
        List<List<String>> sequences = List.of(List.of("a", "c"), List.of("b", "c"), List.of("a", "b", "c"));

        assertThat(Alignment.union(sequences)).containsExactly("a", "b", "c");
        assertThat(Alignment.isOrdered(Alignment.union(sequences), sequences)).isTrue();
    }

    @Test
    void contradictingOrdersHaveNoOrder() {
        List<List<String>> sequences = List.of(List.of("a", "b"), List.of("b", "a"));

        assertThat(Alignment.union(sequences)).containsExactlyInAnyOrder("a", "b");
        assertThat(Alignment.isOrdered(Alignment.union(sequences), sequences)).isFalse();
    }

    @Test
    void listsOfOneLengthAreAlignedByPosition() {
        assertThat(Alignment.ofItems(List.of(List.of("a", "b"), List.of("b", "c"))))
                .containsExactly(List.of("0", "1"), List.of("0", "1"));
    }

    /** The port is no identity, since settings change it. */
    @Test
    void otherListsAreAlignedByALeafThatTellsItemsApart() {
        assertThat(Alignment.ofItems(
                        List.of(List.of(item(1, "a")), List.of(item(2, "z"), item(3, "a")), List.of(item(4, "a")))))
                .containsExactly(List.of("a"), List.of("z", "a"), List.of("a"));
    }

    private static Object item(long port, String name) {
        return Toys.fields("port", port, "spec", Toys.fields("name", name));
    }

    @Test
    void linesAreAlignedByTheirKeyAndCountedIfAlike() {
        assertThat(Alignment.ofLines(
                        List.of(List.of("a=1", "fi", "b = 2", "fi"), List.of("a=2", "fi", "fi"), List.of("fi", "fi"))))
                .containsExactly(
                        List.of("a#1", "fi#1", "b #1", "fi#2"),
                        List.of("a#1", "fi#1", "fi#2"),
                        List.of("fi#1", "fi#2"));
    }

    @Test
    void emptyLinesBelongToWhatFollowsThem() {
        assertThat(Alignment.ofLines(List.of(List.of("a", "", "b", "", "c"), List.of("a", "", "c"))))
                .containsExactly(List.of("a#1", "\nb#1", "b#1", "\nc#1", "c#1"), List.of("a#1", "\nc#1", "c#1"));
    }
}
