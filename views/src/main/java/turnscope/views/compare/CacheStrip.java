package turnscope.views.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;

/// What the cache did in one of several sessions: reads below, what was sent anew on top, all to the same scale.
final class CacheStrip extends Region {

    private static final double LEFT = 56;
    private static final double RIGHT = 28;
    private static final double HEIGHT = 54;

    private final Canvas canvas = new Canvas();
    private final Compared each;
    private final int index;
    private final int longest;
    private final long peak;
    private final ObservableValue<Boolean> dark;

    /// @param longest number of requests that fill the width
    /// @param peak tokens that fill the height
    CacheStrip(
            Compared each,
            int index,
            int longest,
            long peak,
            Text text,
            ObservableValue<Boolean> dark) {
        this.each = each;
        this.index = index;
        this.longest = longest;
        this.peak = peak;
        this.dark = dark;
        setMinSize(200, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(
                text.get(
                        "compare.cache.spoken",
                        CurveChart.letter(index),
                        each.hitShare().isEmpty()
                                ? Amounts.UNKNOWN
                                : Amounts.percent(each.hitShare().getAsDouble())));
        getChildren().setAll(canvas);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        var palette = Palette.of(dark.getValue());
        double bottom = getHeight() - 4;
        double high = bottom - 4;
        double width = getWidth() - LEFT - RIGHT;
        var read = Ink.plain(palette.cacheRead());
        var sent = new Ink(palette.cacheWrite(), 1, Pattern.DIAGONAL);
        int columns = (int) Math.min(width, longest);
        double unit = width / Math.max(1, columns);
        for (int column = 0; column < columns && peak > 0; column++) {
            int at = largest(column, columns);
            if (at < 0) break;
            double left = LEFT + Math.floor(column * unit);
            double wide = LEFT + Math.floor((column + 1) * unit) - left;
            double top = Math.rint((double) each.context(at) / peak * high);
            double hit = Math.rint((double) each.read(at) / peak * high);
            painter.rectangle(left, bottom - hit, wide, hit, read);
            if (top > hit) painter.rectangle(left, bottom - top, wide, top - hit, sent);
        }
        painter.rectangle(LEFT, bottom, width, 1, Ink.plain(palette.axis()));
        painter.text(
                CurveChart.letter(index),
                LEFT - 12,
                bottom - 2,
                new Lettering(CurveChart.colour(index, palette), 12, true, Align.RIGHT));
    }

    /// The request that stands for a column: the one that sent most anew, so that no loss is hidden; -1 behind the end.
    private int largest(int column, int columns) {
        int from = (int) ((long) column * longest / columns);
        int to = (int) Math.max(from + 1L, (column + 1L) * longest / columns);
        if (from >= each.requests()) return -1;
        int most = from;
        for (int i = from; i < Math.min(to, each.requests()); i++)
            if (each.context(i) - each.read(i) > each.context(most) - each.read(most)) most = i;
        return most;
    }
}
