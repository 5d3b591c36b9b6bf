package turnscope.analysis.compaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// The runs of each compaction that has at least one.
    Map<Event.Compaction, List<SessionSummary>> of(List<Event.Compaction> compactions) {
        var found = new LinkedHashMap<Event.Compaction, List<SessionSummary>>();
        var timeless = new ArrayDeque<SessionSummary>();
        for (var child : children) {
            if (child.kind() != SessionKind.COMPACTION) continue;
            if (child.ended().isEmpty()) timeless.add(child);
            else
                next(compactions, child.ended().get())
                        .ifPresent(each ->
                                found.computeIfAbsent(each, _ -> new ArrayList<>()).add(child));
        }
        for (var each : compactions) {
            if (timeless.isEmpty()) break;
            if (!found.containsKey(each)) found.put(each, List.of(timeless.remove()));
        }
        return found;
    }

    private static Optional<Event.Compaction> next(
            List<Event.Compaction> compactions, Instant ended) {
        return compactions.stream()
                .filter(each -> each.at().isPresent() && !each.at().get().isBefore(ended))
                .min(Comparator.comparing(each -> Duration.between(ended, each.at().get())));
    }
}
