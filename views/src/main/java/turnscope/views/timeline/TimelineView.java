package turnscope.views.timeline;

import java.util.OptionalInt;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Range;

/// One session over its requests: minimap, events, context, cache, cost and cumulative input on one axis.
///
/// Takes its palette from the theme: a dark background brings the dark one, also at run time.
public final class TimelineView extends Region {

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final TimelineModel model;
    private final Extent extent;
    private final Text text;
    private final Layers layers;
    private final ReadOut readOut;
    private final Label nothing = new Label();
    private final Button magnifier = new Button(null, Icons.SEARCH.node());
    private final WheelHint hint;
    private boolean pointerInside;

    public TimelineView(TimelineModel model, Text text) {
        this(model, text, new Extent.Whole(), "timeline");
    }

    private TimelineView(TimelineModel model, Text text, Extent extent, String id) {
        this.model = model;
        this.text = text;
        this.extent = extent;
        this.layers = new Layers(model, extent, new Look(Palette.LIGHT, text, false));
        this.readOut = new ReadOut(text);
        getStyleClass().add("timeline");
        setId(id);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(360, 240);
        setPrefSize(1000, 640);
        nothing.getStyleClass().add("timeline-empty");
        nothing.setWrapText(true);
        hint = new WheelHint(model.wheel, text);
        magnifier.setId("range-zoom");
        magnifier.getStyleClass().add("range-zoom");
        magnifier.setManaged(false);
        magnifier.setFocusTraversable(false);
        magnifier.setTooltip(new Tooltip(text.get("timeline.range.zoom")));
        magnifier.setAccessibleText(text.get("timeline.range.zoom"));
        magnifier.setOnAction(_ -> model.zoomToRange());
        layers.whenPainted(this::placeMagnifier);
        getChildren().setAll(layers, nothing, magnifier, readOut);
        if (extent instanceof Extent.Whole) getChildren().add(hint);
        new Gestures(this, model, layers, extent).attach();
        follow();
    }

    /// The context alone, for a page that shows other things below it; its card lies over them.
    public static TimelineView context(TimelineModel model, Text text, String id) {
        var view = new TimelineView(model, text, new Extent.Only(Track.CONTEXT), id);
        view.setViewOrder(-1);
        return view;
    }

    private void follow() {
        backgroundProperty().subscribe(this::takePalette);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.series.when(inScene).subscribe(_ -> sessionChanged());
        model.viewport.when(inScene).subscribe(_ -> layers.repaint());
        model.notes.when(inScene).subscribe(_ -> layers.repaint());
        model.passing.when(inScene).subscribe(_ -> layers.repaint());
        model.axis.when(inScene).subscribe(_ -> layers.repaint());
        model.logarithmic.when(inScene).subscribe(_ -> layers.repaint());
        model.tracks.when(inScene).subscribe(_ -> makeRoom());
        model.lit.when(inScene).subscribe(_ -> layers.repaint());
        model.fromRange.when(inScene).subscribe(_ -> layers.repaint());
        model.haunting.when(inScene).subscribe(_ -> haunt());
        model.pinned.when(inScene).subscribe(_ -> showPinned());
        hint.visibleProperty().subscribe(_ -> requestLayout());
        model.wheel.zooms.when(inScene).subscribe(_ -> requestLayout());
        model.selectedRequest
                .when(inScene)
                .subscribe(_ -> {
                    layers.repaintPointer();
                    describe();
                    showPinned();
                });
        model.hoveredRequest.when(inScene).subscribe(this::hover);
        hoverProperty()
                .subscribe(inside -> {
                    pointerInside = inside;
                    if (!inside) model.hoveredRequest.set(OptionalInt.empty());
                });
    }

    private void takePalette(Background background) {
        if (background == null || background.getFills().isEmpty()) return;
        if (!(background.getFills().getLast().getFill() instanceof Color colour)) return;
        var palette = Palette.of(colour.getBrightness() < 0.5).on(rgb(colour));
        if (layers.look().palette().equals(palette)) return;
        layers.setLook(new Look(palette, text, false));
    }

    private static int rgb(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return red << 16 | green << 8 | blue;
    }

    private void sessionChanged() {
        boolean empty = model.series.get().requests() == 0;
        pseudoClassStateChanged(EMPTY, empty);
        layers.setVisible(!empty);
        nothing.setVisible(empty);
        nothing.setText(
                model.profile
                        .getValue()
                        .map(shown -> text.count("empty.no-usage", shown.session().turns().size()))
                        .orElseGet(() -> text.get("timeline.empty.session")));
        makeRoom();
        describe();
    }

    private void haunt() {
        layers.repaint();
        describe();
        showPinned();
    }

    /// As many tracks as a reader wants; what does not fit is scrolled to. A single one is as high as its page wants.
    private void makeRoom() {
        switch (extent) {
            case Extent.Whole _ -> setMinHeight(layers.least() + 4);
            case Extent.Only _ -> {}
        }
        layers.repaint();
        requestLayout();
    }

    private void hover(OptionalInt seq) {
        layers.repaintPointer();
        if (pinned()) return;
        readOut.setVisible(false);
        if (pointerInside) seq.ifPresent(this::showReadOut);
    }

    /// The card stays with the selected request until it is let go.
    private void showPinned() {
        readOut.setPinned(pinned());
        if (pinned()) model.selectedRequest.get().ifPresent(this::showReadOut);
        else hover(model.hoveredRequest.get());
    }

    /// Whether the card stays; it never does where it would lie over something else.
    private boolean pinned() {
        return switch (extent) {
            case Extent.Whole _ -> model.pinned.get();
            case Extent.Only _ -> false;
        };
    }

    /// The card of a request, which otherwise comes with the pointer.
    void showReadOut(int seq) {
        readOut.setVisible(true);
        readOut.show(layers.sheet(), seq, Flags.words(model.notes.get(), seq));
        placeReadOut(seq);
    }

    /// At the right end of the figures of the range.
    private void placeMagnifier() {
        var label = layers.rangeLabel();
        magnifier.setVisible(label.isPresent());
        label.ifPresent(at ->
                magnifier.resizeRelocate(
                        Math.rint(at.right() - Crosshair.BUTTON - 4),
                        Math.rint(at.y()),
                        Crosshair.BUTTON,
                        at.height()));
    }

    /// Beside the crosshair, on the side where there is room, and whole as far as it can be.
    private void placeReadOut(int seq) {
        readOut.applyCss();
        readOut.autosize();
        if (readOut.getHeight() > seenDownTo() - 4) {
            readOut.shorten();
            readOut.autosize();
        }
        var lane = layers.arrangement().main();
        double x = layers.sheet().across().at(seq + 0.5);
        double width = readOut.getWidth();
        double right = x + 16;
        double left = x - 16 - width;
        boolean fits = right + width <= getWidth() - 8;
        double lowest = Math.max(0, seenDownTo() - readOut.getHeight() - 4);
        readOut.relocate(
                Math.rint(fits ? right : Math.max(4, left)),
                Math.rint(Math.min(lane.y() + 6, lowest)));
    }

    /// Where the part of the page ends that is not scrolled away.
    private double seenDownTo() {
        for (var each = getParent(); each != null; each = each.getParent())
            if (each instanceof ScrollPane pane)
                return sceneToLocal(pane.localToScene(0, pane.getHeight())).getY();
        return getHeight();
    }

    /// The sentence that a screen reader says.
    private void describe() {
        var series = model.series.get();
        if (series.requests() == 0) {
            setAccessibleText(nothing.getText());
            return;
        }
        var last = series.requests() - 1;
        var recorded =
                text.get(
                        "timeline.accessible",
                        Amounts.exact(series.requests()),
                        Amounts.exact(series.turns(new Range(0, last))),
                        Amounts.tokens(series.context(series.largest(0, last))),
                        Amounts.tokens(series.sentBefore(last + 1)));
        var whole = model.haunting.getValue().map(ghost -> with(recorded, ghost)).orElse(recorded);
        var seq = model.selectedRequest.get();
        setAccessibleText(
                seq.isEmpty()
                        ? whole
                        : text.get(
                                "timeline.accessible.request",
                                whole,
                                Amounts.exact(seq.getAsInt() + 1L),
                                Amounts.tokens(series.context(seq.getAsInt())),
                                Amounts.money(series.request(seq.getAsInt()).bill().total())));
    }

    private String with(String recorded, GhostLine ghost) {
        var all = new Range(0, ghost.contexts().size() - 1);
        return text.get(
                "timeline.accessible.ghost",
                recorded,
                ghost.label(text),
                Amounts.tokens(ghost.peak()),
                Amounts.money(ghost.cost(all)));
    }

    @Override
    protected void layoutChildren() {
        layers.resizeRelocate(0, 0, getWidth(), getHeight());
        double width = Math.min(420, getWidth() - 32);
        double height = nothing.prefHeight(width);
        double said = hint.prefWidth(-1);
        hint.resizeRelocate(
                Math.rint((getWidth() - said) / 2),
                Math.rint(getHeight() - hint.prefHeight(-1) - 36),
                said,
                hint.prefHeight(-1));
        nothing.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }
}
