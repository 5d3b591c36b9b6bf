package turnscope.views;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;

/// Why something was left out or refused, in the reader's language where it is known there.
public final class Reasons {

    private Reasons() {}

    /// The reason of a problem; one that another version gave stays as it was said.
    public static String of(Problem problem, Text text) {
        return problem.fault().map(told -> of(told, text)).orElse(problem.reason());
    }

    public static String of(Refusal refusal, Text text) {
        return text.get(
                "price.refusal",
                refusal.place(),
                text.get("price.refused." + refusal.fault().id(), refusal.detail()));
    }

    private static String of(Fault.Told told, Text text) {
        return text.get("problem." + told.fault().id(), told.detail());
    }
}
