package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.plot.Range;

/// The same tool called again and again with no other in between.
///
/// @param first number of the request that made the first call, from 0
/// @param last the same of the last one
record ToolRuns(String tool, int calls, int first, int last) {

    /// Calls in a row from which on they are worth a word.
    static final int LEAST = 5;

    /// Those of a range, longest first.
    static List<ToolRuns> in(Range range, List<Block> blocks) {
        var runs = new ArrayList<ToolRuns>();
        var run = new ToolRuns("", 0, 0, 0);
        for (var block : blocks) {
            int caller = block.beforeSeq() - 1;
            if (block.kind() != SegmentKind.TOOL_CALL || !range.contains(caller)) continue;
            boolean same = run.tool().equals(block.tool());
            if (!same && run.calls() >= LEAST) runs.add(run);
            run =
                    same
                            ? new ToolRuns(run.tool(), run.calls() + 1, run.first(), caller)
                            : new ToolRuns(block.tool(), 1, caller, caller);
        }
        if (run.calls() >= LEAST) runs.add(run);
        runs.sort(Comparator.comparingInt(ToolRuns::calls).reversed());
        return runs;
    }
}
