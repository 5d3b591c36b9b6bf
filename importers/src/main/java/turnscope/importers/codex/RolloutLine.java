package turnscope.importers.codex;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.importers.json.JsonValue.Text;

/// What one line of a rollout says; words are empty where it is silent.
sealed interface RolloutLine {

    /// Names the thread; repeated when it is opened again, and once for every ancestor of a fork.
    ///
    /// @param parent the thread that started this one, or that it was forked from
    /// @param byReference whether a fork points to its parent's lines instead of copying them
    /// @param ownFrom number of the first line that is not a copy
    record Meta(
            String id,
            SessionKind kind,
            String parent,
            String forkedFrom,
            boolean byReference,
            OptionalLong ownFrom,
            String folder,
            String branch,
            String version,
            String originator,
            String nickname,
            Text instructions)
            implements RolloutLine {}

    /// What the next requests are made with.
    ///
    /// @param turn id of the turn that it is about
    /// @param mode the way of working together, such as `plan`
    /// @param tier of service; only settings say it
    record Context(
            boolean settings,
            String turn,
            String folder,
            String model,
            String effort,
            String mode,
            String tier)
            implements RolloutLine {}

    /// A message that is part of the context.
    record Said(Speaker speaker, List<Piece> pieces, String beginning) implements RolloutLine {}

    /// Reasoning; nearly always encrypted, so that its length is unknown.
    record Thought(Text content) implements RolloutLine {}

    record Called(String callId, Piece piece, boolean webSearch) implements RolloutLine {}

    record Returned(String callId, List<Piece> pieces) implements RolloutLine {}

    /// A row of usage; empty where it has none, or none that makes sense.
    ///
    /// @param window tokens that the context may grow to; 0 where the row does not say
    record Counted(Optional<Tokens> total, Optional<Tokens> last, boolean nonsense, long window)
            implements RolloutLine {}

    /// The usage of one response, written by newer versions beside the rows.
    record Recorded(String responseId, String turn, Optional<Tokens> usage, boolean nonsense)
            implements RolloutLine {}

    /// The history was replaced.
    ///
    /// @param record usage of the compaction itself, where the line has it
    record Compacted(List<Piece> history, Optional<Recorded> record) implements RolloutLine {}

    record TurnStarted() implements RolloutLine {}

    /// What the user typed.
    record Prompted(String text) implements RolloutLine {}

    record TurnEnded() implements RolloutLine {}

    record Aborted(String reason) implements RolloutLine {}

    record RolledBack() implements RolloutLine {}

    /// A review in the thread itself begins or ends.
    record Reviewing(boolean entered) implements RolloutLine {}

    record Spawned(String thread) implements RolloutLine {}

    /// Nothing that we need.
    record Skipped() implements RolloutLine {}

    /// Who a message is from.
    enum Speaker {
        USER,
        ASSISTANT,
        /// Codex itself, in the user's or the developer's name.
        HARNESS
    }

    /// Content, measured.
    record Piece(SegmentKind kind, String tool, String label, long characters, long hash) {

        static Piece of(SegmentKind kind, String label, Text text) {
            return new Piece(kind, "", label, text.characters(), text.hash());
        }

        Piece from(Piece call) {
            return new Piece(kind, call.tool, call.label, characters, hash);
        }
    }
}
