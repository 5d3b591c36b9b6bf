package turnscope.views.whatif;

import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.HeatMap;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;

/// The cost over two parameters: darker is dearer, and each cell says what it costs.
final class MapChart extends Chart {

    private static final double LEFT = 92;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double STRONGEST = 0.75;

    private final LabModel lab;
    private final Text text;
    private Optional<StudiesModel.Mapped> mapped = Optional.empty();

    MapChart(LabModel lab, Text text, ObservableValue<Boolean> dark) {
        super("lab-map", 280, dark);
        this.lab = lab;
        this.text = text;
        setCursor(Cursor.HAND);
        setOnMouseClicked(event -> choose(event.getX(), event.getY()));
        lab.studies
                .map
                .when(sceneProperty().map(_ -> true).orElse(false))
                .subscribe(found -> {
                    mapped = found;
                    setVisible(found.isPresent());
                    setManaged(found.isPresent());
                    setAccessibleText(text.get("lab.tab.map"));
                    requestLayout();
                });
    }

    private double wide() {
        return Math.max(1, getWidth() - LEFT - 12)
                / mapped.map(each -> each.map().across().values().size()).orElse(1);
    }

    private double high() {
        return Math.max(1, getHeight() - TOP - BOTTOM)
                / mapped.map(each -> each.map().down().values().size()).orElse(1);
    }

    @Override
    void draw(CanvasPainter painter, Palette palette) {
        if (mapped.isEmpty()) return;
        var map = mapped.get().map();
        double least = map.cheapest().flatMap(map::cost).map(MapChart::dollars).orElse(0.0);
        double most = map.dearest().flatMap(map::cost).map(MapChart::dollars).orElse(1.0);
        for (int row = 0; row < map.down().values().size(); row++)
            for (int column = 0; column < map.across().values().size(); column++)
                cell(painter, palette, map, new HeatMap.Place(row, column), least, most);
        axes(painter, palette, map);
        map.cheapest().ifPresent(place -> outline(painter, palette.text(), place, 2.5));
        now(map).ifPresent(place -> outline(painter, palette.warn(), place, 1.5));
    }

    private static double dollars(Money money) {
        return money.approximateDollars();
    }

    private void cell(
            Painter painter,
            Palette palette,
            HeatMap map,
            HeatMap.Place place,
            double least,
            double most) {
        double x = LEFT + place.column() * wide();
        double y = TOP + place.row() * high();
        var cost = map.cost(place);
        double share =
                cost.isEmpty() || most <= least
                        ? 0
                        : (dollars(cost.get()) - least) / (most - least);
        painter.rectangle(
                x + 1,
                y + 1,
                wide() - 2,
                high() - 2,
                new Ink(palette.accent(), 0.06 + share * (STRONGEST - 0.06), Pattern.PLAIN));
        int ink = palette.dark() && share > 0.6 ? palette.surface() : palette.text();
        painter.text(
                Amounts.money(cost),
                x + wide() / 2,
                y + high() / 2 + 4,
                new Lettering(ink, 11, false, Align.CENTRE));
    }

    private void axes(Painter painter, Palette palette, HeatMap map) {
        var centre = new Lettering(palette.muted(), 10.5, false, Align.CENTRE);
        var right = new Lettering(palette.muted(), 10.5, false, Align.RIGHT);
        double bottom = getHeight() - BOTTOM;
        for (int i = 0; i < map.across().values().size(); i++)
            painter.text(
                    label(map.across().values().get(i)),
                    LEFT + (i + 0.5) * wide(),
                    bottom + 15,
                    centre);
        for (int i = 0; i < map.down().values().size(); i++)
            painter.text(
                    label(map.down().values().get(i)),
                    LEFT - 8,
                    TOP + (i + 0.5) * high() + 4,
                    right);
        var names =
                map.down().parameter().name() + " ↓   " + map.across().parameter().name() + " →";
        painter.text(text.get("lab.map.axes", names), getWidth() - 12, bottom + 32, right);
    }

    private static String label(String value) {
        try {
            double number = Double.parseDouble(value);
            return number >= 10_000 ? Amounts.tokens((long) number) : SweepPane.number(number);
        } catch (NumberFormatException _) {
            return value;
        }
    }

    private static Optional<HeatMap.Place> now(HeatMap map) {
        int row = map.down().values().indexOf(map.down().now());
        int column = map.across().values().indexOf(map.across().now());
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new HeatMap.Place(row, column));
    }

    private void outline(Painter painter, int rgb, HeatMap.Place place, double width) {
        painter.frame(
                LEFT + place.column() * wide() + 2,
                TOP + place.row() * high() + 2,
                wide() - 4,
                high() - 4,
                Stroke.solid(rgb, width));
    }

    /// Takes both values of a cell over into the scenario.
    private void choose(double x, double y) {
        if (mapped.isEmpty()) return;
        var map = mapped.get().map();
        int column = (int) Math.floor((x - LEFT) / wide());
        int row = (int) Math.floor((y - TOP) / high());
        boolean inside =
                column >= 0
                        && row >= 0
                        && column < map.across().values().size()
                        && row < map.down().values().size();
        if (!inside) return;
        var scenario = map.at(mapped.get().scenario(), new HeatMap.Place(row, column));
        lab.edit(stack -> Stack.of(scenario).on(stack.model()));
    }
}
