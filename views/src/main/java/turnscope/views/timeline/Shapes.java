package turnscope.views.timeline;

import java.util.Optional;

import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Stroke;

/// The signs of events, drawn around a point; shape tells them apart, colour only repeats it.
final class Shapes {

    /// Half the width of a sign, in points.
    static final double HALF = 4;

    private static final int ROUND = 16;

    private Shapes() {}

    static void draw(Painter painter, Mark.Kind kind, double x, double y, Look look) {
        plain(painter, kind, x, y, look);
        letter(kind)
                .ifPresent(letter ->
                        painter.text(
                                letter,
                                x + HALF + 2,
                                y + 3.2,
                                new Lettering(kind.colour(look.palette()), 9, true, Align.LEFT)));
    }

    /// The sign without its letter.
    static void plain(Painter painter, Mark.Kind kind, double x, double y, Look look) {
        var ink = Ink.plain(kind.colour(look.palette()));
        var ground = Ink.plain(look.palette().surface());
        switch (kind) {
            case PROMPT -> diamond(painter, x, y, ink);
            case AUTO_COMPACTION, MANUAL_COMPACTION, MICRO_COMPACTION ->
                    triangle(painter, x, y, ink);
            case LOSS -> cross(painter, x, y, ink);
            case PROVIDER_SIDE -> ring(painter, x, y, ink, ground);
            case FAILURE -> stop(painter, x, y, ink, ground);
            case MODEL -> arrows(painter, x, y, ink);
            case SPAWN -> fork(painter, x, y, Stroke.solid(ink.rgb(), 1.25), ink);
        }
    }

    private static Optional<String> letter(Mark.Kind kind) {
        return switch (kind) {
            case AUTO_COMPACTION -> Optional.of("A");
            case MANUAL_COMPACTION -> Optional.of("M");
            case MICRO_COMPACTION -> Optional.of("µ");
            case PROMPT, LOSS, PROVIDER_SIDE, FAILURE, MODEL, SPAWN -> Optional.empty();
        };
    }

    private static void diamond(Painter painter, double x, double y, Ink ink) {
        double r = HALF - 0.25;
        painter.polygon(
                new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4, ink);
    }

    private static void triangle(Painter painter, double x, double y, Ink ink) {
        double r = HALF + 0.5;
        painter.polygon(
                new double[] {x - r, x + r, x},
                new double[] {y - r + 0.5, y - r + 0.5, y + r - 0.5},
                3,
                ink);
    }

    private static void cross(Painter painter, double x, double y, Ink ink) {
        double r = HALF - 0.25;
        double w = 1.1;
        painter.polygon(
                new double[] {
                    x - r, x - r + w, x, x + r - w, x + r, x + w, x + r, x + r - w, x, x - r + w,
                    x - r, x - w
                },
                new double[] {
                    y - r + w, y - r, y - w, y - r, y - r + w, y, y + r - w, y + r, y + w, y + r,
                    y + r - w, y
                },
                12,
                ink);
    }

    private static void ring(Painter painter, double x, double y, Ink ink, Ink hole) {
        disc(painter, x, y, HALF, ink);
        disc(painter, x, y, HALF - 1.5, hole);
    }

    private static void stop(Painter painter, double x, double y, Ink ink, Ink bar) {
        disc(painter, x, y, HALF, ink);
        painter.rectangle(x - HALF + 1.5, y - 0.75, 2 * HALF - 3, 1.5, bar);
    }

    private static void disc(Painter painter, double x, double y, double radius, Ink ink) {
        double[] xs = new double[ROUND];
        double[] ys = new double[ROUND];
        for (int i = 0; i < ROUND; i++) {
            xs[i] = x + radius * Math.cos(2 * Math.PI * i / ROUND);
            ys[i] = y + radius * Math.sin(2 * Math.PI * i / ROUND);
        }
        painter.polygon(xs, ys, ROUND, ink);
    }

    private static void arrows(Painter painter, double x, double y, Ink ink) {
        arrow(painter, x, y - 2, 1, ink);
        arrow(painter, x, y + 2, -1, ink);
    }

    private static void arrow(Painter painter, double x, double y, int towards, Ink ink) {
        double tip = x + towards * 5;
        painter.rectangle(x - 4.5, y - 0.5, 9, 1, ink);
        painter.polygon(
                new double[] {tip, tip - towards * 3, tip - towards * 3},
                new double[] {y, y - 2, y + 2},
                3,
                ink);
    }

    private static void fork(Painter painter, double x, double y, Stroke stroke, Ink ink) {
        painter.line(x - 2.5, y - HALF, x - 2.5, y + HALF, stroke);
        painter.line(x - 2.5, y + 1, x + 2, y - 2, stroke);
        disc(painter, x + 2.5, y - 2.5, 1.75, ink);
        disc(painter, x - 2.5, y + HALF, 1.75, ink);
    }

    /// A bar with round corners around its middle; the shorter side is round all along.
    static void pill(Painter painter, double x, double y, double width, double height, Ink ink) {
        double r = Math.min(width, height) / 2;
        int each = 5;
        int points = 4 * each;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            int quarter = i / each;
            double angle = Math.PI / 2 * (quarter + i % each / (each - 1.0));
            double acrossMiddle = quarter == 0 || quarter == 3 ? width / 2 - r : r - width / 2;
            double downMiddle = quarter < 2 ? height / 2 - r : r - height / 2;
            xs[i] = x + acrossMiddle + r * Math.cos(angle);
            ys[i] = y + downMiddle + r * Math.sin(angle);
        }
        painter.polygon(xs, ys, points, ink);
    }
}
