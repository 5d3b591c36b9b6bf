package turnscope.views.timeline;

import java.util.Locale;

import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// What is billed apart from each other, in the order of the stacks from the bottom up.
public enum Bucket implements Part {
    READ,
    WRITE5M,
    WRITE1H,
    FRESH,
    OUTPUT,
    THINKING;

    private static final Bucket[] INPUT = {READ, WRITE5M, WRITE1H, FRESH};
    private static final Bucket[] ALL = values();

    /// The parts of the context.
    static Bucket[] input() {
        return INPUT;
    }

    static Bucket[] all() {
        return ALL;
    }

    public int colour(Palette palette) {
        return switch (this) {
            case READ -> palette.cacheRead();
            case WRITE5M, WRITE1H -> palette.cacheWrite();
            case FRESH -> palette.fresh();
            case OUTPUT -> palette.output();
            case THINKING -> palette.thinking();
        };
    }

    /// On the screen a pattern only tells the two write classes apart; in print it repeats every colour.
    @Override
    public Ink ink(Look look) {
        return new Ink(colour(look.palette()), 1, look.print() ? printed() : shown());
    }

    private Pattern shown() {
        return this == WRITE1H ? Pattern.DIAGONAL : Pattern.PLAIN;
    }

    private Pattern printed() {
        return switch (this) {
            case READ, WRITE5M -> Pattern.PLAIN;
            case WRITE1H -> Pattern.DIAGONAL;
            case FRESH -> Pattern.VERTICAL;
            case OUTPUT -> Pattern.COARSE_DOTS;
            case THINKING -> Pattern.CROSS;
        };
    }

    @Override
    public String key() {
        return "timeline.band." + name().toLowerCase(Locale.ROOT);
    }

    /// Key of its full name.
    String wordKey() {
        return switch (this) {
            case READ -> "word.cacheRead";
            case WRITE5M -> "word.cacheWrite5m";
            case WRITE1H -> "word.cacheWrite1h";
            case FRESH -> "word.fresh";
            case OUTPUT -> "word.output";
            case THINKING -> "word.thinking";
        };
    }

    @Override
    public String thing() {
        return name();
    }
}
