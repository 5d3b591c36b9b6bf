package turnscope.views.builder;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.views.Text;

/// Where the last export went, with the ways to it; or why it failed.
final class OutcomeCard extends VBox {

    private final Text text;
    private final Opener opener;
    private final Label words = new Label();

    OutcomeCard(BuilderModel model, Text text, Opener opener) {
        super(8);
        this.text = text;
        this.opener = opener;
        setId("builder-outcome");
        words.setWrapText(true);
        setVisible(false);
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.outcome.when(inScene).subscribe(outcome -> outcome.ifPresent(this::show));
    }

    private void show(Outcome outcome) {
        setVisible(true);
        words.getStyleClass().remove(Styles.DANGER);
        switch (outcome) {
            case Outcome.Written(Path file) -> {
                words.setText(text.get("builder.written", file));
                getChildren().setAll(words, new HBox(8, open(file), folder(file)));
            }
            case Outcome.Failed(Path file, String reason) -> {
                words.setText(text.get("export.failed", file, reason));
                words.getStyleClass().add(Styles.DANGER);
                getChildren().setAll(words);
            }
        }
    }

    private Button open(Path file) {
        return button("builder-open", text.get("builder.open"), file, opener::open);
    }

    private Button folder(Path file) {
        return button("builder-folder", text.get("builder.folder"), file, opener::show);
    }

    private Button button(String id, String title, Path file, Consumer<Path> action) {
        var button = new Button(title);
        button.setId(id);
        button.setOnAction(_ -> {
            try {
                action.accept(file);
            } catch (UncheckedIOException missing) {
                words.setText(text.get("builder.no-opener", file));
            }
        });
        return button;
    }
}
