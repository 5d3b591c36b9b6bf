package turnscope.importers.claude;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Event.Trigger;

/// What one line of a transcript says, as far as it matters.
sealed interface ClaudeLine {

    /// A line of no interest: progress of commands, file history, modes.
    record Other(Optional<Instant> at) implements ClaudeLine {}

    /// A line of a kind that nobody knows yet.
    record Unknown(String kind) implements ClaudeLine {}

    /// A line that belongs to a conversation.
    sealed interface Spoken extends ClaudeLine {
        Envelope envelope();
    }

    /// A prompt, tool results, or text that was put in on the user's behalf.
    ///
    /// @param summary whether it is the summary after a compaction
    /// @param agentId the sub-agent that it tells of; empty for other lines
    /// @param result what a sub-agent handed over when it was done
    record User(
            Envelope envelope,
            List<Part> parts,
            boolean meta,
            boolean summary,
            String agentId,
            Optional<RunResult> result)
            implements Spoken {}

    /// Blocks of a response.
    record Assistant(Envelope envelope, Answer answer, List<Part> parts) implements Spoken {}

    /// Content that the agent attached to the conversation; empty where it does not reach the model.
    record Attached(Envelope envelope, Optional<Part> part) implements Spoken {}

    /// The history was replaced by a summary.
    ///
    /// @param kept lines before it that still stand in the context
    record Compacted(
            Envelope envelope,
            Trigger trigger,
            Basis triggerBasis,
            OptionalLong tokensBefore,
            OptionalLong tokensAfter,
            RecentLines.Kept kept)
            implements Spoken {}

    /// Old results of tools were cleared.
    ///
    /// @param results ids of the calls that they answered
    record MicroCompacted(
            Envelope envelope,
            OptionalLong tokensBefore,
            OptionalLong tokensSaved,
            List<String> results)
            implements Spoken {}

    /// A response that never came.
    record Failed(Envelope envelope, String status, Optional<Event.Retry> retry)
            implements Spoken {}

    /// The agent was started once more to go on with the session.
    record Resumed(Envelope envelope) implements Spoken {}

    /// The user chose another model.
    record Switched(Envelope envelope, String model) implements Spoken {}

    /// What a sub-agent said, told within its parent's transcript.
    record AgentProgress(Envelope envelope, String agentId, Spoken inner) implements Spoken {}

    /// A name for the session.
    ///
    /// @param leaf uuid of the line that the title is about; empty where it is about the file
    record Title(Titles.Source source, String text, String leaf) implements ClaudeLine {

        static Title ofCommand(String command) {
            return new Title(Titles.Source.COMMAND, command, "");
        }
    }
}
