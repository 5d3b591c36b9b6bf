package turnscope.analysis.cache;

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
