package turnscope.views.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Text;

/// What a window without sessions says and offers.
final class Welcome extends StackPane {

    Welcome(MainModel model, Text text, Runnable choose) {
        setId("welcome");
        getStyleClass().add("welcome");
        var title = words(text.get("welcome.title"), "welcome-title");
        var body = words(text.get("welcome.body"), "welcome-body");
        var found = words("", "welcome-found");
        found.setId("welcome-found");
        found.textProperty().bind(model.found.map(folders -> found(folders, text)));
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        var reading = reading(model, text);
        var mine = new Button(text.get("welcome.import"), Icons.IMPORT.node());
        mine.setId("import-mine");
        mine.getStyleClass().add(Styles.ACCENT);
        mine.setOnAction(_ -> model.importAgents());
        mine.disableProperty().bind(model.imports.progress.map(Optional::isPresent));
        var samples = new Button(text.get("welcome.samples"));
        samples.setId("open-samples");
        samples.setOnAction(_ -> model.importSamples());
        var files = new Button(text.get("welcome.files"));
        files.setOnAction(_ -> choose.run());
        var buttons = new HBox(8, mine, samples, files);
        buttons.setAlignment(Pos.CENTER);
        var drop = new StackPane(words(text.get("welcome.drop"), "muted"));
        drop.getStyleClass().add("drop-place");
        var local = words(text.get("welcome.local"), "muted");
        var column = new VBox(sawtooth(), title, body, found, reading, buttons, drop, local);
        column.getStyleClass().add("column");
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(column);
    }

    /// What was found on this machine, or what to do where nothing was.
    private static String found(Optional<List<FoundFolder>> folders, Text text) {
        if (folders.isEmpty()) return "";
        if (folders.get().isEmpty()) return text.get("import.no-agents");
        return folders.get().stream()
                .map(each ->
                        text.get(
                                "welcome.found",
                                each.transcripts(),
                                Amounts.exact(each.transcripts()),
                                each.name()))
                .collect(Collectors.joining("\n"));
    }

    /// How far the first import is, while there is one.
    private static ProgressBar reading(MainModel model, Text text) {
        var bar = new ProgressBar();
        bar.setId("welcome-reading");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text.get("import.looking"));
        bar.visibleProperty().bind(model.imports.progress.map(Optional::isPresent));
        bar.progressProperty()
                .bind(
                        model.imports.progress.map(
                                each -> each.map(ImportModel.Progress::share).orElse(0.0)));
        return bar;
    }

    private static Label words(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /// The shape of the thing itself: a context that grows and is compacted.
    private static Node sawtooth() {
        var shape = new javafx.scene.shape.SVGPath();
        shape.setContent(
                "M0 48 C20 46 34 34 44 8 L44 40 C60 38 76 26 88 4 L88 38 C104 36 122 24 136 10 L136 48 Z");
        shape.getStyleClass().add("sawtooth");
        return shape;
    }
}
