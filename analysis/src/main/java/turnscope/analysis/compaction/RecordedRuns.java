package turnscope.analysis.compaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;

/// The compaction runs of a session that have a transcript of their own.
///
/// Nothing in a run names its compaction. A run belongs to the first compaction that was logged after its last line;
/// several may belong to one, as failed attempts were repeated. Runs without a time take what is left, in order.
///
/// @param children of the session, of all kinds
record RecordedRuns(List<SessionSummary> children) {

    /// Those of the compactions that have at least one run.
    Set<Event.Compaction> of(List<Event.Compaction> compactions) {
        var found = new HashSet<Event.Compaction>();
        int timeless = 0;
        for (var child : children) {
            if (child.kind() != SessionKind.COMPACTION) continue;
            if (child.ended().isEmpty()) timeless++;
            else next(compactions, child.ended().get()).ifPresent(found::add);
        }
        var left = new ArrayList<>(compactions);
        left.removeAll(found);
        found.addAll(left.subList(0, Math.min(timeless, left.size())));
        return found;
    }

    private static Optional<Event.Compaction> next(
            List<Event.Compaction> compactions, Instant ended) {
        return compactions.stream()
                .filter(each -> each.at().isPresent() && !each.at().get().isBefore(ended))
                .min(Comparator.comparing(each -> Duration.between(ended, each.at().get())));
    }
}
