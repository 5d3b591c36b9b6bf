package turnscope.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javafx.stage.Screen;
import javafx.stage.Stage;

import turnscope.app.home.Settings;
import turnscope.views.Theme;
import turnscope.views.timeline.Tracks;
import turnscope.views.timeline.XAxis;
import turnscope.views.window.MainModel;

/// Takes the window's look and place from the settings, and back into them.
final class WindowState {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 640;

    /// Before the id of what a key does.
    private static final String KEYS = "key.";

    private WindowState() {}

    static Theme theme(Settings settings) {
        return Theme.of(settings.text("theme").orElse(""));
    }

    /// Size of the letters; 1 is the usual one.
    static double letters(Settings settings) {
        return settings.number("font.scale").map(scale -> Math.clamp(scale, 0.9, 1.3)).orElse(1.0);
    }

    /// @param usual what to speak where the settings name nothing
    static String language(Settings settings, String usual) {
        return settings.text("language").orElse(usual);
    }

    /// @param language what to speak where the settings name none
    static void restore(Settings settings, String language, MainModel model) {
        model.theme.set(theme(settings));
        model.language.set(language(settings, language));
        settings.text("library.shown")
                .ifPresent(shown -> model.libraryShown.set(!shown.equals("false")));
        settings.number("library.width").ifPresent(model.libraryWidth::set);
        settings.number("timeline.share")
                .ifPresent(share -> model.timelineShare.set(Math.clamp(share, 0.1, 0.9)));
        settings.text("inspector.shown")
                .ifPresent(shown -> model.inspectorShown.set(!shown.equals("false")));
        settings.text("timeline.tracks")
                .ifPresent(tracks -> model.session.timeline.tracks.set(Tracks.of(tracks)));
        settings.text("timeline.wheel")
                .ifPresent(wheel -> model.session.timeline.wheel.zooms.set(wheel.equals("zoom")));
        settings.text("timeline.wheel.told")
                .ifPresent(told -> model.session.timeline.wheel.told.set(told.equals("true")));
        settings.text("timeline.axis")
                .ifPresent(axis -> model.session.timeline.axis.set(XAxis.of(axis)));
        settings.text("session.page").ifPresent(model.session.subPage::set);
        settings.text("session.beside").ifPresent(model.session.beside::set);
        settings.text("requests.hidden")
                .ifPresent(ids ->
                        model.session.hiddenColumns.set(Set.copyOf(List.of(ids.split(",")))));
        model.fontScale.set(letters(settings));
        model.keys.set(settings.below(KEYS));
    }

    /// Gives a window the size that it had.
    static void place(Settings settings, Stage stage) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setWidth(size(settings.number("window.width"), WIDTH, screen.getWidth()));
        stage.setHeight(size(settings.number("window.height"), HEIGHT, screen.getHeight()));
        stage.setMaximized(settings.text("window.maximized").equals(Optional.of("true")));
    }

    private static double size(Optional<Double> wanted, double usual, double screen) {
        return Math.min(wanted.filter(size -> size >= 1).orElse(usual), screen);
    }

    static Settings save(Settings settings, MainModel model, Stage stage) {
        var saved =
                settings.with("theme", model.theme.get().id())
                        .with("language", model.language.get())
                        .with("library.shown", model.libraryShown.get())
                        .with("inspector.shown", model.inspectorShown.get())
                        .with("timeline.tracks", model.session.timeline.tracks.get().text())
                        .with(
                                "timeline.wheel",
                                model.session.timeline.wheel.zooms.get() ? "zoom" : "move")
                        .with("timeline.wheel.told", model.session.timeline.wheel.told.get())
                        .with("timeline.axis", model.session.timeline.axis.get().id())
                        .with("session.page", model.session.subPage.get())
                        .with("session.beside", model.session.beside.get())
                        .with(
                                "requests.hidden",
                                String.join(",", new TreeSet<>(model.session.hiddenColumns.get())))
                        .with("font.scale", model.fontScale.get())
                        .with("library.width", Math.round(model.libraryWidth.get()))
                        .with("timeline.share", rounded(model.timelineShare.get()))
                        .with("window.maximized", stage.isMaximized());
        if (stage.isMaximized()) return saved;
        return saved.with("window.width", Math.round(stage.getWidth()))
                .with("window.height", Math.round(stage.getHeight()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
