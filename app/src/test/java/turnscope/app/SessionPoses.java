package turnscope.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import turnscope.analysis.session.SessionSummary;
import turnscope.views.Theme;
import turnscope.views.plot.Range;
import turnscope.views.timeline.Content;
import turnscope.views.timeline.Track;
import turnscope.views.timeline.Tracks;
import turnscope.views.window.MainModel;
import turnscope.views.window.MainWindow;

/// Every page of one session in every look: `page-SESSION-POSE-LOOK-WIDTH`, as in `page-codex-growth-dark-1100`.
final class SessionPoses {

    /// What a look is made of.
    private record Look(String name, Theme theme, String language) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look("light", Theme.LIGHT, "en"),
                    new Look("dark", Theme.DARK, "en"),
                    new Look("zh", Theme.LIGHT, "zh"),
                    new Look("zhdark", Theme.DARK, "zh"));

    private final Screens screens;

    SessionPoses(Screens screens) {
        this.screens = screens;
    }

    void all() {
        for (var session : List.of("claude", "codex", "six", "unnamed"))
            poses().forEach((pose, act) -> {
                for (var look : LOOKS)
                    for (int width : new int[] {1440, 1100})
                        screens.posed(
                                String.join(
                                        "-",
                                        "page",
                                        session,
                                        pose,
                                        look.name(),
                                        Integer.toString(width)),
                                width,
                                width == 1440 ? 900 : 700,
                                look.theme(),
                                look.language(),
                                (model, window) -> {
                                    open(model, session);
                                    lay(window);
                                    act.accept(model, window);
                                });
            });
    }

    private static Map<String, BiConsumer<MainModel, MainWindow>> poses() {
        var poses = new TreeMap<String, BiConsumer<MainModel, MainWindow>>();
        for (var page : List.of("timeline", "composition", "events", "turns"))
            poses.put(page, (model, _) -> model.session.subPage.set(page));
        poses.put("request", (model, _) -> model.session.timeline.selectRequest(middle(model)));
        poses.put("brush", (model, _) -> brush(model));
        poses.put(
                "over",
                (model, _) -> {
                    model.session.timeline.selectRequest(middle(model));
                    model.inspectorOver.set(true);
                });
        poses.put(
                "growth",
                (_, window) -> {
                    stage(window);
                    press(window, "#growth");
                });
        poses.put("table", (model, _) -> model.session.timeline.asTable.set(true));
        poses.put("ghost", SessionPoses::ghost);
        poses.put("ghost-none", (model, _) -> model.session.timeline.toggleGhost());
        poses.put(
                "ghost-hover",
                (model, window) -> {
                    ghost(model, window);
                    lay(window);
                    model.session.timeline.hoveredRequest.set(OptionalInt.of(middle(model)));
                });
        poses.put(
                "ghost-read",
                (model, window) -> {
                    ghost(model, window);
                    model.session.timeline.tracks.set(Tracks.USUAL.toggled(Track.SPENT));
                    model.session.timeline.selectRequest(middle(model));
                    model.session.timeline.pinned.set(true);
                });
        poses.put(
                "composition-hover",
                (model, _) -> {
                    model.session.subPage.set("composition");
                    model.session.timeline.hoveredRequest.set(OptionalInt.of(middle(model)));
                    model.session.timeline.select(new Range(0, middle(model) / 2));
                });
        poses.put(
                "lit",
                (model, _) -> model.session.timeline.lit.set(Optional.of(Content.ASSISTANT)));
        poses.put("split", (model, _) -> model.session.beside.set("events"));
        poses.put("notes", (model, _) -> notes(model));
        poses.put("snapshot", SessionPoses::snapshot);
        for (var tab : List.of("scenarios", "models", "sweep", "map", "advice", "kept"))
            poses.put("lab-" + tab, (model, window) -> lab(model, window, tab));
        for (var page : List.of("request", "brush"))
            poses.put(
                    page + "-large",
                    (model, window) -> {
                        Objects.requireNonNull(poses.get(page)).accept(model, window);
                        model.fontScale.set(1.3);
                    });
        return poses;
    }

    private static void brush(MainModel model) {
        int middle = middle(model);
        model.session.timeline.select(new Range(middle, Math.min(last(model), middle * 3 / 2 + 2)));
    }

    private static void notes(MainModel model) {
        model.session.timeline.selectRequest(middle(model));
        model.session.notes.add(model.session.selection().orElseThrow(), "Why so dear?");
        model.session.writing.set(true);
    }

    private static void snapshot(MainModel model, MainWindow window) {
        model.session.subPage.set("composition");
        stage(window);
        lay(window);
        press(window, "#snapshot-open");
    }

    private static void lab(MainModel model, MainWindow window, String tab) {
        model.session.subPage.set("whatif");
        lay(window);
        model.lab.type("mask(batch=20)+compact-at(threshold=150000)");
        model.kept.keep("Batched and compacted");
        press(window, "#lab-tab-" + tab);
        for (var run : List.of("#lab-matrix-run", "#lab-map-run", "#lab-advice-run"))
            press(window, run);
        lay(window);
        if (window.lookup("#lab") instanceof ScrollPane lab) lab.setVvalue(1);
    }

    /// A scenario of the lab over the recording.
    private static void ghost(MainModel model, MainWindow window) {
        model.session.subPage.set("whatif");
        lay(window);
        model.lab.type("mask(batch=20)+compact-at(threshold=150000)");
        model.session.subPage.set("timeline");
    }

    /// What pops up needs a window on a screen.
    private static void stage(MainWindow window) {
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(window.getScene());
        stage.show();
    }

    private static int middle(MainModel model) {
        return last(model) / 2;
    }

    private static int last(MainModel model) {
        return model.session.timeline.series.get().requests() - 1;
    }

    private static void press(MainWindow window, String id) {
        if (window.lookup(id) instanceof ButtonBase button) button.fire();
    }

    private static void lay(MainWindow window) {
        window.applyCss();
        window.layout();
    }

    /// Whether its log names no model, so that nothing in it has a price.
    private static boolean unpriced(SessionSummary session) {
        return session.models().stream().allMatch(String::isEmpty);
    }

    private static void open(MainModel model, String session) {
        var size = Comparator.comparingInt(SessionSummary::requests);
        var all = model.ports.library().sessions().stream();
        var found =
                switch (session) {
                    case "six" -> all.filter(each -> each.requests() >= 5).min(size);
                    case "unnamed" -> all.filter(SessionPoses::unpriced).max(size);
                    default -> all.filter(each -> each.agent().id().startsWith(session)).max(size);
                };
        found.ifPresent(each -> model.library.selected.set(Optional.of(each.id())));
    }
}
