package turnscope.importers.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;

/// A session as one file tells it, before the library decides which of its requests it owns.
///
/// @param aliases further ids under which other files may speak of this session
/// @param claim orders the files that hold copies of one request: the smallest claim owns it
/// @param started time of the first line; empty where the file has none
/// @param messages user and assistant messages, also when none of them has usage
/// @param entry the program that the session was started from, as logged; empty where unknown
/// @param recordedPicodollars what the file itself says that the session cost
/// @param requests by sequence number; `owned` is a first guess that the library may change
public record SessionDraft(
        String id,
        Agent agent,
        SessionKind kind,
        Optional<String> parent,
        List<String> aliases,
        String project,
        String branch,
        String title,
        String version,
        String entry,
        Claim claim,
        Optional<Instant> started,
        Optional<Instant> ended,
        int messages,
        OptionalLong recordedPicodollars,
        List<Turn> turns,
        List<Request> requests,
        List<Event> events,
        List<Block> blocks) {

    public SessionDraft {
        aliases = List.copyOf(aliases);
        turns = List.copyOf(turns);
        requests = List.copyOf(requests);
        events = List.copyOf(events);
        blocks = List.copyOf(blocks);
    }

    /// A session of which neither the program that started it nor a cost is known.
    public SessionDraft(
            String id,
            Agent agent,
            SessionKind kind,
            Optional<String> parent,
            List<String> aliases,
            String project,
            String branch,
            String title,
            String version,
            Claim claim,
            Optional<Instant> started,
            Optional<Instant> ended,
            int messages,
            List<Turn> turns,
            List<Request> requests,
            List<Event> events,
            List<Block> blocks) {
        this(
                id,
                agent,
                kind,
                parent,
                aliases,
                project,
                branch,
                title,
                version,
                "",
                claim,
                started,
                ended,
                messages,
                OptionalLong.empty(),
                turns,
                requests,
                events,
                blocks);
    }

    /// Who owns a request that several sessions hold: lower ranks first, then the earlier start, then the earlier end.
    ///
    /// @param scope copies are looked for among sessions of the same scope only; "" for everywhere
    /// @param rank 0 for an original, higher for what is known to be a copy (side files, forks)
    public record Claim(String scope, int rank) {}
}
