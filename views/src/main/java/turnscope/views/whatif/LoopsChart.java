package turnscope.views.whatif;

import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.LoopCurve;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Dash;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Lettering;
import turnscope.views.plot.Painter.Stroke;

/// Price against loops: what a model costs over the number of requests that it may need, and where it meets the recording.
final class LoopsChart extends Chart {

    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASHED};

    /// How far below the axis the place is that nobody has: the lowest name and its second line end above the figures.
    private static final double ABOVE_AXIS = 12;

    private final StudiesModel studies;
    private final Text text;

    LoopsChart(StudiesModel studies, Text text, ObservableValue<Boolean> dark) {
        super("lab-loops", 250, dark);
        this.studies = studies;
        this.text = text;
        studies.loops.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(this::show);
    }

    private void show(List<LoopCurve> curves) {
        setAccessibleText(text.get("lab.loops.title"));
        setVisible(!curves.isEmpty());
        setManaged(!curves.isEmpty());
        requestLayout();
    }

    @Override
    void draw(CanvasPainter painter, Palette palette) {
        var curves = studies.loops.get();
        if (curves.isEmpty()) return;
        double most = 0;
        for (var curve : curves)
            for (var point : curve.points()) most = Math.max(most, dollars(point.cost()));
        var points = curves.getFirst().points();
        double last = points.getLast().factor();
        double right = getWidth() - 150;
        var frame =
                Frame.of(
                        painter,
                        palette,
                        right,
                        getHeight(),
                        points.getFirst().factor(),
                        last,
                        most);
        if (priced(curves)) frame.draw(text.get("lab.loops.axis"), LoopsChart::factor);
        else
            frame.unpriced(
                    text.get("lab.unpriced"), text.get("lab.loops.axis"), LoopsChart::factor);
        recorded(frame);
        for (int i = 0; i < curves.size(); i++) curve(frame, curves.get(i), i);
        labels(frame, curves);
    }

    private boolean priced(List<LoopCurve> curves) {
        return studies.recorded().isPresent()
                || curves.stream()
                        .flatMap(curve -> curve.points().stream())
                        .anyMatch(point -> point.cost().isPresent());
    }

    private static String factor(double factor) {
        return "×" + Amounts.decimal(factor, 1);
    }

    private static double dollars(Optional<Money> cost) {
        return cost.map(Money::approximateDollars).orElse(0.0);
    }

    /// Nothing where the recording has no price.
    private void recorded(Frame frame) {
        if (studies.recorded().isEmpty()) return;
        double y = frame.up().at(dollars(studies.recorded()));
        var stroke = new Stroke(frame.palette().axis(), 1, 1.25, Dash.SOLID);
        frame.painter().line(frame.across().start(), y, frame.across().end(), y, stroke);
        frame.painter()
                .text(
                        text.get("cli.whatif.recorded"),
                        frame.across().start() + 6,
                        y - 5,
                        new Lettering(frame.palette().muted(), 10.5, false, Align.LEFT));
    }

    private static int colour(int index, Palette palette) {
        return switch (index) {
            case 0 -> palette.muted();
            case 1 -> palette.accent();
            case 2 -> palette.thinking();
            default -> palette.output();
        };
    }

    private void curve(Frame frame, LoopCurve curve, int index) {
        var xs = new double[curve.points().size()];
        var ys = new double[xs.length];
        int kept = 0;
        for (var point : curve.points()) {
            if (point.cost().isEmpty()) continue;
            xs[kept] = frame.across().at(point.factor());
            ys[kept++] = frame.up().at(dollars(point.cost()));
        }
        int rgb = colour(index, frame.palette());
        frame.painter().polyline(xs, ys, kept, new Stroke(rgb, 1, 1.75, DASHES[index % 4]));
        if (curve.even().isEmpty() || curve.even().getAsDouble() > frame.across().to()) return;
        double x = frame.across().at(curve.even().getAsDouble());
        double y = frame.up().at(dollars(studies.recorded()));
        frame.painter().rectangle(x - 3, y - 3, 6, 6, Ink.plain(rgb));
    }

    /// Names at the ends of the lines, kept apart; what has no price has no line either.
    private void labels(Frame frame, List<LoopCurve> curves) {
        double lowest = frame.up().at(0) + ABOVE_AXIS;
        var order =
                java.util.stream.IntStream.range(0, curves.size())
                        .boxed()
                        .filter(i -> curves.get(i).points().getLast().cost().isPresent())
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        i -> dollars(curves.get(i).points().getLast().cost())))
                        .toList();
        for (int i : order) {
            var curve = curves.get(i);
            double y = frame.up().at(dollars(curve.points().getLast().cost())) + 4;
            y = Math.min(y, lowest - 26);
            lowest = y;
            var words = new Lettering(colour(i, frame.palette()), 10.5, i == 0, Align.LEFT);
            double x = frame.across().end() + 8;
            frame.painter().text(name(curve), x, y, words);
            if (studies.recorded().isEmpty()) continue;
            frame.painter()
                    .text(
                            curve.even().isPresent()
                                    ? text.get(
                                            "lab.loops.even",
                                            Amounts.decimal(curve.even().getAsDouble(), 2))
                                    : text.get("lab.loops.never"),
                            x,
                            y + 12,
                            new Lettering(frame.palette().muted(), 9.5, false, Align.LEFT));
        }
    }

    /// Without what is said of the model in brackets, for which there is no room.
    private String name(LoopCurve curve) {
        return curve.scenario()
                .model()
                .map(model -> model.name().replaceFirst(" \\(.*", ""))
                .orElse(text.get("lab.sameModel"));
    }
}
