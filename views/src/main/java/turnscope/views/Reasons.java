package turnscope.views;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;

/// Why something was left out, in the reader's language where it is known there.
public final class Reasons {

    private Reasons() {}

    /// The reason of a problem; one that another version gave stays as it was said.
    public static String of(Problem problem, Text text) {
        return problem.fault().map(told -> of(told, text)).orElse(problem.reason());
    }

    private static String of(Fault.Told told, Text text) {
        return text.get("problem." + told.fault().id(), told.detail());
    }
}
