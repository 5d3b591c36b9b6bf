package turnscope.views.timeline;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.plot.Columns;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// How much of its life the cached prefix had left when each request came, under the class that was written.
///
/// A column that stands for several requests shows the one that came latest in that life. Hatched from top to bottom:
/// the prefix had expired.
final class LifeTrack {

    private LifeTrack() {}

    static void surface(Surface surface, Plot plot) {
        var lane = plot.lane();
        var up = up(plot);
        surface.rectangle(lane.x(), up.at(1), lane.width(), lane.pixel(), plot.look().grid());
        surface.rectangle(
                lane.x(),
                lane.bottom() - lane.pixel(),
                lane.width(),
                lane.pixel(),
                plot.look().axis());
        surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
        var palette = plot.look().palette();
        var columns = plot.columns();
        for (int column = 0; column < columns.count(); column++) {
            var moment = latest(plot, columns, column);
            double left = columns.barLeft(column);
            double width = columns.barRight(column) - left;
            if (moment.standingTokens() == 0 || moment.gap().isEmpty()) continue;
            double share = share(moment);
            if (share < 0) {
                var ink = new Ink(palette.danger(), 1, Pattern.WIDE_DIAGONAL);
                surface.rectangle(left, lane.y(), width, lane.height(), ink);
                continue;
            }
            var shade = new Ink(palette.cacheRead(), 0.75, pattern(moment));
            surface.rectangle(left, up.at(share), width, lane.bottom() - up.at(share), shade);
        }
        surface.unclip();
    }

    private static CacheLife.Moment latest(Plot plot, Columns columns, int column) {
        var latest = plot.series().life(columns.first(column));
        for (int seq = columns.first(column) + 1; seq <= columns.last(column); seq++) {
            var next = plot.series().life(seq);
            if (share(next) < share(latest)) latest = next;
        }
        return latest;
    }

    private static Pattern pattern(CacheLife.Moment moment) {
        return moment.written().filter(WriteClass.FIVE_MINUTES::equals).isPresent()
                ? Pattern.PLAIN
                : Pattern.DIAGONAL;
    }

    /// 1 at once, 0 at the last second, below it afterwards; without a class five minutes are assumed.
    private static double share(CacheLife.Moment moment) {
        var life = moment.written().orElse(WriteClass.FIVE_MINUTES);
        var left = moment.remaining(life);
        return left.isEmpty() ? 1 : (double) left.getAsLong() / life.seconds();
    }

    static void labels(Painter painter, Plot plot) {
        var text = plot.look().text();
        Frame.title(painter, plot, text.get("timeline.title.life"), text.get("timeline.unit.life"));
        var lane = plot.lane();
        painter.text("100 %", lane.x() - 8, lane.y() + 6, plot.look().muted(Align.RIGHT));
        painter.text("0", lane.x() - 8, lane.bottom(), plot.look().muted(Align.RIGHT));
        if (!plot.empty()) prices(painter, plot);
    }

    /// What writing again cost, in hatches that are wide enough to say it.
    private static void prices(Painter painter, Plot plot) {
        var lane = plot.lane();
        var palette = plot.look().palette();
        var lettering = new Lettering(palette.text(), Look.SMALL, true, Align.CENTRE);
        var columns = plot.columns();
        double taken = lane.x();
        for (int column = 0; column < columns.count(); column++) {
            long dearest = dearest(plot, columns, column);
            if (dearest == 0) continue;
            var words = Amounts.money(new Money(dearest));
            double width = painter.textWidth(words, lettering) + 8;
            double middle = (columns.barLeft(column) + columns.barRight(column)) / 2;
            double x = Math.clamp(middle, lane.x() + width / 2, lane.right() - width / 2);
            if (x - width / 2 < taken) continue;
            taken = x + width / 2;
            double y = lane.y() + lane.height() / 2;
            painter.rectangle(x - width / 2, y - 7, width, 14, Ink.plain(palette.surface()));
            painter.text(words, x, y + 4, lettering);
        }
    }

    private static long dearest(Plot plot, Columns columns, int column) {
        long dearest = 0;
        for (int seq = columns.first(column); seq <= columns.last(column); seq++)
            dearest = Math.max(dearest, plot.series().rewritten(seq));
        return dearest;
    }

    private static Scale up(Plot plot) {
        return plot.lane().upTo(1);
    }
}
