package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.explain.Waterfall;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.Palette;
import turnscope.views.Text;

/// The steps from the cost of the request before to the cost of this one, as bars that begin where the last one ended.
final class WaterfallChart extends Pane {

    private static final double ROW = 22;
    private static final double NAMES = 132;
    private static final double FIGURES = 70;
    private static final List<String> STEPS =
            List.of("recovered", "growth", "miss", "output", "others", "prices");

    private final List<Bar> bars = new ArrayList<>();
    private final double scale = Looks.scale();
    private final double row = Math.rint(ROW * scale);
    private final double least;
    private final double most;

    /// One line of the picture; the bar reaches between two amounts of dollars.
    private record Bar(Label name, Label figure, Rectangle shape, double from, double to) {}

    WaterfallChart(Waterfall waterfall, Text text, Palette palette) {
        setId("waterfall");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        double at = waterfall.previous().approximateDollars();
        add(
                text.get("waterfall.previous"),
                Amounts.money(waterfall.previous()),
                0,
                at,
                palette.muted());
        double low = Math.min(0, at);
        double high = at;
        var steps = waterfall.steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.equals(Money.ZERO)) continue;
            double next = at + step.approximateDollars();
            int colour = step.picoDollars() > 0 ? palette.danger() : palette.output();
            add(name(STEPS.get(i), waterfall, text), Amounts.difference(step), at, next, colour);
            low = Math.min(low, next);
            high = Math.max(high, next);
            at = next;
        }
        add(text.get("waterfall.cost"), Amounts.money(waterfall.cost()), 0, at, palette.accent());
        least = low;
        most = high == low ? low + 1 : high;
        setMinHeight(bars.size() * row);
        setPrefHeight(bars.size() * row);
        var spoken = new StringBuilder();
        for (var bar : bars)
            spoken.append(bar.name().getText())
                    .append(' ')
                    .append(bar.figure().getText())
                    .append(". ");
        setAccessibleText(spoken.toString());
    }

    private static String name(String step, Waterfall waterfall, Text text) {
        return step.equals("prices")
                ? text.get("waterfall.prices." + waterfall.reason().id())
                : text.get("waterfall." + step);
    }

    private void add(String name, String amount, double from, double to, int rgb) {
        var words = new Label(name);
        words.getStyleClass().add("muted");
        words.setTooltip(new javafx.scene.control.Tooltip(name));
        var figure = new Label(amount);
        figure.getStyleClass().add("figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        var shape = new Rectangle();
        shape.setFill(Cards.colour(rgb));
        getChildren().addAll(words, shape, figure);
        bars.add(new Bar(words, figure, shape, from, to));
    }

    @Override
    protected void layoutChildren() {
        double left = NAMES * scale;
        double room = Math.max(10, getWidth() - (NAMES + FIGURES) * scale);
        double unit = room / (most - least);
        double y = 0;
        for (var bar : bars) {
            double from = left + (Math.min(bar.from(), bar.to()) - least) * unit;
            double width = Math.max(1, Math.abs(bar.to() - bar.from()) * unit);
            bar.shape().setX(from);
            bar.shape().setY(y + 6);
            bar.shape().setWidth(width);
            bar.shape().setHeight(row - 12);
            bar.name().resizeRelocate(0, y + 2, left - 8, row - 4);
            double figure = bar.figure().prefWidth(-1);
            bar.figure().resizeRelocate(getWidth() - figure, y + 2, figure, row - 4);
            y += row;
        }
    }
}
