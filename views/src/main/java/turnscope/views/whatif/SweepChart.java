package turnscope.views.whatif;

import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Sweep;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Pattern;
import turnscope.views.plot.Painter.Stroke;

/// Cost over the values of one parameter: where it is now, where it is cheapest, and where it hardly matters.
final class SweepChart extends Chart {

    private final LabModel lab;
    private final Text text;
    private Optional<StudiesModel.Swept> swept = Optional.empty();

    SweepChart(LabModel lab, Text text, ObservableValue<Boolean> dark) {
        super("lab-sweep", 260, dark);
        this.lab = lab;
        this.text = text;
        setCursor(Cursor.HAND);
        setOnMouseClicked(event -> choose(event.getX()));
        lab.studies
                .sweep
                .when(sceneProperty().map(_ -> true).orElse(false))
                .subscribe(found -> {
                    swept = found;
                    setVisible(found.isPresent());
                    setManaged(found.isPresent());
                    found.ifPresent(each -> setAccessibleText(each.sweep().parameter().name()));
                    requestLayout();
                });
    }

    private Frame frame(CanvasPainter painter, Palette palette, Sweep sweep) {
        double most = dollars(lab.studies.recorded());
        for (var point : sweep.points()) most = Math.max(most, dollars(point.cost()));
        var points = sweep.points();
        return Frame.of(
                painter,
                palette,
                getWidth(),
                getHeight(),
                points.getFirst().value(),
                points.getLast().value(),
                most);
    }

    @Override
    void draw(CanvasPainter painter, Palette palette) {
        if (swept.isEmpty() || swept.get().sweep().points().size() < 2) return;
        var sweep = swept.get().sweep();
        var frame = frame(painter, palette, sweep);
        plateau(frame, sweep);
        var unit = text.getOr("unit." + sweep.parameter().unit(), "");
        var name = sweep.parameter().name() + (unit.isEmpty() ? "" : " · " + unit);
        if (priced(sweep)) frame.draw(name, SweepChart::value);
        else frame.unpriced(text.get("lab.unpriced"), name, SweepChart::value);
        recorded(frame);
        line(frame, sweep);
        marks(frame, sweep);
    }

    private boolean priced(Sweep sweep) {
        return lab.studies.recorded().isPresent()
                || sweep.points().stream().anyMatch(point -> point.cost().isPresent());
    }

    private static String value(double value) {
        return value >= 1_000 ? Amounts.tokens((long) value) : SweepPane.number(value);
    }

    private static double dollars(Optional<Money> cost) {
        return cost.map(Money::approximateDollars).orElse(0.0);
    }

    /// Everything within two per cent of the cheapest.
    private void plateau(Frame frame, Sweep sweep) {
        if (sweep.cheapest().isEmpty()) return;
        double left = frame.across().at(sweep.points().get(sweep.plateauFrom()).value());
        double right = frame.across().at(sweep.points().get(sweep.plateauTo()).value());
        var ink = new Ink(frame.palette().accent(), 0.12, Pattern.PLAIN);
        frame.painter()
                .rectangle(
                        left - 2, Frame.TOP, right - left + 4, frame.up().start() - Frame.TOP, ink);
    }

    /// Nothing where the recording has no price.
    private void recorded(Frame frame) {
        if (lab.studies.recorded().isEmpty()) return;
        double y = frame.up().at(dollars(lab.studies.recorded()));
        frame.painter()
                .line(
                        frame.across().start(),
                        y,
                        frame.across().end(),
                        y,
                        new Stroke(frame.palette().muted(), 1, 1.25, Dash.SOLID));
        frame.painter()
                .text(
                        text.get("cli.whatif.recorded"),
                        frame.across().end() - 4,
                        y - 5,
                        new Lettering(frame.palette().muted(), 10.5, false, Align.RIGHT));
    }

    private void line(Frame frame, Sweep sweep) {
        var xs = new double[sweep.points().size()];
        var ys = new double[xs.length];
        int kept = 0;
        for (var point : sweep.points()) {
            if (point.cost().isEmpty()) continue;
            xs[kept] = frame.across().at(point.value());
            ys[kept] = frame.up().at(dollars(point.cost()));
            frame.painter()
                    .rectangle(
                            xs[kept] - 1.5,
                            ys[kept] - 1.5,
                            3,
                            3,
                            Ink.plain(frame.palette().accent()));
            kept++;
        }
        frame.painter()
                .polyline(xs, ys, kept, new Stroke(frame.palette().accent(), 1, 1.75, Dash.DASHED));
    }

    private void marks(Frame frame, Sweep sweep) {
        if (sweep.cheapest().isPresent()) {
            var best = sweep.points().get(sweep.cheapest().getAsInt());
            mark(frame, best.value(), text.get("cli.sweep.cheapest"), Frame.TOP - 4);
        }
        if (priced(sweep)) mark(frame, sweep.now(), text.get("cli.sweep.now"), Frame.TOP - 14);
    }

    private void mark(Frame frame, double value, String word, double y) {
        double x = Math.rint(frame.across().at(value));
        frame.painter()
                .line(
                        x,
                        Frame.TOP,
                        x,
                        frame.up().start(),
                        new Stroke(frame.palette().text(), 1, 1, Dash.DOTTED));
        boolean late = x > frame.across().end() - 80;
        frame.painter()
                .text(
                        word,
                        late ? x - 4 : x + 4,
                        y + 4,
                        new Lettering(
                                frame.palette().text(),
                                10.5,
                                true,
                                late ? Align.RIGHT : Align.LEFT));
    }

    /// Takes the value at a place over into the scenario.
    private void choose(double x) {
        if (swept.isEmpty() || swept.get().sweep().points().size() < 2) return;
        var sweep = swept.get().sweep();
        double from = sweep.points().getFirst().value();
        double to = sweep.points().getLast().value();
        var across = new turnscope.views.plot.Scale(from, to, Frame.LEFT, getWidth() - Frame.RIGHT);
        double value = new Reach(from, to).rounded(sweep.parameter(), across.valueAt(x));
        lab.edit(stack ->
                stack.entry(sweep.strategy().type())
                        .map(entry ->
                                stack.with(
                                        Sweep.with(
                                                        turnscope.analysis.simulation.Scenario.of(
                                                                entry.strategy()),
                                                        entry.strategy(),
                                                        sweep.parameter(),
                                                        value)
                                                .strategies()
                                                .getFirst()))
                        .orElse(stack));
    }
}
