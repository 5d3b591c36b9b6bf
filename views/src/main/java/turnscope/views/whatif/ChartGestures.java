package turnscope.views.whatif;

import java.util.Optional;
import java.util.OptionalInt;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import turnscope.views.plot.Range;
import turnscope.views.timeline.TimelineModel;

/// Mouse and keys of the lab's chart: moving a cut, brushing a range, walking from request to request.
final class ChartGestures {

    private static final double DRAG = 3;
    private static final double REACH = 12;
    private static final double NOTCH = 40;
    private static final double ZOOM_PER_NOTCH = 1.25;

    private final GhostChart chart;
    private final LabModel lab;
    private final TimelineModel timeline;
    private final CutModel cuts;
    private Drag drag = new Drag.None();

    /// What the pressed pointer is doing.
    private sealed interface Drag {

        record None() implements Drag {}

        record Pressed(double x) implements Drag {}

        record Brush(int anchor) implements Drag {}

        record Cut(int at) implements Drag {}
    }

    ChartGestures(GhostChart chart, LabModel lab, TimelineModel timeline) {
        this.chart = chart;
        this.lab = lab;
        this.timeline = timeline;
        this.cuts = lab.cuts;
    }

    void attach() {
        chart.setOnMouseMoved(this::moved);
        chart.setOnMouseExited(_ -> timeline.hoveredRequest.set(OptionalInt.empty()));
        chart.setOnMousePressed(this::pressed);
        chart.setOnMouseDragged(this::dragged);
        chart.setOnMouseReleased(this::released);
        chart.setOnScroll(this::scrolled);
        chart.setOnKeyPressed(this::key);
    }

    private int requestAt(Plan plan, double x) {
        return plan.viewport().requestAt(plan.across().valueAt(x));
    }

    private OptionalInt cutAt(Plan plan, MouseEvent event) {
        return plan.cuts().stream()
                .mapToInt(Integer::intValue)
                .filter(cut -> Math.abs(plan.across().at(cut) - event.getX()) <= REACH)
                .findFirst();
    }

    private void moved(MouseEvent event) {
        chart.plan()
                .ifPresent(plan -> {
                    boolean inside = event.getX() >= Plan.LEFT && event.getX() <= plan.right();
                    timeline.hoveredRequest.set(
                            inside
                                    ? OptionalInt.of(requestAt(plan, event.getX()))
                                    : OptionalInt.empty());
                    chart.setCursor(
                            cutAt(plan, event).isPresent() ? Cursor.H_RESIZE : Cursor.DEFAULT);
                });
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        event.consume();
        var plan = chart.plan();
        if (plan.isEmpty()) return;
        var cut = cutAt(plan.get(), event);
        if (event.getButton() == MouseButton.SECONDARY) cut.ifPresent(cuts::remove);
        if (event.getButton() != MouseButton.PRIMARY) return;
        drag = cut.isPresent() ? new Drag.Cut(cut.getAsInt()) : new Drag.Pressed(event.getX());
    }

    private void dragged(MouseEvent event) {
        var known = chart.plan();
        if (known.isEmpty()) return;
        var plan = known.get();
        double x = event.getX();
        if (drag instanceof Drag.Pressed(double from) && Math.abs(x - from) >= DRAG)
            drag = new Drag.Brush(requestAt(plan, from));
        switch (drag) {
            case Drag.None _, Drag.Pressed _ -> {}
            case Drag.Brush(int anchor) ->
                    timeline.select(Range.between(anchor, requestAt(plan, x)));
            case Drag.Cut(int at) -> drag = new Drag.Cut(cuts.move(at, requestAt(plan, x)));
        }
    }

    private void released(MouseEvent event) {
        switch (drag) {
            case Drag.Cut _ -> lab.settle();
            case Drag.Pressed _ -> chart.plan().ifPresent(plan -> click(plan, event));
            case Drag.None _, Drag.Brush _ -> {}
        }
        drag = new Drag.None();
    }

    /// A click selects a request, a double click begins a new task before it.
    private void click(Plan plan, MouseEvent event) {
        int seq = requestAt(plan, event.getX());
        if (event.getClickCount() == 2) cuts.add(seq);
        else {
            timeline.viewport.set(timeline.viewport.get().unselected());
            timeline.selectRequest(seq);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) return;
        chart.plan()
                .ifPresent(plan -> {
                    double position = plan.across().valueAt(event.getX());
                    timeline.zoomAt(position, Math.pow(ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH));
                    event.consume();
                });
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) return;
        switch (event.getCode()) {
            case LEFT -> timeline.step(-1);
            case RIGHT -> timeline.step(1);
            case HOME ->
                    timeline.step(-lab.ready.get().map(r -> r.baseline().requests()).orElse(0));
            case END -> timeline.step(lab.ready.get().map(r -> r.baseline().requests()).orElse(0));
            case DIGIT0, NUMPAD0 -> timeline.fitAll();
            case ESCAPE -> timeline.clear();
            case INSERT -> selected().ifPresent(cuts::add);
            case DELETE -> selected().ifPresent(cuts::remove);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<Integer> selected() {
        var seq = timeline.selectedRequest.get();
        return seq.isPresent() ? Optional.of(seq.getAsInt()) : Optional.empty();
    }
}
