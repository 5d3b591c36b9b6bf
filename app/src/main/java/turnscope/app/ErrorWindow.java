package turnscope.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import atlantafx.base.theme.Styles;

import turnscope.app.command.Version;
import turnscope.app.home.LogFile;
import turnscope.views.Looks;
import turnscope.views.Pasteboard;
import turnscope.views.Text;

/// The last resort: says that something failed which nobody foresaw, and hands over what is needed to mend it.
final class ErrorWindow implements Thread.UncaughtExceptionHandler {

    private final Path log;
    private final Text text;
    private final Consumer<String> copied;
    private boolean open;

    /// @param log what happened is also written there
    ErrorWindow(Path log, Text text) {
        this(log, text, Pasteboard::put);
    }

    /// @param copied takes what is to be handed over
    ErrorWindow(Path log, Text text, Consumer<String> copied) {
        this.log = log;
        this.text = text;
        this.copied = copied;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        var details = details(thread, failure);
        new LogFile(log).append(details);
        Platform.runLater(
                () -> show(text.get("error.title"), text.get("error.body", log), details));
    }

    /// Says why the program cannot start, in the words of whoever refused, such as a library of a newer version.
    void refuse(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var details = details(Thread.currentThread(), cause);
        new LogFile(log).append(details);
        show(text.get("error.start"), String.valueOf(cause.getMessage()), details);
    }

    private static String details(Thread thread, Throwable failure) {
        var words = new StringWriter();
        words.append(Version.environment())
                .append("\n")
                .append(Instant.now().toString())
                .append(", ")
                .append(thread.getName())
                .append("\n\n");
        failure.printStackTrace(new PrintWriter(words));
        return words.toString();
    }

    /// One window at a time: what follows a first failure is in the log.
    private void show(String heading, String sentence, String details) {
        if (open) return;
        open = true;
        var title = new Label(heading);
        title.getStyleClass().add(Styles.TITLE_4);
        var body = new Label(sentence);
        body.setWrapText(true);
        var area = new TextArea(details);
        area.setId("error-details");
        area.setEditable(false);
        VBox.setVgrow(area, Priority.ALWAYS);
        var stage = new Stage();
        var copy = new Button(text.get("error.copy"));
        copy.setId("error-copy");
        copy.setOnAction(_ -> copied.accept(details));
        var close = new Button(text.get("error.close"));
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(_ -> stage.close());
        var buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var column = new VBox(12, title, body, area, buttons);
        column.setPadding(new Insets(16));
        Looks.speak(column, text);
        var scene = new Scene(column, 640, 420);
        Looks.dress(scene);
        stage.setTitle(heading);
        stage.setScene(scene);
        stage.setOnHidden(_ -> open = false);
        stage.show();
    }
}
