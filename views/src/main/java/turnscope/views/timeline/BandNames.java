package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;

/// Names at the right end of their bands, moved apart where they would overlap; the smallest go where room ends.
final class BandNames {

    private static final double GAP = 8;
    private static final double LINE = 14;
    private static final double SWATCH = 8;

    private BandNames() {}

    /// The name of a band, the height at which it stands, and how much there is of it.
    ///
    /// @param part that it is the name of; empty for what is no thing of its own
    record Name(String text, double y, Ink ink, double size, Optional<Part> part) {}

    /// @param y where it found room
    private record Placed(Name name, double y) {}

    static void draw(Painter painter, Plot plot, List<Name> names) {
        var lane = plot.lane();
        var look = plot.look();
        double x = lane.right() + GAP;
        for (var placed : placed(lane, names)) {
            var name = placed.name();
            painter.rectangle(x, lane.snap(placed.y() - SWATCH / 2), SWATCH, SWATCH, name.ink());
            boolean lit = name.part().filter(part -> lit(plot, part)).isPresent();
            var lettering =
                    lit
                            ? new Lettering(look.palette().text(), Look.SMALL, true, Align.LEFT)
                            : look.muted(Align.LEFT);
            painter.text(name.text(), x + SWATCH + 5, lane.snap(placed.y() + 3.5), lettering);
        }
    }

    private static boolean lit(Plot plot, Part part) {
        return plot.manner().lit().filter(part::same).isPresent();
    }

    /// The thing whose name stands at a height; empty beside all names.
    static Optional<Part> partAt(Lane lane, List<Name> names, double y) {
        return placed(lane, names).stream()
                .filter(placed -> Math.abs(placed.y() - y) <= LINE / 2)
                .findFirst()
                .flatMap(placed -> placed.name().part());
    }

    private static List<Placed> placed(Lane lane, List<Name> names) {
        var sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingDouble(Name::size).reversed());
        int room = (int) Math.max(1, (lane.height() + LINE / 2) / LINE);
        while (sorted.size() > room) sorted.removeLast();
        sorted.sort(Comparator.comparingDouble(Name::y));
        double[] ys = new double[sorted.size()];
        for (int i = 0; i < ys.length; i++)
            ys[i] = Math.max(sorted.get(i).y(), i == 0 ? lane.y() + 4 : ys[i - 1] + LINE);
        double floor = lane.bottom() - 4;
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], floor);
            floor = ys[i] - LINE;
        }
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < ys.length; i++) placed.add(new Placed(sorted.get(i), ys[i]));
        return placed;
    }
}
