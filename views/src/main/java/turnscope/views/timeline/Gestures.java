package turnscope.views.timeline;

import java.util.OptionalInt;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

import turnscope.views.plot.Across;
import turnscope.views.plot.Range;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Span;

/// Mouse, wheel and keys of the timeline, turned into changes of the model.
final class Gestures {

    /// Movement that turns a click into a drag, in points.
    private static final double DRAG = 3;

    /// How near to an edge the pointer takes hold of it, in points.
    private static final double REACH = 6;

    /// The same for the ends of a range, which are 24 points wide to the hand.
    private static final double GRASP = 12;

    /// What one notch of a wheel reports, in points.
    private static final double NOTCH = 40;

    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double ZOOM_PER_KEY = 1.5;
    private static final double PAN_PER_KEY = 0.2;

    private final Region view;
    private final TimelineModel model;
    private final Layers layers;
    private final Extent extent;
    private final Spotlight spotlight;
    private Drag drag = new Drag.None();

    /// What the pressed pointer is doing.
    private sealed interface Drag {

        record None() implements Drag {}

        /// Pressed on the tracks, not yet moved far enough to select.
        ///
        /// @param anchor the end of the range that stays if the other one was taken
        record Pressed(double x, OptionalInt anchor) implements Drag {}

        /// Selects everything between one request and the pointer.
        record Brush(int anchor) implements Drag {}

        /// Moves the tracks with the pointer.
        record Pan(double x) implements Drag {}

        /// Moves the window of the minimap, held where it was taken.
        record Window(double offset) implements Drag {}

        /// Moves one end of the window of the minimap; the other end stays.
        record WindowEdge(double fixed) implements Drag {}
    }

    Gestures(Region view, TimelineModel model, Layers layers, Extent extent) {
        this.view = view;
        this.model = model;
        this.layers = layers;
        this.extent = extent;
        this.spotlight = new Spotlight(model, layers);
    }

    void attach() {
        view.setOnMouseMoved(this::moved);
        view.hoverProperty()
                .subscribe(inside -> {
                    if (!inside) spotlight.leave();
                });
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnScroll(this::scrolled);
        view.setOnZoom(this::zoomed);
        view.setOnKeyPressed(this::key);
    }

    private Across across() {
        return layers.sheet().across();
    }

    private double width() {
        return layers.arrangement().all().width();
    }

    private Scale acrossMinimap() {
        return Minimap.across(model.viewport.get(), layers.arrangement().minimap());
    }

    private int requestAt(double x) {
        return model.viewport.get().requestAt(across().valueAt(x));
    }

    private boolean empty() {
        return model.series.get().requests() == 0;
    }

    private void moved(MouseEvent event) {
        if (empty()) return;
        boolean tracks = layers.arrangement().onTracks(event.getX(), event.getY());
        model.hoveredRequest.set(
                tracks ? OptionalInt.of(requestAt(event.getX())) : OptionalInt.empty());
        spotlight.moveTo(event.getX(), event.getY());
        view.setCursor(cursor(event));
    }

    private Cursor cursor(MouseEvent event) {
        if (layers.arrangement().onMinimap(event.getX(), event.getY()))
            return switch (grip(event.getX())) {
                case Drag.WindowEdge _ -> Cursor.H_RESIZE;
                case Drag.Window _ -> Cursor.OPEN_HAND;
                case Drag.None _, Drag.Pressed _, Drag.Brush _, Drag.Pan _ -> Cursor.DEFAULT;
            };
        return anchorAt(event.getX()).isPresent() ? Cursor.H_RESIZE : Cursor.DEFAULT;
    }

    /// The end of the range that stays when the one at x is dragged.
    private OptionalInt anchorAt(double x) {
        var range = model.viewport.get().selection();
        if (range.isEmpty()) return OptionalInt.empty();
        double left = across().at(range.get().first());
        double right = across().at(range.get().last() + 1);
        double inside = Math.min(GRASP, (right - left) / 3);
        if (x >= left - GRASP && x <= left + inside) return OptionalInt.of(range.get().last());
        if (x >= right - inside && x <= right + GRASP) return OptionalInt.of(range.get().first());
        return OptionalInt.empty();
    }

    /// Keeps the press to itself, or a pane around it would take the focus.
    private void pressed(MouseEvent event) {
        view.requestFocus();
        spotlight.pause();
        event.consume();
        if (empty()) return;
        double x = event.getX();
        if (layers.arrangement().onMinimap(x, event.getY())) drag = takeWindow(x);
        else if (!layers.arrangement().onTracks(x, event.getY())) drag = new Drag.None();
        else if (event.getButton() == MouseButton.MIDDLE) drag = new Drag.Pan(x);
        else if (event.getButton() == MouseButton.PRIMARY) {
            drag = new Drag.Pressed(x, anchorAt(x));
        }
    }

    /// A press beside the window brings it there first.
    private Drag takeWindow(double x) {
        var grip = grip(x);
        if (!(grip instanceof Drag.None)) return grip;
        var position = acrossMinimap().valueAt(x);
        model.viewport.set(model.viewport.get().centredOn(position));
        return new Drag.Window(position - model.viewport.get().visible().from());
    }

    private Drag grip(double x) {
        var visible = model.viewport.get().visible();
        var across = acrossMinimap();
        if (Math.abs(across.at(visible.from()) - x) <= REACH)
            return new Drag.WindowEdge(visible.to());
        if (Math.abs(across.at(visible.to()) - x) <= REACH)
            return new Drag.WindowEdge(visible.from());
        double position = across.valueAt(x);
        return visible.contains(position)
                ? new Drag.Window(position - visible.from())
                : new Drag.None();
    }

    private void dragged(MouseEvent event) {
        double x = event.getX();
        if (drag instanceof Drag.Pressed(double from, var anchor) && Math.abs(x - from) >= DRAG)
            drag =
                    event.isShiftDown()
                            ? new Drag.Pan(from)
                            : new Drag.Brush(anchor.orElse(requestAt(from)));
        switch (drag) {
            case Drag.None _, Drag.Pressed _ -> {}
            case Drag.Brush(int anchor) -> {
                model.select(Range.between(anchor, requestAt(x)));
                model.hoveredRequest.set(OptionalInt.empty());
                model.pinned.set(false);
            }
            case Drag.Pan(double from) -> {
                model.panByShare((from - x) / width());
                drag = new Drag.Pan(x);
            }
            case Drag.Window(double offset) -> {
                double from = acrossMinimap().valueAt(x) - offset;
                model.panBy(from - model.viewport.get().visible().from());
            }
            case Drag.WindowEdge(double fixed) -> resizeWindow(fixed, x);
        }
    }

    private void resizeWindow(double fixed, double x) {
        var now = model.viewport.get();
        double moved =
                Math.clamp(acrossMinimap().valueAt(x), now.minimap().from(), now.minimap().to());
        model.viewport.set(now.fit(new Span(Math.min(fixed, moved), Math.max(fixed, moved))));
    }

    private void released(MouseEvent event) {
        if (drag instanceof Drag.Pressed) click(event);
        drag = new Drag.None();
    }

    private void click(MouseEvent event) {
        int seq = requestAt(event.getX());
        if (event.getClickCount() == 2) {
            model.selectTurn(seq);
            return;
        }
        var selected = model.selectedRequest.get();
        if (event.isShiftDown() && selected.isPresent()) {
            model.select(Range.between(selected.getAsInt(), seq));
            return;
        }
        model.viewport
                .get()
                .selection()
                .filter(range -> !range.contains(seq))
                .ifPresent(_ -> model.viewport.set(model.viewport.get().unselected()));
        boolean again = selected.isPresent() && selected.getAsInt() == seq && model.pinned.get();
        model.selectRequest(seq);
        model.pinned.set(!again);
    }

    private void scrolled(ScrollEvent event) {
        if (empty() || (event.isInertia() && event.isShortcutDown())) return;
        if (event.isShiftDown()) return;
        switch (extent) {
            case Extent.Whole _ -> turned(event);
            case Extent.Only _ -> {
                if (event.isShortcutDown()) zoomByWheel(event);
            }
        }
    }

    private void turned(ScrollEvent event) {
        model.wheel.turned.set(true);
        if (event.isShortcutDown() != model.wheel.zooms.get()) zoomByWheel(event);
        else {
            model.panByShare(-(event.getDeltaX() + event.getDeltaY()) * 2 / width());
            scrolledTo(event);
        }
    }

    private void zoomByWheel(ScrollEvent event) {
        double position = across().valueAt(event.getX());
        model.zoomAt(position, Math.pow(ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH));
        scrolledTo(event);
    }

    /// Another request may be under the pointer now.
    private void scrolledTo(ScrollEvent event) {
        model.hoveredRequest.set(
                layers.arrangement().onTracks(event.getX(), event.getY())
                        ? OptionalInt.of(requestAt(event.getX()))
                        : OptionalInt.empty());
        spotlight.moveTo(event.getX(), event.getY());
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        if (empty()) return;
        model.zoomAt(across().valueAt(event.getX()), event.getZoomFactor());
        event.consume();
    }

    private void key(KeyEvent event) {
        if (empty() || event.isAltDown()) return;
        if (event.isShortcutDown()) {
            if (event.getCode() != KeyCode.A) return;
            model.selectAll();
            event.consume();
            return;
        }
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS, W -> zoom(ZOOM_PER_KEY);
            case MINUS, SUBTRACT, S -> zoom(1 / ZOOM_PER_KEY);
            case A -> pan(-PAN_PER_KEY);
            case D -> pan(PAN_PER_KEY);
            case LEFT -> walk(-1, shift);
            case RIGHT -> walk(1, shift);
            case HOME -> walk(-model.series.get().requests(), shift);
            case END -> walk(model.series.get().requests(), shift);
            case DIGIT0, NUMPAD0 -> model.fitAll();
            case F -> model.focusOnSelection();
            case X -> model.nextAxis();
            case C -> model.compress();
            case L -> model.logarithmic.set(!model.logarithmic.get());
            case G -> model.toggleGhost();
            case ENTER -> model.commit();
            case BACK_SPACE -> model.up();
            case SPACE -> model.pin();
            case PERIOD -> model.jump(true);
            case COMMA -> model.jump(false);
            case ESCAPE -> model.clear();
            case E -> model.selectDearest();
            case CLOSE_BRACKET -> model.jumpToHit(true);
            case OPEN_BRACKET -> model.jumpToHit(false);
            case R -> model.selectedRequest.get().ifPresent(model::selectTurn);
            case N -> model.jump(Mark.Kind::loss, true);
            case P -> model.jump(Mark.Kind::loss, false);
            case J -> model.jump(Mark.Kind.PROMPT::equals, true);
            case K -> model.jump(Mark.Kind.PROMPT::equals, false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Around the selected request while it is visible, else around the middle.
    private void zoom(double factor) {
        var visible = model.viewport.get().visible();
        double middle = (visible.from() + visible.to()) / 2;
        var selected = model.selectedRequest.get();
        double anchor = selected.isPresent() ? selected.getAsInt() + 0.5 : middle;
        model.zoomAt(visible.contains(anchor) ? anchor : middle, factor);
    }

    private void pan(double share) {
        model.panByShare(share);
    }

    private void walk(int requests, boolean extend) {
        if (extend) model.extend(requests);
        else model.step(requests);
    }
}
