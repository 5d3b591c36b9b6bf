package turnscope.views;

import java.util.Locale;

import turnscope.analysis.session.Problem;

/// Why something was left out, in the reader's language where it is known there.
public final class Reasons {

    private Reasons() {}

    /// The reason of a problem; one that has no translation stays as whoever found it said it.
    public static String of(Problem problem, Text text) {
        if (problem.tooLong()) return text.get("problem.too-long", size(problem.reason()));
        var key = problem.reason().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").strip();
        return text.getOr("problem." + key, problem.reason());
    }

    /// The number of megabytes in the reason of a line that was too long.
    private static String size(String reason) {
        return reason.replaceAll("\\D+", "");
    }
}
