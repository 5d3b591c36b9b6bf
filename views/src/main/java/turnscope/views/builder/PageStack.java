package turnscope.views.builder;

import java.util.Objects;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import turnscope.views.Text;
import turnscope.views.report.Preview;

/// The pages of a preview, one below the other.
final class PageStack extends StackPane {

    /// Points on screen for each point of paper.
    private static final double ZOOM = 1.25;

    /// Points beside a page in a window that is too narrow for it, and the width below which it scrolls.
    private static final double ROOM = 48;

    private static final double LEAST = 400;

    private final Text text;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox pages = new VBox(16);
    private final Label words = new Label();

    PageStack(BuilderModel model, Text text) {
        this.text = text;
        getStyleClass().add("page-stack");
        pages.setAlignment(Pos.TOP_CENTER);
        pages.getStyleClass().add("pages");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        scroll.setContent(pages);
        scroll.setId("builder-pages");
        scroll.setFitToWidth(true);
        var reading = new ProgressBar();
        reading.getStyleClass().add("reading");
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.visibleProperty().bind(model.working);
        setAlignment(reading, Pos.TOP_CENTER);
        getChildren().setAll(scroll, words, reading);
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.preview.when(inScene).subscribe(preview -> show(preview, model));
        model.problem.when(inScene).subscribe(_ -> show(model.preview.get(), model));
    }

    /// Pixels for each point of paper, on the screen that the window is on.
    static double scale(Window window) {
        return ZOOM * (window == null ? 1 : window.getOutputScaleX());
    }

    private void show(Preview preview, BuilderModel model) {
        pages.getChildren().setAll(preview.sheets().stream().map(this::sheet).toList());
        if (!preview.sheets().isEmpty()) words.setText("");
        else if (!model.problem.get().isEmpty())
            words.setText(text.get("builder.failed", model.problem.get()));
        else words.setText(model.possible() ? "" : text.get("builder.nothing"));
    }

    private Node sheet(Preview.Sheet sheet) {
        var image = new WritableImage(sheet.width(), sheet.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        sheet.width(),
                        sheet.height(),
                        PixelFormat.getIntArgbInstance(),
                        sheet.argb(),
                        0,
                        sheet.width());
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        double whole = sheet.points() * ZOOM;
        view.fitWidthProperty()
                .bind(
                        scroll.viewportBoundsProperty()
                                .map(room -> Math.clamp(room.getWidth() - ROOM, LEAST, whole)));
        var paper = new StackPane(view);
        paper.getStyleClass().add("paper");
        paper.maxWidthProperty().bind(view.fitWidthProperty());
        paper.setAccessibleText(
                text.get(
                        "report.page", String.valueOf(sheet.number()), String.valueOf(sheet.of())));
        return paper;
    }
}
