package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import turnscope.views.plot.CanvasPainter;
import turnscope.views.plot.Lane;
import turnscope.views.plot.PixelSurface;
import turnscope.views.plot.Range;

/// The three layers of the timeline: dense data in memory of our own, lines and letters, and what moves with the pointer.
///
/// Paints in the layout pass of the frame at hand, so that many changes cost one drawing, and only the layers that
/// changed. It is unmanaged: asking for a new picture never lays out the window again.
final class Layers extends Region {

    private final TimelineModel model;
    private final Extent extent;
    private final ImageView dense = new ImageView();
    private final Canvas marks = new Canvas();
    private final Canvas pointer = new Canvas();
    private final CanvasPainter marksPainter = new CanvasPainter(marks.getGraphicsContext2D());
    private final CanvasPainter pointerPainter = new CanvasPainter(pointer.getGraphicsContext2D());
    private PixelSurface surface = new PixelSurface(1, 1, 1);
    private Arrangement arrangement = Arrangement.of(1, 1, 1, List.of(Track.CONTEXT));
    private Look look;
    private double paintedScale;
    private boolean stale = true;
    private Runnable painted = () -> {};

    Layers(TimelineModel model, Extent extent, Look look) {
        this.model = model;
        this.extent = extent;
        this.look = look;
        setManaged(false);
        setMouseTransparent(true);
        dense.setSmooth(false);
        getChildren().setAll(dense, marks, pointer);
    }

    Arrangement arrangement() {
        return arrangement;
    }

    Look look() {
        return look;
    }

    void setLook(Look next) {
        look = next;
        repaint();
    }

    /// Draws everything again in the next frame.
    void repaint() {
        stale = true;
        requestLayout();
    }

    /// Draws only what moves with the pointer again in the next frame.
    void repaintPointer() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = outputScale();
        if (marks.getWidth() != getWidth()
                || marks.getHeight() != getHeight()
                || paintedScale != scale) resizeLayers(scale);
        if (stale) {
            stale = false;
            arrangement =
                    Arrangement.of(
                            getWidth(),
                            getHeight(),
                            1 / scale,
                            extent.minimap(),
                            extent.shown(model),
                            model.tracks.get());
            paintDense();
            paintMarks();
        }
        paintPointer();
        painted.run();
    }

    /// What happens after each drawing, when places are known again.
    void whenPainted(Runnable action) {
        painted = action;
    }

    /// Where the figures of the selected range stand.
    Optional<Lane> rangeLabel() {
        if (model.series.get().requests() == 0) return Optional.empty();
        return model.viewport
                .get()
                .selection()
                .map(range -> Crosshair.labelAt(pointerPainter, sheet(), range));
    }

    private double outputScale() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getOutputScaleX());
    }

    private void resizeLayers(double scale) {
        paintedScale = scale;
        surface = new PixelSurface(getWidth(), getHeight(), scale);
        dense.setImage(surface.image());
        dense.setFitWidth(surface.image().getWidth() / scale);
        dense.setFitHeight(surface.image().getHeight() / scale);
        for (var layer : new Canvas[] {marks, pointer}) {
            layer.setWidth(getWidth());
            layer.setHeight(getHeight());
        }
        stale = true;
    }

    /// Height below which tracks would be cut off.
    double least() {
        return Arrangement.least(extent.minimap(), extent.shown(model), model.tracks.get());
    }

    Sheet sheet() {
        return new Sheet(model.series.get(), model.viewport.get(), arrangement, look, manner());
    }

    private Manner manner() {
        var range = model.viewport.get().selection();
        int origin = model.fromRange.get() ? range.map(Range::first).orElse(0) : 0;
        return new Manner(
                model.axis.get(),
                model.logarithmic.get(),
                origin,
                model.lit.get(),
                model.haunting.getValue());
    }

    /// The thing whose name stands beside its band at a place.
    Optional<Part> nameAt(double x, double y) {
        var sheet = sheet();
        for (var each : arrangement.tracks().entrySet()) {
            var lane = each.getValue();
            if (x <= lane.right() || y < lane.y() - 8 || y > lane.bottom() + 8) continue;
            var part = BandNames.partAt(lane, each.getKey().names(sheet.plot(lane)), y);
            if (part.isPresent()) return part;
        }
        return Optional.empty();
    }

    /// The thing whose band or bar lies at a place.
    Optional<Part> bandAt(double x, double y) {
        var sheet = sheet();
        return arrangement.tracks().entrySet().stream()
                .filter(each -> each.getValue().spans(y) && x < each.getValue().right())
                .findFirst()
                .flatMap(each -> each.getKey().partAt(sheet.plot(each.getValue()), x, y));
    }

    private void paintDense() {
        var sheet = sheet();
        surface.clear(look.palette().surface());
        if (extent.minimap() > 0)
            Minimap.surface(
                    surface,
                    new Plot(sheet.series(), sheet.viewport(), arrangement.minimap(), look));
        arrangement.tracks().forEach((track, lane) -> track.surface(surface, sheet.plot(lane)));
        model.passing.get().ifPresent(hits -> Ghosts.draw(surface, sheet, hits));
        surface.show();
    }

    private void paintMarks() {
        var sheet = sheet();
        marksPainter.clear();
        arrangement.tracks().forEach((track, lane) -> track.labels(marksPainter, sheet.plot(lane)));
        RequestAxis.breaks(marksPainter, sheet.plot(arrangement.main()));
        Flags.draw(marksPainter, sheet, model.notes.get());
    }

    private void paintPointer() {
        pointerPainter.clear();
        Crosshair.draw(
                pointerPainter, sheet(), model.hoveredRequest.get(), model.selectedRequest.get());
    }
}
