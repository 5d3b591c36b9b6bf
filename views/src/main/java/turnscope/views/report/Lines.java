package turnscope.views.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A text broken into lines of a width, where its language allows it or, within a word that is too long, anywhere.
final class Lines {

    private static final String ELLIPSIS = "…";

    private Lines() {}

    /// @param measure width of a text, in the unit of `width`
    static List<String> of(
            String text, double width, Locale locale, ToDoubleFunction<String> measure) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            wrap(paragraph.strip(), width, locale, measure, lines);
        }
        return lines;
    }

    /// At most so many lines, the last one ending in an ellipsis if there would have been more.
    static List<String> of(
            String text, double width, int most, Locale locale, ToDoubleFunction<String> measure) {
        var lines = of(text, width, locale, measure);
        if (lines.size() <= most) return lines;
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, shortened(kept.get(most - 1) + ELLIPSIS, width, measure));
        return kept;
    }

    /// The text itself if it fits, else its beginning and an ellipsis.
    static String shortened(String text, double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(text) <= width) return text;
        int[] letters = text.codePoints().toArray();
        int kept = fitting(letters, width - measure.applyAsDouble(ELLIPSIS), measure);
        return new String(letters, 0, kept).stripTrailing() + ELLIPSIS;
    }

    private static void wrap(
            String text,
            double width,
            Locale locale,
            ToDoubleFunction<String> measure,
            List<String> lines) {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        var line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (withinFigure(text, end)) continue;
            var piece = text.substring(start, end);
            if (measure.applyAsDouble((line + piece).stripTrailing()) > width && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            split(line, width, measure, lines);
            start = end;
        }
        lines.add(line.toString().stripTrailing());
    }

    /// Some rules would tear 16:09, 3.5 and 2026-05-18 apart.
    private static boolean withinFigure(String text, int at) {
        return at >= 2
                && at < text.length()
                && Character.isDigit(text.charAt(at))
                && ":.,-".indexOf(text.charAt(at - 1)) >= 0
                && Character.isDigit(text.charAt(at - 2));
    }

    /// Cuts full lines off a single piece that is wider than a line.
    private static void split(
            StringBuilder line,
            double width,
            ToDoubleFunction<String> measure,
            List<String> lines) {
        while (measure.applyAsDouble(line.toString().stripTrailing()) > width) {
            int[] letters = line.codePoints().toArray();
            int kept = Math.max(1, fitting(letters, width, measure));
            if (kept >= letters.length) return;
            lines.add(new String(letters, 0, kept));
            line.setLength(0);
            line.append(new String(letters, kept, letters.length - kept));
        }
    }

    /// How many of the letters fit, found by halving.
    private static int fitting(int[] letters, double width, ToDoubleFunction<String> measure) {
        int low = 0;
        int high = letters.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure.applyAsDouble(new String(letters, 0, middle)) <= width) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
