package turnscope.views.timeline;

import java.util.BitSet;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Surface;

/// What a filter leaves out: it stays where it is and fades, so that nobody takes a part for the whole.
final class Ghosts {

    private static final double VEIL = 0.78;

    private Ghosts() {}

    /// Fades every column of which no request passes.
    ///
    /// @param passing numbers of the requests that the filter lets through
    static void draw(Surface surface, Sheet sheet, BitSet passing) {
        var veil = new Ink(sheet.look().palette().surface(), VEIL, Pattern.PLAIN);
        sheet.arrangement()
                .tracks()
                .forEach((_, lane) -> {
                    var plot = sheet.plot(lane);
                    if (plot.empty()) return;
                    var columns = plot.columns();
                    var across = plot.across();
                    surface.clip(lane.x(), lane.y(), lane.width(), lane.height());
                    for (int column = 0; column < columns.count(); column++) {
                        int next = passing.nextSetBit(columns.first(column));
                        if (next >= 0 && next <= columns.last(column)) continue;
                        double left = lane.snap(across.at(columns.first(column)));
                        double right = lane.snap(across.at(columns.last(column) + 1));
                        surface.rectangle(
                                left,
                                lane.y(),
                                Math.max(lane.pixel(), right - left),
                                lane.height() - lane.pixel(),
                                veil);
                    }
                    surface.unclip();
                });
    }
}
