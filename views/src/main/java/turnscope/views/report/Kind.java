package turnscope.views.report;

import java.util.OptionalLong;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.views.Palette;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// What a bill consists of, in its order; colours and patterns as in the charts.
enum Kind {
    READ("word.cacheRead", Palette.LIGHT.cacheRead(), Pattern.PLAIN),
    WRITE5M("word.cacheWrite5m", Palette.LIGHT.cacheWrite(), Pattern.PLAIN),
    WRITE1H("word.cacheWrite1h", Palette.LIGHT.cacheWrite(), Pattern.DIAGONAL),
    WRITE30M("word.cacheWrite30m", Palette.LIGHT.cacheWrite(), Pattern.WIDE_DIAGONAL),
    FRESH("word.fresh", Palette.LIGHT.fresh(), Pattern.VERTICAL),
    OUTPUT("word.output", Palette.LIGHT.output(), Pattern.COARSE_DOTS),
    TOOLS("word.tools", Palette.LIGHT.muted(), Pattern.PLAIN);

    private final String key;
    private final int rgb;
    private final Pattern pattern;

    Kind(String key, int rgb, Pattern pattern) {
        this.key = key;
        this.rgb = rgb;
        this.pattern = pattern;
    }

    /// Key of its name in the bundle.
    String key() {
        return key;
    }

    Ink ink() {
        return new Ink(rgb, 1, pattern);
    }

    /// Empty for server tools, which are billed by the piece.
    OptionalLong tokens(Bill bill) {
        var usage = bill.usage();
        return switch (this) {
            case READ -> OptionalLong.of(usage.cacheRead());
            case WRITE5M -> OptionalLong.of(usage.cacheWrite5m());
            case WRITE1H -> OptionalLong.of(usage.cacheWrite1h());
            case WRITE30M -> OptionalLong.of(usage.cacheWrite30m());
            case FRESH -> OptionalLong.of(usage.fresh());
            case OUTPUT -> OptionalLong.of(usage.output());
            case TOOLS -> OptionalLong.empty();
        };
    }

    Money money(Bill bill) {
        return switch (this) {
            case READ -> bill.cacheRead();
            case WRITE5M -> bill.cacheWrite5m();
            case WRITE1H -> bill.cacheWrite1h();
            case WRITE30M -> bill.cacheWrite30m();
            case FRESH -> bill.fresh();
            case OUTPUT -> bill.output();
            case TOOLS -> bill.tools();
        };
    }

    /// Whether a bill has anything of it.
    boolean in(Bill bill) {
        return tokens(bill).orElse(0) > 0 || !money(bill).equals(Money.ZERO);
    }
}
