package turnscope.analysis.session;

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

    public String id() {
        return summary.id();
    }
}
