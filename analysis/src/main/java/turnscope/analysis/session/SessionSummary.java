package turnscope.analysis.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A session as a row of a list: own figures only, never those of its children, copies left out.
///
/// @param parent id of the session it belongs to, also when that one is not in the library
/// @param project the folder that the agent worked in; empty where unknown
/// @param models raw ids in order of first use
/// @param turns that the owned requests belong to; a prompt that caused no request is none
/// @param usage sum of the owned requests, advisor calls left out
/// @param advisor sum of the advisor calls
/// @param outputEstimate logged output where it is real plus estimates where it is not; present if any is estimated
/// @param copied requests that are drawn here but billed elsewhere
/// @param file the transcript, as a path
/// @param reported owned requests that are known only from the result of a sub-agent's run
/// @param entry the program that the session was started from, as logged; empty where unknown
/// @param recordedPicodollars what the transcript itself says that it cost, which only the oldest do; no other figure rests
///     on it
public record SessionSummary(
        String id,
        Agent agent,
        SessionKind kind,
        Optional<String> parent,
        String project,
        String branch,
        String title,
        Optional<Instant> started,
        Optional<Instant> ended,
        List<String> models,
        int requests,
        int turns,
        Usage usage,
        int advisorCalls,
        Usage advisor,
        OptionalLong outputEstimate,
        long maxContext,
        int copied,
        Compactions compactions,
        int problems,
        String file,
        int reported,
        String entry,
        OptionalLong recordedPicodollars) {

    public SessionSummary {
        models = List.copyOf(models);
    }

    /// A session of which every request has its own lines, started from an unknown program.
    public SessionSummary(
            String id,
            Agent agent,
            SessionKind kind,
            Optional<String> parent,
            String project,
            String branch,
            String title,
            Optional<Instant> started,
            Optional<Instant> ended,
            List<String> models,
            int requests,
            int turns,
            Usage usage,
            int advisorCalls,
            Usage advisor,
            OptionalLong outputEstimate,
            long maxContext,
            int copied,
            Compactions compactions,
            int problems,
            String file) {
        this(
                id,
                agent,
                kind,
                parent,
                project,
                branch,
                title,
                started,
                ended,
                models,
                requests,
                turns,
                usage,
                advisorCalls,
                advisor,
                outputEstimate,
                maxContext,
                copied,
                compactions,
                problems,
                file,
                0,
                "",
                OptionalLong.empty());
    }

    /// Whether the run was longer than what is known of it: nothing but its last response was ever told.
    public boolean isLowerBound() {
        return reported > 0 && reported == requests;
    }

    public Basis outputBasis() {
        return outputEstimate.isPresent() ? Basis.ESTIMATED : Basis.EXACT;
    }

    /// How often the context was compacted, by trigger.
    public record Compactions(int auto, int manual, int micro) {

        public static final Compactions NONE = new Compactions(0, 0, 0);

        public int total() {
            return auto + manual + micro;
        }
    }
}
