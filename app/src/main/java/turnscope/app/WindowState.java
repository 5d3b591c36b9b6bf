package turnscope.app;

import java.io.File;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javafx.stage.Screen;
import javafx.stage.Stage;

import turnscope.app.home.Folders;
import turnscope.app.home.Settings;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.timeline.Tracks;
import turnscope.views.timeline.XAxis;
import turnscope.views.window.MainModel;
import turnscope.views.window.Origin;

/// Takes the window's look and place from the settings, and back into them.
final class WindowState {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 640;

    private static final List<String> CHOICES =
            List.of(
                    "theme",
                    "language",
                    "font.scale",
                    "prices",
                    "wheel",
                    "week.first",
                    "decimals",
                    "folders");

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
        settings.text("wheel.told")
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
        restoreChoices(settings, model);
        model.origins.set(origins(settings, language, model));
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

    private static void restoreChoices(Settings settings, MainModel model) {
        model.pricesToday.set(settings.text("prices").equals(Optional.of("today")));
        model.session.timeline.wheel.zooms.set(settings.text("wheel").equals(Optional.of("zoom")));
        settings.text("week.first")
                .ifPresent(name ->
                        Arrays.stream(DayOfWeek.values())
                                .filter(day -> day.name().equalsIgnoreCase(name))
                                .findFirst()
                                .ifPresent(model.overview.firstDay::set));
        settings.number("decimals")
                .ifPresent(digits -> model.decimals.set(Math.clamp(Math.round(digits), 2, 6)));
        model.folders.set(settings.paths("folders"));
    }

    /// Where the values come from; what is the default is left out.
    private static Map<String, Origin> origins(
            Settings settings, String language, MainModel model) {
        var origins = new HashMap<String, Origin>();
        for (var key : CHOICES) if (settings.text(key).isPresent()) origins.put(key, Origin.FILE);
        if (!settings.below(KEYS).isEmpty()) origins.put("key", Origin.FILE);
        boolean asSystem = Text.of(language).chinese() == Text.ofSystem().chinese();
        origins.putIfAbsent("language", asSystem ? Origin.ENVIRONMENT : Origin.COMMAND_LINE);
        var usual = Folders.ofSystem().library().toAbsolutePath();
        if (!model.ports.installation().library().toAbsolutePath().equals(usual))
            origins.put("library", Origin.COMMAND_LINE);
        else if (System.getenv(Folders.OVERRIDE) != null)
            origins.put("library", Origin.ENVIRONMENT);
        return Map.copyOf(origins);
    }

    private static double size(Optional<Double> wanted, double usual, double screen) {
        return Math.min(wanted.filter(size -> size >= 1).orElse(usual), screen);
    }

    static Settings save(Settings settings, MainModel model, Stage stage) {
        var saved =
                chosen(settings, model)
                        .with("library.shown", model.libraryShown.get())
                        .with("inspector.shown", model.inspectorShown.get())
                        .with("timeline.tracks", model.session.timeline.tracks.get().text())
                        .with("wheel.told", model.session.timeline.wheel.told.get())
                        .with("timeline.axis", model.session.timeline.axis.get().id())
                        .with("session.page", model.session.subPage.get())
                        .with("session.beside", model.session.beside.get())
                        .with(
                                "requests.hidden",
                                String.join(",", new TreeSet<>(model.session.hiddenColumns.get())))
                        .with("library.width", Math.round(model.libraryWidth.get()))
                        .with("timeline.share", rounded(model.timelineShare.get()))
                        .with("window.maximized", stage.isMaximized());
        if (stage.isMaximized()) return saved;
        return saved.with("window.width", Math.round(stage.getWidth()))
                .with("window.height", Math.round(stage.getHeight()));
    }

    /// Only what somebody chose is written, so that a value can go on following the system or the command line.
    private static Settings chosen(Settings settings, MainModel model) {
        var values = new HashMap<String, Object>();
        values.put("theme", model.theme.get().id());
        values.put("language", model.language.get());
        values.put("font.scale", model.fontScale.get());
        values.put("prices", model.pricesToday.get() ? "today" : "recorded");
        values.put("wheel", model.session.timeline.wheel.zooms.get() ? "zoom" : "pan");
        values.put("week.first", model.overview.firstDay.get().name().toLowerCase(Locale.ROOT));
        values.put("decimals", model.decimals.get());
        values.put(
                "folders",
                model.folders.get().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        var saved = settings;
        for (var key : CHOICES)
            if (model.origins.get().get(key) == Origin.FILE)
                saved = saved.with(key, Objects.requireNonNull(values.get(key)));
        return saved;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
