package turnscope.views.events;

import java.time.Duration;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;

/// How many requests came after which pause, with rules where a cache written for five minutes or an hour expires.
///
/// Heights grow with the root of the count, because nearly all pauses are short and the few long ones cost the money.
final class PauseChart extends Region {

    private static final double HEIGHT = 108;
    private static final double BOTTOM = 20;
    private static final double TOP = 22;
    private static final double LEFT = 8;

    /// Upper ends in seconds; the last one has none.
    private static final List<Long> ENDS =
            List.of(10L, 30L, 60L, 120L, 300L, 900L, 1800L, 3600L, 14_400L, 86_400L);

    private static final int FIVE_MINUTES = ENDS.indexOf(300L) + 1;
    private static final int HOUR = ENDS.indexOf(3600L) + 1;

    private final Canvas canvas = new Canvas();
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final int[] all = new int[ENDS.size() + 1];
    private final int[] expired = new int[ENDS.size() + 1];

    PauseChart(Text text, ObservableValue<Boolean> dark) {
        this.text = text;
        this.dark = dark;
        setId("pauses");
        setMinSize(240, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(canvas);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> requestLayout());
    }

    void show(List<RequestProfile> rows) {
        java.util.Arrays.fill(all, 0);
        java.util.Arrays.fill(expired, 0);
        for (int i = 1; i < rows.size(); i++) {
            var gap = rows.get(i).request().gapAfter(rows.get(i - 1).request());
            if (gap.isEmpty()) continue;
            int bin = bin(gap.get());
            all[bin]++;
            if (lost(rows.get(i))) expired[bin]++;
        }
        setAccessibleText(
                text.get(
                        "events.pauses.spoken",
                        Amounts.exact(sum(all, 0, FIVE_MINUTES)),
                        Amounts.exact(sum(all, FIVE_MINUTES, HOUR)),
                        Amounts.exact(sum(all, HOUR, all.length)),
                        Amounts.exact(sum(expired, 0, expired.length))));
        requestLayout();
    }

    private static boolean lost(RequestProfile row) {
        var why = row.verdict().why();
        return row.verdict().fault()
                && why.filter(each -> each == Cause.EXPIRED || each == Cause.PROBABLY_EXPIRED)
                        .isPresent();
    }

    private static int bin(Duration gap) {
        int bin = 0;
        while (bin < ENDS.size() && gap.toSeconds() >= ENDS.get(bin)) bin++;
        return bin;
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) sum += counts[i];
        return sum;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        var palette = Palette.of(dark.getValue());
        double slot = (getWidth() - 2 * LEFT) / all.length;
        double bottom = getHeight() - BOTTOM;
        double most = Math.sqrt(java.util.Arrays.stream(all).max().orElse(0));
        for (int bin = 0; bin < all.length && most > 0; bin++)
            bar(painter, palette, bin, slot, bottom, (bottom - TOP) / most);
        names(painter, palette, slot, bottom);
        painter.rectangle(LEFT, bottom, slot * all.length, 1, Ink.plain(palette.axis()));
        var before = new Lettering(palette.muted(), 10.5, false, Align.RIGHT);
        var after = new Lettering(palette.muted(), 10.5, false, Align.LEFT);
        double between = (HOUR - FIVE_MINUTES) * slot;
        boolean room = painter.textWidth(text.get("events.pauses.short"), after) + 12 < between;
        rule(painter, palette, LEFT + FIVE_MINUTES * slot, bottom);
        rule(painter, palette, LEFT + HOUR * slot, bottom);
        painter.text(
                text.get("events.pauses.short"),
                Math.rint(LEFT + FIVE_MINUTES * slot) + (room ? 5 : -4),
                12,
                room ? after : before);
        painter.text(text.get("events.pauses.long"), Math.rint(LEFT + HOUR * slot) + 5, 12, after);
    }

    private void bar(
            Painter painter, Palette palette, int bin, double slot, double bottom, double unit) {
        double left = Math.rint(LEFT + bin * slot + 6);
        double width = Math.rint(slot - 12);
        double high = Math.rint(Math.sqrt(all[bin]) * unit);
        painter.rectangle(left, bottom - high, width, high, Ink.plain(palette.cacheRead()));
        double part = all[bin] == 0 ? 0 : Math.rint(high * expired[bin] / all[bin]);
        if (expired[bin] > 0)
            painter.rectangle(
                    left,
                    bottom - Math.max(2, part),
                    width,
                    Math.max(2, part),
                    new Ink(palette.danger(), 1, Pattern.DIAGONAL));
        if (all[bin] == 0) return;
        var count =
                expired[bin] == 0
                        ? Amounts.exact(all[bin])
                        : text.get(
                                "events.pauses.count",
                                Amounts.exact(all[bin]),
                                Amounts.exact(expired[bin]));
        painter.text(
                count,
                left + width / 2,
                bottom - high - 4,
                new Lettering(palette.text(), 10.5, false, Align.CENTRE));
    }

    /// Names as many bins as have room for their names.
    private void names(Painter painter, Palette palette, double slot, double bottom) {
        var centre = new Lettering(palette.muted(), 10.5, false, Align.CENTRE);
        double widest = 0;
        for (int bin = 0; bin < all.length; bin++)
            widest = Math.max(widest, painter.textWidth(name(bin), centre));
        int step = Math.max(1, (int) Math.ceil((widest + 4) / slot));
        for (int bin = 0; bin < all.length && slot > 0; bin += step)
            painter.text(name(bin), LEFT + (bin + 0.5) * slot, bottom + 14, centre);
    }

    private String name(int bin) {
        if (bin == ENDS.size()) return "> " + shortly(ENDS.getLast());
        return "< " + shortly(ENDS.get(bin));
    }

    private String shortly(long seconds) {
        if (seconds < 60) return text.get("duration.seconds", Long.toString(seconds));
        if (seconds < 3600) return text.get("duration.whole.minutes", Long.toString(seconds / 60));
        return text.get("duration.whole.hours", Long.toString(seconds / 3600));
    }

    private static void rule(Painter painter, Palette palette, double x, double bottom) {
        double at = Math.rint(x);
        for (double y = 4; y < bottom; y += 5)
            painter.rectangle(at, y, 1, 3, Ink.plain(palette.text()));
    }
}
