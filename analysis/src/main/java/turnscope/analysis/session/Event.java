package turnscope.analysis.session;

import java.time.Duration;
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
    /// @param retry that the agent announced; empty where the log says nothing of one
    record Failure(int beforeSeq, Optional<Instant> at, String status, Optional<Retry> retry)
            implements Event {

        public Failure(int beforeSeq, Optional<Instant> at, String status) {
            this(beforeSeq, at, status, Optional.empty());
        }
    }

    /// Another attempt after a failed one.
    ///
    /// @param attempt that comes next, from 1
    /// @param attempts after which the agent gives up; 0 where the log does not say
    /// @param delay before it; zero where the log does not say
    record Retry(int attempt, int attempts, Duration delay) {

        public Retry {
            if (attempt < 0 || attempts < 0 || delay.isNegative())
                throw new IllegalArgumentException("no such retry: " + attempt + ", " + delay);
        }
    }

    /// A sub-agent was started here.
    record Spawn(int beforeSeq, Optional<Instant> at, String child) implements Event {}

    /// The agent was set to something that holds from here on.
    ///
    /// @param value as logged; for a window its size in tokens, in digits
    record Setting(int beforeSeq, Optional<Instant> at, Option option, String value)
            implements Event {

        /// Longer values are no names of anything.
        public static final int LONGEST = 80;
    }

    /// What can be set.
    enum Option {
        /// Tokens that the agent lets the context grow to.
        WINDOW,
        /// The way of working, such as `plan` or `review`.
        MODE,
        /// The model, by a command of the user.
        MODEL,
        /// How the agent was started once more, such as `resume`.
        START;

        /// The word in JSON and in the library.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Option of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// Who asked for a compaction.
    enum Trigger {
        AUTO,
        MANUAL
    }
}
