package turnscope.views.inspector;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.session.Basis;
import turnscope.views.Text;

/// What set a compaction off, in words.
public final class Triggers {

    private Triggers() {}

    /// Says so where no log names it.
    public static String words(CompactionEntry entry, Text text) {
        var trigger = text.get("trigger." + entry.trigger().id());
        return entry.triggerBasis() == Basis.EXACT
                ? trigger
                : text.get("trigger.inferred", trigger);
    }
}
