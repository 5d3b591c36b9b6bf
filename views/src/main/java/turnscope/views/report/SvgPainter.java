package turnscope.views.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import turnscope.views.plot.Painter;

/// Draws as SVG: one element for all rectangles of an ink that follow each other, patterns that print in grey, and text
/// that stays text.
///
/// Coordinates count from the top left corner, so the drawing code is the one of the screen and of the PDF.
final class SvgPainter implements Painter {

    /// What a text measures; the picture is laid out by it, whatever font the reader's browser takes.
    interface Measure {
        double width(String text, Lettering lettering);
    }

    private static final double TINT = 0.38;

    private final Measure measure;
    private final String prefix;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> patterns = new LinkedHashMap<>();
    private final List<String> clips = new ArrayList<>();
    private final Map<Ink, StringBuilder> gathered = new LinkedHashMap<>();

    /// @param prefix of the ids of its patterns, which must differ between the pictures of one page
    SvgPainter(String prefix, Measure measure) {
        this.prefix = prefix;
        this.measure = measure;
    }

    /// The picture as one element.
    ///
    /// @param scale size on the page of each point of the drawing
    String svg(double width, double height, double scale, String summary) {
        return svg(width, height, scale, 0, summary);
    }

    /// @param margin of white around it, for a picture that stands alone
    String svg(double width, double height, double scale, double margin, String summary) {
        flush();
        double wide = width + 2 * margin;
        double high = height + 2 * margin;
        var box = String.join(" ", number(-margin), number(-margin), number(wide), number(high));
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"")
                .append(box)
                .append("\" width=\"")
                .append(number(wide * scale))
                .append("\" height=\"")
                .append(number(high * scale))
                .append("\" font-family=\"'IBM Plex Sans','Noto Sans SC',system-ui,sans-serif\">\n")
                .append("<title>")
                .append(Markup.escaped(summary))
                .append("</title>\n<defs>\n");
        patterns.values().forEach(svg::append);
        clips.forEach(svg::append);
        svg.append("</defs>\n");
        if (margin > 0) svg.append(ground(margin, wide, high));
        return svg.append(body).append("</svg>\n").toString();
    }

    private static String ground(double margin, double width, double height) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#FFFFFF\"/>\n"
                .formatted(number(-margin), number(-margin), number(width), number(height));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink ink) {
        if (width <= 0 || height <= 0) return;
        gathered.computeIfAbsent(ink, _ -> new StringBuilder())
                .append('M')
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append('h')
                .append(number(width))
                .append('v')
                .append(number(height))
                .append('h')
                .append(number(-width))
                .append('z');
    }

    private void flush() {
        gathered.forEach((ink, path) ->
                body.append("<path shape-rendering=\"crispEdges\" d=\"")
                        .append(path)
                        .append('"')
                        .append(filled(ink))
                        .append("/>\n"));
        gathered.clear();
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\"%s/>"
                        .formatted(
                                number(x),
                                number(y),
                                number(width),
                                number(height),
                                stroked(stroke)));
    }

    @Override
    public void band(double[] xs, double[] lower, double[] upper, int count, Ink ink) {
        if (count < 2) return;
        var path = points(xs, upper, count);
        for (int i = count - 1; i >= 0; i--)
            path.append(' ').append(number(xs[i])).append(',').append(number(lower[i]));
        add("<polygon points=\"" + path + "\"" + filled(ink) + "/>");
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        if (count < 2) return;
        add(
                "<polyline points=\""
                        + points(xs, ys, count)
                        + "\" fill=\"none\""
                        + stroked(stroke)
                        + "/>");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>"
                        .formatted(
                                number(x1), number(y1), number(x2), number(y2), stroked(stroke)));
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Ink ink) {
        if (count < 3) return;
        add("<polygon points=\"" + points(xs, ys, count) + "\"" + filled(ink) + "/>");
    }

    private static StringBuilder points(double[] xs, double[] ys, int count) {
        var points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) points.append(' ');
            points.append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.isBlank()) return;
        var anchor =
                switch (lettering.align()) {
                    case LEFT -> "start";
                    case CENTRE -> "middle";
                    case RIGHT -> "end";
                };
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\">%s</text>"
                        .formatted(
                                number(x),
                                number(y),
                                number(lettering.size()),
                                lettering.bold() ? " font-weight=\"600\"" : "",
                                anchor,
                                number(textWidth(text, lettering)),
                                colour(lettering.rgb()),
                                Markup.escaped(text)));
    }

    @Override
    public double textWidth(String text, Lettering lettering) {
        return measure.width(text, lettering);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        var id = prefix + "c" + clips.size();
        clips.add(
                "<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>%n"
                        .formatted(id, number(x), number(y), number(width), number(height))
                        .replace("\r", ""));
        add("<g clip-path=\"url(#" + id + ")\">");
    }

    @Override
    public void unclip() {
        add("</g>");
    }

    private void add(String element) {
        flush();
        body.append(element).append('\n');
    }

    private String filled(Ink ink) {
        var fill =
                ink.pattern() == Pattern.PLAIN
                        ? colour(ink.rgb())
                        : "url(#" + pattern(ink.pattern(), ink.rgb()) + ")";
        return " fill=\"" + fill + "\"" + opacity("fill-opacity", ink.opacity());
    }

    private static String stroked(Stroke stroke) {
        var dash =
                switch (stroke.dash()) {
                    case SOLID -> "";
                    case DASHED -> " stroke-dasharray=\"5 3\"";
                    case DOTTED -> " stroke-dasharray=\"1 2\"";
                };
        return " stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s%s"
                .formatted(
                        colour(stroke.rgb()),
                        number(stroke.width()),
                        dash,
                        opacity("stroke-opacity", stroke.opacity()));
    }

    private static String opacity(String name, double opacity) {
        return opacity >= 1 ? "" : " " + name + "=\"" + number(opacity) + "\"";
    }

    /// A tile of a tint with its marks in the full colour, as in the PDF.
    private String pattern(Pattern pattern, int rgb) {
        var id = prefix + pattern.name().toLowerCase(Locale.ROOT) + String.format("%06x", rgb);
        patterns.computeIfAbsent(
                id,
                key -> {
                    int side = side(pattern);
                    return "<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\"><rect width=\"%d\" height=\"%d\" fill=\"%s\"/><path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/></pattern>\n"
                            .formatted(
                                    key,
                                    side,
                                    side,
                                    side,
                                    side,
                                    colour(tint(rgb)),
                                    marks(pattern, side),
                                    colour(rgb),
                                    pattern == Pattern.CROSS ? "0.7" : "1.3");
                });
        return id;
    }

    private static int side(Pattern pattern) {
        return switch (pattern) {
            case PLAIN, DIAGONAL, VERTICAL, HORIZONTAL, DOTS -> 4;
            case COARSE_DOTS -> 5;
            case WIDE_DIAGONAL, CROSS -> 6;
        };
    }

    private static String marks(Pattern pattern, int side) {
        var rising =
                "M-1 1L1 -1M0 %1$dL%1$d 0M%2$d %3$dL%3$d %2$d".formatted(side, side - 1, side + 1);
        return switch (pattern) {
            case PLAIN -> "";
            case DIAGONAL, WIDE_DIAGONAL -> rising;
            case CROSS -> rising + "M0 0L%1$d %1$d".formatted(side);
            case VERTICAL -> "M1 0V" + side;
            case HORIZONTAL -> "M0 1H" + side;
            case DOTS -> "M1 2h1.3";
            case COARSE_DOTS -> "M1.5 2.5h1.8";
        };
    }

    private static int tint(int rgb) {
        int tinted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = rgb >> shift & 0xFF;
            tinted |= (int) Math.round(255 - TINT * (255 - part)) << shift;
        }
        return tinted;
    }

    private static String colour(int rgb) {
        return String.format("#%06X", rgb);
    }

    /// Two decimals at most, whatever the language of the machine.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) return Long.toString(hundredths / 100);
        var sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        var decimals =
                size % 10 == 0 ? size % 100 / 10 + "" : (size % 100 < 10 ? "0" : "") + size % 100;
        return sign + size / 100 + "." + decimals;
    }
}
