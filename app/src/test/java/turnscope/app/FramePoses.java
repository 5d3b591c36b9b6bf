package turnscope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import turnscope.views.library.Row;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;
import turnscope.views.window.Notice;
import turnscope.views.window.Place;

/// What of the window is not a page of one session, ready to be looked at in every theme, language and size.
final class FramePoses {

    private static final String OFFERED =
            """
            {"o3": {"input_cost_per_token": 3e-06, "output_cost_per_token": 9e-06,
               "cache_read_input_token_cost": 5e-07},
             "gpt-5": {"input_cost_per_token": 1.25e-04, "output_cost_per_token": 1e-05},
             "gpt-5-nano": {"input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07,
               "cache_read_input_token_cost": 6e-08},
             "house-model": {"input_cost_per_token": 1e-06, "output_cost_per_token": 4e-06}}
            """;

    private final Map<String, BiConsumer<MainModel, MainWindow>> all = new LinkedHashMap<>();

    FramePoses() {
        pages();
        list();
        comparisons();
        above();
    }

    Map<String, BiConsumer<MainModel, MainWindow>> all() {
        return all;
    }

    private void pages() {
        all.put("overview", (model, _) -> model.place.set(Place.OVERVIEW));
        all.put(
                "overview-large",
                (model, _) -> {
                    model.place.set(Place.OVERVIEW);
                    model.fontScale.set(1.3);
                });
        all.put("prices", (model, _) -> model.pricesShown.set(true));
        all.put(
                "model",
                (model, _) -> {
                    model.pricesShown.set(true);
                    model.prices.selected.set(Optional.of(model.prices.rows.get(3).model().id()));
                });
        all.put(
                "proposal",
                (model, _) -> {
                    model.pricesShown.set(true);
                    model.prices.read(offered());
                });
        all.put("diagnostics", (model, _) -> model.diagnosticsShown.set(true));
        all.put(
                "builder",
                (model, _) -> {
                    longest(model);
                    model.builderShown.set(true);
                });
    }

    private void list() {
        all.put(
                "list",
                (model, _) -> {
                    longest(model);
                    for (var row : model.library.rows.stream().limit(4).toList())
                        model.library.tag(row.session().id(), "slow");
                    model.library.tag(model.library.rows.getFirst().session().id(), "to review");
                    families(model).forEach(row -> model.library.toggle(row.family()));
                    model.library.preview.set(families(model).stream().findFirst());
                    model.libraryOver.set(true);
                });
        all.put(
                "filtered",
                (model, _) -> {
                    longest(model);
                    model.library.toggleCondition("cost>5");
                    model.library.toggleCondition("has:compaction");
                    model.libraryOver.set(true);
                });
        asked("own-day", "#library-since");
        asked("own-cost", "#library-cost");
        all.put(
                "no-match",
                (model, _) -> {
                    longest(model);
                    model.library.search.set("zebra cost>5");
                    model.libraryOver.set(true);
                });
    }

    /// What pops up needs a window on a screen.
    private void asked(String name, String menu) {
        all.put(
                name,
                (model, window) -> {
                    longest(model);
                    model.libraryOver.set(true);
                    var stage = new Stage(StageStyle.UNDECORATED);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setScene(window.getScene());
                    stage.show();
                    window.applyCss();
                    window.layout();
                    if (window.lookup(menu) instanceof MenuButton button)
                        button.getItems().getLast().fire();
                });
    }

    private static List<Row> families(MainModel model) {
        return model.library.rows.stream()
                .filter(row -> !row.family().members().isEmpty())
                .limit(2)
                .toList();
    }

    private void comparisons() {
        all.put("compare-none", (model, _) -> model.place.set(Place.COMPARE));
        for (int count : List.of(1, 2, 6))
            all.put("compare-" + count, (model, _) -> compare(model, count));
        all.put(
                "compare-6-end",
                (model, window) -> {
                    compare(model, 6);
                    window.applyCss();
                    window.layout();
                    if (window.lookup("#compare") instanceof ScrollPane page) page.setVvalue(1);
                });
        all.put(
                "compare-replay",
                (model, _) -> {
                    compare(model, 1);
                    model.compare.replay("compact-at(threshold=120000)", Optional.empty());
                });
    }

    private static void compare(MainModel model, int sessions) {
        model.place.set(Place.COMPARE);
        model.library.all().stream()
                .sorted(Comparator.comparingInt(session -> -session.requests()))
                .limit(sessions)
                .forEach(session -> model.compare.toggle(session.id()));
    }

    private void above() {
        sheet("keys", KeyCode.F1, true, false);
        sheet("help", KeyCode.F1, false, false);
        sheet("palette", KeyCode.K, false, true);
        sheet("settings", KeyCode.COMMA, false, true);
        all.put("plain", (model, _) -> longest(model));
        all.put(
                "toasts",
                (model, _) -> {
                    longest(model);
                    var report = Path.of("/home/ada/reports/turnscope-2026-11-04-3f9a.pdf");
                    model.notice.set(
                            Optional.of(new Notice.ExportFailed(report, "the disk is full")));
                    model.notice.set(Optional.of(new Notice.Exported(report)));
                    model.notice.set(Optional.of(new Notice.LinkCopied("turnscope:3f9a#120-180")));
                });
        all.put(
                "veil",
                (model, window) -> {
                    longest(model);
                    window.lookup(".drop-veil").setVisible(true);
                });
    }

    private void sheet(String name, KeyCode key, boolean shift, boolean control) {
        all.put(
                name,
                (model, window) -> {
                    longest(model);
                    press(window, key, shift, control);
                });
    }

    private static void press(MainWindow window, KeyCode key, boolean shift, boolean control) {
        Event.fireEvent(
                window,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
    }

    private static void longest(MainModel model) {
        model.library.all().stream()
                .max(Comparator.comparingInt(session -> session.requests()))
                .ifPresent(session -> model.open(session.id()));
    }

    private static Path offered() {
        try {
            var file = Files.createTempFile("offered", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, OFFERED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
