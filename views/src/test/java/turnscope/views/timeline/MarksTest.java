package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarksTest {

    @Test
    void everythingThatHappenedHasAMark() {
        var marks = Marks.of(Sessions.compacted());
        assertThat(marks.lower())
                .extracting(Mark::kind)
                .contains(
                        Mark.Kind.AUTO_COMPACTION,
                        Mark.Kind.MANUAL_COMPACTION,
                        Mark.Kind.MICRO_COMPACTION,
                        Mark.Kind.FAILURE,
                        Mark.Kind.LOSS);
        assertThat(Marks.of(Sessions.growing()).upper())
                .extracting(Mark::kind)
                .contains(Mark.Kind.PROMPT, Mark.Kind.MODEL, Mark.Kind.SPAWN);
    }

    @Test
    void compactionsAreNotLosses() {
        var marks = Marks.of(Sessions.compacted());
        assertThat(marks.lower().stream().filter(mark -> mark.kind() == Mark.Kind.LOSS))
                .extracting(Mark::seq)
                .containsExactly(57, 211);
    }

    @Test
    void marksThatTouchBecomeTheirNumber() {
        var row =
                List.of(
                        new Mark(Mark.Kind.LOSS, 10, 10),
                        new Mark(Mark.Kind.FAILURE, 11, 11),
                        new Mark(Mark.Kind.LOSS, 14, 14),
                        new Mark(Mark.Kind.LOSS, 15, 15),
                        new Mark(Mark.Kind.LOSS, 30, 30));
        assertThat(Marks.clusters(row, 3))
                .containsExactly(
                        new Marks.Cluster(10.5, Mark.Kind.FAILURE, 2, false, 10),
                        new Marks.Cluster(14.5, Mark.Kind.LOSS, 2, true, 14),
                        new Marks.Cluster(30, Mark.Kind.LOSS, 1, true, 30));
    }

    @Test
    void noMarkIsLostWhateverTheZoom() {
        var marks = Marks.of(Sessions.ofLength(5_000));
        for (double zoom : new double[] {0.01, 0.1, 1, 10})
            for (var row : List.of(marks.upper(), marks.lower()))
                assertThat(
                                EventTrack.clusters(row, zoom).stream()
                                        .mapToInt(Marks.Cluster::count)
                                        .sum())
                        .isEqualTo(row.size());
    }
}
