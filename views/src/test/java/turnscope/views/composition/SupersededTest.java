package turnscope.views.composition;

import java.util.List;

import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

import static org.assertj.core.api.Assertions.assertThat;

class SupersededTest {

    private static Segment read(int id, int entered, int left, long hash) {
        return new Segment(
                id,
                SegmentKind.TOOL_OUTPUT,
                "Read",
                "a.go",
                900,
                entered,
                left,
                hash,
                Basis.DERIVED);
    }

    @Test
    void onlyWhatCameInAgainWhileItWasStillThere() {
        var segments =
                List.of(
                        read(1, 0, 50, 7),
                        read(2, 20, 50, 7),
                        read(3, 0, 10, 8),
                        read(4, 10, 50, 8),
                        read(5, 0, 50, 0),
                        read(6, 5, 50, 0));
        assertThat(Superseded.in(segments).ids()).containsExactly(1);
    }
}
