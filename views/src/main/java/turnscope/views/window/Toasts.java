package turnscope.views.window;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;

import turnscope.analysis.session.Intake;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.builder.Opener;

/// Results of what the user asked for, bottom right, for a few seconds; failures stay until they are dismissed.
final class Toasts extends VBox {

    private static final Duration SHOWN = Duration.seconds(6);

    /// Messages that stand one below the other, the latest first; beyond them the oldest failure goes.
    private static final int MOST = 4;

    private final Text text;
    private final Opener opener;
    private final Runnable problems;

    /// @param problems shows what an import could not read
    Toasts(Text text, Opener opener, Runnable problems) {
        this.problems = problems;
        this.text = text;
        this.opener = opener;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
    }

    void show(Notice notice) {
        var toast = new Notification(words(notice));
        toast.setId("notice");
        toast.setAccessibleText(toast.getMessage());
        toast.getStyleClass().add(Styles.ELEVATED_1);
        toast.setOnClose(_ -> getChildren().remove(toast));
        if (notice instanceof Notice.Exported(Path file)) offer(toast, file);
        if (notice instanceof Notice.Imported(Intake.Result result) && !result.problems().isEmpty())
            toast.setPrimaryActions(toProblems(toast));
        if (failed(notice)) toast.getStyleClass().add(Styles.DANGER);
        else expire(toast);
        getChildren().removeIf(each -> !each.getStyleClass().contains(Styles.DANGER));
        if (getChildren().size() >= MOST) getChildren().removeLast();
        getChildren().addFirst(toast);
    }

    private void expire(Notification toast) {
        var pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> getChildren().remove(toast));
        pause.play();
    }

    /// Ways to a file that was written.
    private void offer(Notification toast, Path file) {
        toast.setPrimaryActions(
                action(toast, "toast-open", "builder.open", file, opener::open),
                action(toast, "toast-folder", "builder.folder", file, opener::show));
    }

    private Button toProblems(Notification toast) {
        var button = new Button(text.get("import.problems"));
        button.setId("toast-problems");
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            problems.run();
        });
        return button;
    }

    private Button action(
            Notification toast, String id, String key, Path file, Consumer<Path> work) {
        var button = new Button(text.get(key));
        button.setId(id);
        button.setOnAction(_ -> {
            try {
                work.accept(file);
                getChildren().remove(toast);
            } catch (UncheckedIOException missing) {
                toast.setMessage(text.get("builder.no-opener", file));
            }
        });
        return button;
    }

    private static boolean failed(Notice notice) {
        return switch (notice) {
            case Notice.ImportFailed _, Notice.ExportFailed _ -> true;
            case Notice.Imported _,
                    Notice.Exported _,
                    Notice.LinkCopied _,
                    Notice.DiagnosticsCopied _,
                    Notice.NoScenario _,
                    Notice.NoAgents _,
                    Notice.NoSamples _ ->
                    false;
        };
    }

    private String words(Notice notice) {
        return switch (notice) {
            case Notice.Imported(Intake.Result result) -> imported(result);
            case Notice.ImportFailed(String reason) -> text.get("import.failed", reason);
            case Notice.Exported(Path file) -> text.get("export.done", file);
            case Notice.ExportFailed(Path file, String reason) ->
                    text.get("export.failed", file, reason);
            case Notice.LinkCopied(String link) -> text.get("notice.link", link);
            case Notice.DiagnosticsCopied _ -> text.get("diagnostics.copied");
            case Notice.NoScenario _ -> text.get("notice.no-scenario");
            case Notice.NoAgents _ -> text.get("import.no-agents");
            case Notice.NoSamples _ -> text.get("import.no-samples");
        };
    }

    private String imported(Intake.Result result) {
        if (result.files() == 0) return text.get("import.nothing");
        return text.get(
                result.cancelled() ? "import.cancelled" : "import.done",
                Amounts.exact(result.sessions().size()),
                Amounts.exact(result.unchanged()),
                Amounts.exact(result.problems().size()));
    }
}
