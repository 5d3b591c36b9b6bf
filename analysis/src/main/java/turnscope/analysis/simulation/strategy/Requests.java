package turnscope.analysis.simulation.strategy;

import java.util.regex.Pattern;

/// Requests as parameters name them: numbers parted by dots or slashes, as in `105..109` or `40/80`.
final class Requests {

    private static final Pattern BETWEEN = Pattern.compile("[./]+");

    private Requests() {}

    static int[] of(String text) {
        return BETWEEN.splitAsStream(text).mapToInt(Integer::parseInt).toArray();
    }
}
