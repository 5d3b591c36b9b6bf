package turnscope.views.timeline;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// Cache verdicts in words.
public final class Verdicts {

    private Verdicts() {}

    /// "Hit", "Partial hit", …
    public static String name(Text text, Verdict verdict) {
        return text.get("verdict." + verdict.kind());
    }

    /// Three dots, filled as well as a cause is known.
    public static String dots(Evidence evidence) {
        int filled =
                switch (evidence) {
                    case LOGGED -> 3;
                    case DERIVED -> 2;
                    case INFERRED -> 1;
                    case UNKNOWN -> 0;
                };
        return "●".repeat(filled) + "○".repeat(3 - filled);
    }

    public static String cause(Text text, Cause cause) {
        return text.get("cause." + cause.id());
    }

    /// Verdict, cause and how well it is known, and what it cost.
    public static String sentence(Text text, RequestProfile row) {
        return switch (row.verdict()) {
            case Verdict.Hit _, Verdict.ColdStart _ -> name(text, row.verdict());
            case Verdict.Partial(var cause, var evidence, _, long lost) ->
                    loss(text, row, cause, evidence, lost);
            case Verdict.Miss(var cause, var evidence, _, long lost) ->
                    loss(text, row, cause, evidence, lost);
        };
    }

    private static String loss(
            Text text, RequestProfile row, Cause cause, Evidence evidence, long lost) {
        return text.get(
                "timeline.readout.loss",
                name(text, row.verdict()),
                cause(text, cause),
                text.get("evidence." + evidence.id()),
                Amounts.tokens(lost),
                Amounts.money(row.premium()));
    }
}
