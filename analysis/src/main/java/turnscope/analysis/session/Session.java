package turnscope.analysis.session;

import java.util.HashSet;
import java.util.List;

/// One thread of an agent, whole: what every page about a session is computed from.
///
/// @param requests by sequence number, copies included
/// @param events in the order of the transcript
/// @param blocks in the order of the transcript
/// @param children summaries of sub-agents, forks, reviews and compaction runs
public record Session(
        SessionSummary summary,
        List<Turn> turns,
        List<Request> requests,
        List<Event> events,
        List<Block> blocks,
        List<Problem> problems,
        List<SessionSummary> children) {

    public Session {
        turns = List.copyOf(turns);
        requests = List.copyOf(requests);
        events = List.copyOf(events);
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
        children = List.copyOf(children);
    }

    /// Sub-agents that were started here and of which nothing else is known: neither a transcript nor a last response.
    /// Only threads of their own are asked, as forks repeat what their original started.
    public List<String> lostRuns() {
        if (summary.kind() != SessionKind.MAIN) return List.of();
        var known = new HashSet<String>();
        for (var child : children) known.add(child.id());
        return events.stream()
                .filter(Event.Spawn.class::isInstance)
                .map(event -> ((Event.Spawn) event).child())
                .distinct()
                .filter(child -> !known.contains(child))
                .toList();
    }

    public String id() {
        return summary.id();
    }
}
