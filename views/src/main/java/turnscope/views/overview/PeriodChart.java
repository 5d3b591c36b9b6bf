package turnscope.views.overview;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Ticks;
import turnscope.views.timeline.Bucket;
import turnscope.views.timeline.Look;

/// Dollars per day, week or month, stacked in the order of a bill; the latest periods that have room.
final class PeriodChart extends Region {

    private static final double LEFT = 52;
    private static final double RIGHT = 92;
    private static final double BOTTOM = 22;
    private static final double TOP = 8;
    private static final double WIDEST = 44;
    private static final double NARROWEST = 7;

    /// Bars beyond those that any screen has room for.
    private static final int MOST = 600;

    private final Canvas canvas = new Canvas();
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Tooltip hint = new Tooltip();
    private List<GroupUsage> periods = List.of();
    private List<GroupUsage> shown = List.of();
    private double slot = 1;

    PeriodChart(Text text, ObservableValue<Boolean> dark) {
        this.text = text;
        this.dark = dark;
        setId("period-chart");
        setMinSize(200, 120);
        setPrefHeight(190);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().setAll(canvas);
        Tooltip.install(this, hint);
        setOnMouseMoved(event -> point(event.getX()));
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> requestLayout());
    }

    /// @param newestFirst as the ledger gives them; those without a date are left out
    void show(List<GroupUsage> newestFirst, Grouping by) {
        var dated = new ArrayList<>(newestFirst);
        dated.removeIf(group -> group.key().isEmpty());
        periods = Periods.filled(dated.reversed(), by, MOST);
        setAccessibleText(
                periods.isEmpty()
                        ? text.get("overview.none")
                        : text.get(
                                "overview.chart.spoken",
                                Amounts.exact(periods.size()),
                                periods.getLast().key(),
                                Amounts.money(periods.getLast().sum().bill().total())));
        requestLayout();
    }

    private void point(double x) {
        int index = (int) ((x - LEFT) / slot);
        if (x < LEFT || index < 0 || index >= shown.size()) {
            hint.setText("");
            return;
        }
        var group = shown.get(index);
        hint.setText(
                text.get(
                        "overview.chart.hint",
                        group.key(),
                        Amounts.money(group.sum().bill().total()),
                        Amounts.exact(group.sum().bill().requests()),
                        Amounts.tokens(group.sum().usage().total())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new CanvasPainter(canvas.getGraphicsContext2D());
        painter.clear();
        double room = Math.max(1, getWidth() - LEFT - RIGHT);
        int most = (int) Math.max(1, room / NARROWEST);
        shown = periods.subList(Math.max(0, periods.size() - most), periods.size());
        if (shown.isEmpty()) return;
        slot = Math.min(WIDEST + 8, room / shown.size());
        draw(painter, new Look(Palette.of(dark.getValue()), text, false));
    }

    private void draw(CanvasPainter painter, Look look) {
        double dearest =
                shown.stream()
                        .mapToDouble(group -> group.sum().bill().priced().approximateDollars())
                        .max()
                        .orElse(0);
        double bottom = getHeight() - BOTTOM;
        double high = bottom - TOP;
        double top = Ticks.top(Math.max(dearest, 0.01));
        var ticks = Ticks.of(0, top, (int) Math.max(1, high / 32));
        var muted = new Lettering(look.palette().muted(), 10.5, false, Align.RIGHT);
        double right = LEFT + slot * shown.size();
        for (double tick : ticks.values()) {
            double y = Math.rint(bottom - tick / top * high) - 1;
            var ink = Ink.plain(tick == 0 ? look.palette().axis() : look.palette().grid());
            painter.rectangle(LEFT, y, getWidth() - LEFT - RIGHT, 1, ink);
            painter.text(ticks.money(tick), LEFT - 8, y + 4, muted);
        }
        for (int i = 0; i < shown.size(); i++)
            bar(painter, look, shown.get(i).sum().bill(), LEFT + i * slot, bottom, high / top);
        labels(painter, look, bottom);
        names(painter, look, Math.min(right + 14, getWidth() - RIGHT + 10), bottom);
    }

    private void bar(
            CanvasPainter painter, Look look, Bill bill, double x, double bottom, double unit) {
        double width = Math.max(2, Math.min(WIDEST, slot - 2));
        double y = bottom;
        for (var bucket : Bucket.values()) {
            double size = of(bucket, bill).approximateDollars() * unit;
            if (size <= 0) continue;
            painter.rectangle(x + 1, y - size, width, size, bucket.ink(look));
            y -= size;
        }
    }

    private static Money of(Bucket bucket, Bill bill) {
        return switch (bucket) {
            case READ -> bill.cacheRead();
            case WRITE5M -> bill.cacheWrite5m();
            case WRITE1H -> bill.cacheWrite1h().plus(bill.cacheWrite30m());
            case FRESH -> bill.fresh();
            case OUTPUT -> bill.output().plus(bill.tools());
            case THINKING -> Money.ZERO;
        };
    }

    /// The first and as many more as do not meet.
    private void labels(CanvasPainter painter, Look look, double bottom) {
        var lettering = new Lettering(look.palette().muted(), 10.5, false, Align.LEFT);
        double free = 0;
        for (int i = 0; i < shown.size(); i++) {
            double x = LEFT + i * slot + 1;
            double width = painter.textWidth(shown.get(i).key(), lettering);
            if (x < free || x + width > getWidth()) continue;
            painter.text(shown.get(i).key(), x, bottom + 15, lettering);
            free = x + width + 14;
        }
    }

    private void names(CanvasPainter painter, Look look, double x, double bottom) {
        var lettering = new Lettering(look.palette().muted(), 10.5, false, Align.LEFT);
        double y = bottom - 6;
        for (var bucket : Bucket.values()) {
            boolean used =
                    shown.stream()
                            .anyMatch(group -> !of(bucket, group.sum().bill()).equals(Money.ZERO));
            if (!used) continue;
            painter.rectangle(x, y - 8, 8, 8, bucket.ink(look));
            painter.text(text.get(bucket.key()), x + 13, y, lettering);
            y -= 15;
        }
    }
}
