package turnscope.analysis.cache;

import java.util.Optional;
import java.util.OptionalLong;

/// What became of the cached prefix that the request before had left.
public sealed interface Verdict {

    /// At least nearly all of it was read.
    record Hit(long expectedTokens) implements Verdict {}

    /// Some of it was read.
    record Partial(Cause cause, Evidence evidence, long expectedTokens, long lostTokens)
            implements Verdict {}

    /// Nothing was read.
    record Miss(Cause cause, Evidence evidence, long expectedTokens, long lostTokens)
            implements Verdict {}

    /// There was nothing to read: no request before, or too short a one.
    record ColdStart() implements Verdict {}

    default String kind() {
        return switch (this) {
            case Hit _ -> "hit";
            case Partial _ -> "partial";
            case Miss _ -> "miss";
            case ColdStart _ -> "cold_start";
        };
    }

    /// Why tokens were lost; empty where none were expected or all were found.
    default Optional<Cause> why() {
        return switch (this) {
            case Hit _, ColdStart _ -> Optional.empty();
            case Partial(var cause, _, _, _) -> Optional.of(cause);
            case Miss(var cause, _, _, _) -> Optional.of(cause);
        };
    }

    /// How well the cause is supported; empty where there is none.
    default Optional<Evidence> support() {
        return switch (this) {
            case Hit _, ColdStart _ -> Optional.empty();
            case Partial(_, var evidence, _, _) -> Optional.of(evidence);
            case Miss(_, var evidence, _, _) -> Optional.of(evidence);
        };
    }

    /// Tokens that should have been found; empty where nothing was expected.
    default OptionalLong expected() {
        return switch (this) {
            case ColdStart _ -> OptionalLong.empty();
            case Hit(long tokens) -> OptionalLong.of(tokens);
            case Partial(_, _, long tokens, _) -> OptionalLong.of(tokens);
            case Miss(_, _, long tokens, _) -> OptionalLong.of(tokens);
        };
    }

    /// Tokens that had to be sent at a higher price than a read.
    default long lost() {
        return switch (this) {
            case Hit _, ColdStart _ -> 0;
            case Partial(_, _, _, long lost) -> lost;
            case Miss(_, _, _, long lost) -> lost;
        };
    }

    /// Whether tokens were lost that a better behaviour could have kept; compactions are not counted.
    default boolean fault() {
        return switch (this) {
            case Hit _, ColdStart _ -> false;
            case Partial(var cause, _, _, _) -> !cause.expected();
            case Miss(var cause, _, _, _) -> !cause.expected();
        };
    }
}
