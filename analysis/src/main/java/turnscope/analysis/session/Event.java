package turnscope.analysis.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that happened between two requests.
public sealed interface Event {

    /// The request before which it happened, by its sequence number; equals the number of requests at the end.
    int beforeSeq();

    Optional<Instant> at();

    /// The history was replaced by a summary.
    ///
    /// @param tokensBefore context before, as logged; empty where the log does not say
    /// @param tokensAfter as logged, which may leave out the fixed prefix
    /// @param triggerBasis exact where the log names the trigger, estimated where it is inferred
    record Compaction(
            int beforeSeq,
            Optional<Instant> at,
            Trigger trigger,
            Basis triggerBasis,
            OptionalLong tokensBefore,
            OptionalLong tokensAfter)
            implements Event {}

    /// Old tool results were replaced by stubs.
    record MicroCompaction(
            int beforeSeq,
            Optional<Instant> at,
            OptionalLong tokensBefore,
            OptionalLong tokensSaved)
            implements Event {}

    /// An answer that failed, was refused or interrupted; never billed.
    ///
    /// @param status the provider's error class or HTTP status, as logged
    record Failure(int beforeSeq, Optional<Instant> at, String status) implements Event {}

    /// A sub-agent was started here.
    record Spawn(int beforeSeq, Optional<Instant> at, String child) implements Event {}

    /// Who asked for a compaction.
    enum Trigger {
        AUTO,
        MANUAL
    }
}
