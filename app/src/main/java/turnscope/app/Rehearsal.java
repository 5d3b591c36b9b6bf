package turnscope.app;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import turnscope.views.Theme;
import turnscope.views.window.MainModel;
import turnscope.views.window.Place;

/// A window that closes by itself, which packages are made, tested and timed with.
///
/// The system property [#PROPERTY] says when: after the first frame, when the library is there, when a session is on
/// screen, or after a tour of all pages, from which Java learns what to keep in the cache of a package.
enum Rehearsal {
    FRAME,
    LIBRARY,
    SESSION,
    TOUR;

    static final String PROPERTY = "turnscope.rehearse";

    private static final Duration LOOK = Duration.millis(400);
    private static final String PAGES = "123456789";

    /// Empty where a person uses the program.
    static Optional<Rehearsal> asked() {
        var asked = System.getProperty(PROPERTY, "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(asked)).findFirst();
    }

    /// A window is on screen.
    void open() {
        switch (this) {
            case FRAME -> Frames.then(() -> Runtime.getRuntime().halt(0));
            case LIBRARY, SESSION, TOUR -> {}
        }
    }

    /// The window has been filled.
    void begin(Running running) {
        var model = running.model;
        switch (this) {
            case FRAME -> {}
            case LIBRARY ->
                    once(model.library.loaded, loaded -> loaded, () -> Frames.then(Platform::exit));
            case SESSION ->
                    once(
                            model.session.profile,
                            Optional::isPresent,
                            () -> Frames.then(Platform::exit));
            case TOUR ->
                    once(
                            model.session.profile,
                            Optional::isPresent,
                            () -> next(tour(model, running.scene())));
        }
    }

    private static <T> void once(ObservableValue<T> value, Predicate<T> so, Runnable then) {
        if (so.test(value.getValue())) then.run();
        else {
            var waiting = new boolean[] {true};
            value.subscribe(now -> {
                if (!so.test(now) || !waiting[0]) return;
                waiting[0] = false;
                then.run();
            });
        }
    }

    /// What a reader sees in a first hour, each thing for a moment.
    private static Queue<Runnable> tour(MainModel model, Scene window) {
        var steps = new ArrayDeque<Runnable>();
        for (char page : PAGES.toCharArray()) steps.add(() -> type(window, page));
        for (var place : Place.values()) steps.add(() -> model.place.set(place));
        steps.add(() -> model.place.set(Place.SESSIONS));
        steps.add(() -> model.pricesShown.set(true));
        steps.add(() -> model.pricesShown.set(false));
        steps.add(() -> model.builderShown.set(true));
        steps.add(() -> model.builderShown.set(false));
        steps.add(() -> model.theme.set(Theme.DARK));
        steps.add(() -> type(window, '?'));
        steps.add(() -> model.theme.set(Theme.SYSTEM));
        return steps;
    }

    private static void type(Scene window, char key) {
        Event.fireEvent(
                window.getRoot(),
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        String.valueOf(key),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private static void next(Queue<Runnable> steps) {
        var step = steps.poll();
        if (step == null) {
            Platform.exit();
            return;
        }
        step.run();
        var pause = new PauseTransition(LOOK);
        pause.setOnFinished(_ -> next(steps));
        pause.play();
    }
}
