package turnscope.views.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.PeriodUsage;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Stroke;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Ticks;
import turnscope.views.report.Section.Setting;

/// Dollars of every day, week or month, stacked in the order of the bill.
final class PeriodChart {

    static final double HEIGHT = 150;
    private static final double LEFT = 40;
    private static final double TOP = 22;
    private static final double FOOT = 18;
    private static final double WIDEST = 34;
    private static final double SIZE = 7.5;
    private static final int MOST_COLUMNS = 400;
    private static final Palette INKS = Palette.LIGHT;

    private final List<Column> columns;
    private final List<Kind> kinds;
    private final Text text;
    private final String unit;

    /// One period; nothing was spent in those without a bill.
    private record Column(String key, Optional<Bill> bill) {

        double dollars() {
            return bill.map(each -> each.priced().approximateDollars()).orElse(0.0);
        }
    }

    private PeriodChart(Text text, PeriodUsage usage) {
        this.text = text;
        this.unit = text.get("report.by." + usage.per().id());
        this.columns = columns(usage);
        this.kinds =
                Arrays.stream(Kind.values())
                        .filter(kind -> !kind.money(usage.total().bill()).equals(Money.ZERO))
                        .toList();
    }

    /// Empty where nothing has a price, and where one column would hold everything.
    static Optional<PeriodChart> of(Text text, PeriodUsage usage) {
        if (usage.total().bill().total().isEmpty()) return Optional.empty();
        var chart = new PeriodChart(text, usage);
        return chart.columns.size() < 2 ? Optional.empty() : Optional.of(chart);
    }

    static void write(Flow flow, Setting setting, PeriodUsage usage) {
        of(setting.text(), usage)
                .ifPresent(chart -> {
                    flow.heading(chart.unit, List.of(Basis.DERIVED), HEIGHT);
                    flow.drawing(
                            HEIGHT,
                            1,
                            chart.summary(),
                            painter -> chart.draw(painter, flow.width()));
                });
    }

    String summary() {
        var most = columns.stream().max(Comparator.comparingDouble(Column::dollars)).orElseThrow();
        return text.get(
                "report.period.summary",
                unit,
                Amounts.exact(columns.size()),
                most.key(),
                Amounts.money(most.bill().map(Bill::priced)));
    }

    /// From the first to the last period, those without a request too, so that distances mean time.
    private static List<Column> columns(PeriodUsage usage) {
        var dated = usage.periods().stream().filter(row -> !row.key().isEmpty()).toList();
        if (dated.isEmpty()) return List.of();
        Map<String, Bill> bills = new HashMap<>();
        for (GroupUsage row : dated) bills.put(row.key(), row.sum().bill());
        var columns = new ArrayList<Column>();
        var last = dated.getLast().key();
        var key = dated.getFirst().key();
        while (columns.size() < MOST_COLUMNS) {
            columns.add(new Column(key, Optional.ofNullable(bills.get(key))));
            if (key.compareTo(last) >= 0) return columns;
            key = next(usage.per(), key);
        }
        return dated.stream()
                .map(row -> new Column(row.key(), Optional.of(row.sum().bill())))
                .toList();
    }

    private static String next(Grouping per, String key) {
        return switch (per) {
            case DAY -> LocalDate.parse(key).plusDays(1).toString();
            case MONTH -> YearMonth.parse(key).plusMonths(1).toString();
            case WEEK -> {
                var monday =
                        LocalDate.parse(
                                key + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE);
                yield monday.plusWeeks(1)
                        .format(java.time.format.DateTimeFormatter.ISO_WEEK_DATE)
                        .substring(0, key.length());
            }
            case MODEL, PROJECT, AGENT, KIND -> throw new IllegalArgumentException(per.id());
        };
    }

    void draw(Painter painter, double width) {
        var lane = new Lane(LEFT, TOP, width - LEFT, HEIGHT - TOP - FOOT, 0.25);
        double most = columns.stream().mapToDouble(Column::dollars).max().orElse(0);
        var up = lane.upTo(Ticks.top(most));
        var ticks = Ticks.of(0, up.to(), 4);
        for (double value : ticks.values()) {
            double y = up.at(value);
            int rgb = value == 0 ? INKS.axis() : INKS.grid();
            painter.line(lane.x(), y, lane.right(), y, Stroke.solid(rgb, 0.5));
            painter.text(ticks.money(value), lane.x() - 5, y + 2.6, letters(Align.RIGHT));
        }
        legend(painter, lane.x());
        bars(painter, lane, up);
        labels(painter, lane);
    }

    private static Lettering letters(Align align) {
        return new Lettering(INKS.muted(), SIZE, false, align);
    }

    private void legend(Painter painter, double x) {
        for (var kind : kinds) {
            painter.rectangle(x, 4, 7, 7, kind.ink());
            var name = text.get(kind.key());
            painter.text(name, x + 10.5, 10.2, letters(Align.LEFT));
            x += 10.5 + painter.textWidth(name, letters(Align.LEFT)) + 14;
        }
    }

    private void bars(Painter painter, Lane lane, Scale up) {
        double each = lane.width() / columns.size();
        double wide = Math.min(WIDEST, Math.max(each * 0.72, each - 4));
        for (int i = 0; i < columns.size(); i++) {
            var bill = columns.get(i).bill();
            if (bill.isEmpty()) continue;
            double left = lane.x() + (i + 0.5) * each - wide / 2;
            double sum = 0;
            for (var kind : kinds) {
                double part = kind.money(bill.get()).approximateDollars();
                double bottom = up.at(sum);
                sum += part;
                double top = up.at(sum);
                painter.rectangle(left, top, wide, bottom - top, kind.ink());
                if (bottom - top > 2) separator(painter, left, top, wide);
            }
        }
    }

    private static void separator(Painter painter, double left, double top, double wide) {
        painter.rectangle(left, top, wide, 0.5, Ink.plain(INKS.surface()));
    }

    /// As many as stand beside each other; the year where it is first seen.
    private void labels(Painter painter, Lane lane) {
        double each = lane.width() / columns.size();
        var widest = columns.getFirst().key();
        double needed = painter.textWidth(widest, letters(Align.CENTRE)) + 10;
        int step = (int) Math.max(1, Math.ceil(needed / each));
        for (int i = 0; i < columns.size(); i += step) {
            double x = lane.x() + (i + 0.5) * each;
            double half = needed / 2 - 5;
            painter.text(
                    columns.get(i).key(),
                    Math.clamp(x, lane.x() + half - LEFT, lane.right() - half),
                    lane.bottom() + 11,
                    letters(Align.CENTRE));
        }
    }
}
