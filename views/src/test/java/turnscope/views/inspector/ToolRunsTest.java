package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.plot.Range;

import static org.assertj.core.api.Assertions.assertThat;

class ToolRunsTest {

    private static final Range ALL = new Range(0, 99);

    private static List<Block> calls(String tools) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < tools.length(); i++) {
            var tool = tools.substring(i, i + 1);
            blocks.add(new Block(i + 1, SegmentKind.TOOL_CALL, tool, "", 10, i, 0));
            blocks.add(new Block(i + 1, SegmentKind.TOOL_OUTPUT, tool, "", 10, i, 0));
        }
        return blocks;
    }

    @Test
    void findsTheSameToolInARowLongestFirst() {
        assertThat(ToolRuns.in(ALL, calls("RRRRRxBBBBBBBxRRRR")))
                .containsExactly(new ToolRuns("B", 7, 6, 12), new ToolRuns("R", 5, 0, 4));
    }

    @Test
    void countsOnlyWhatTheRangeHolds() {
        assertThat(ToolRuns.in(new Range(2, 9), calls("RRRRRRRRRRRR")))
                .containsExactly(new ToolRuns("R", 8, 2, 9));
        assertThat(ToolRuns.in(new Range(9, 11), calls("RRRRRRRRRRRR"))).isEmpty();
    }
}
