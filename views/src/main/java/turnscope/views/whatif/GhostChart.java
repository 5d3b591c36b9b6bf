package turnscope.views.whatif;

import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.PixelSurface;
import turnscope.views.plot.Viewport;
import turnscope.views.timeline.TimelineModel;

/// The session as it was and, dashed over it, as it would have been: context, cache, difference and sum, request by request.
///
/// Paints in the layout pass of the frame at hand, so that many replays in a row cost one drawing; only the last layer follows
/// the pointer.
final class GhostChart extends Region {

    private final ImageView dense = new ImageView();
    private final Canvas lines = new Canvas();
    private final Canvas pointer = new Canvas();
    private final CanvasPainter linesPainter = new CanvasPainter(lines.getGraphicsContext2D());
    private final CanvasPainter pointerPainter = new CanvasPainter(pointer.getGraphicsContext2D());
    private final LabModel lab;
    private final TimelineModel timeline;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private PixelSurface surface = new PixelSurface(1, 1, 1);
    private double paintedScale;
    private boolean stale = true;

    GhostChart(LabModel lab, TimelineModel timeline, Text text, ObservableValue<Boolean> dark) {
        this.lab = lab;
        this.timeline = timeline;
        this.text = text;
        this.dark = dark;
        setId("lab-chart");
        getStyleClass().add("lab-chart");
        setMinSize(240, 300);
        setPrefHeight(440);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        dense.setSmooth(false);
        for (var layer : List.of(dense, lines, pointer)) layer.setMouseTransparent(true);
        getChildren().setAll(dense, lines, pointer);
        new ChartGestures(this, lab, timeline).attach();
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        dark.when(inScene).subscribe(_ -> repaint());
        lab.shown.when(inScene).subscribe(this::show);
        timeline.viewport.when(inScene).subscribe(_ -> repaint());
        timeline.hoveredRequest.when(inScene).subscribe(_ -> requestLayout());
        timeline.selectedRequest.when(inScene).subscribe(_ -> requestLayout());
        lab.cuts.cuts.when(inScene).subscribe(_ -> requestLayout());
    }

    private void show(Optional<Shown> shown) {
        setAccessibleText(
                shown.map(each ->
                                text.get(
                                        "lab.chart",
                                        Amounts.money(each.ready().live().recordedBill().total()),
                                        Amounts.money(each.outcome().cost())))
                        .orElse(text.get("lab.reading")));
        repaint();
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    /// What is on the screen; empty before the first replay.
    Optional<Plan> plan() {
        return lab.shown
                .get()
                .map(shown ->
                        new Plan(
                                shown.ghost(),
                                shown.outcome().firstRewrite(),
                                viewport(shown.ghost().requests()),
                                lab.cuts.cuts.get(),
                                Palette.of(dark.getValue()),
                                text,
                                getWidth(),
                                getHeight(),
                                1 / scale()));
    }

    /// The one of the timeline, unless a session that has grown was not replayed yet.
    private Viewport viewport(int requests) {
        var shared = timeline.viewport.get();
        return shared.requests() == requests ? shared : Viewport.of(requests);
    }

    private double scale() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getOutputScaleX());
    }

    @Override
    protected void layoutChildren() {
        if (lines.getWidth() != getWidth()
                || lines.getHeight() != getHeight()
                || paintedScale != scale()) resizeLayers();
        var plan = plan();
        if (stale) {
            stale = false;
            surface.clear(Palette.of(dark.getValue()).surface());
            linesPainter.clear();
            plan.map(GhostTracks::new)
                    .ifPresent(tracks -> {
                        tracks.surface(surface);
                        tracks.labels(linesPainter);
                    });
            surface.show();
        }
        pointerPainter.clear();
        plan.ifPresent(each -> ChartPointer.draw(pointerPainter, each, timeline));
    }

    private void resizeLayers() {
        paintedScale = scale();
        surface = new PixelSurface(getWidth(), getHeight(), paintedScale);
        dense.setImage(surface.image());
        dense.setFitWidth(surface.image().getWidth() / paintedScale);
        dense.setFitHeight(surface.image().getHeight() / paintedScale);
        for (var layer : List.of(lines, pointer)) {
            layer.setWidth(getWidth());
            layer.setHeight(getHeight());
        }
        stale = true;
    }
}
