package turnscope.views.session;

import java.util.Optional;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Verdict;
import turnscope.views.Text;

/// Verdicts in words.
final class Verdicts {

    private Verdicts() {}

    static String kind(Verdict verdict, Text text) {
        return text.get("verdict." + verdict.kind());
    }

    /// The cause of a loss; empty where nothing was lost.
    static String cause(Verdict verdict, Text text) {
        return cause(verdict).map(cause -> text.get("cause." + cause.id())).orElse("");
    }

    private static Optional<Cause> cause(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Partial(Cause cause, _, _, _) -> Optional.of(cause);
            case Verdict.Miss(Cause cause, _, _, _) -> Optional.of(cause);
            case Verdict.Hit _, Verdict.ColdStart _ -> Optional.empty();
        };
    }
}
