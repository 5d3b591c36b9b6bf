package turnscope.views.window;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.builder.BuilderView;
import turnscope.views.builder.Destination;
import turnscope.views.builder.Opener;
import turnscope.views.library.LibraryView;
import turnscope.views.prices.PricesView;

/// Everything inside the window's frame; made anew from its model when the language changes.
public final class MainWindow extends StackPane {

    private static final KeyCombination OPEN = shortcut(KeyCode.O);
    private static final KeyCombination EXPORT = shortcut(KeyCode.E);
    private static final KeyCombination LIBRARY = shortcut(KeyCode.B);
    private static final KeyCombination PRICES = shortcut(KeyCode.D);
    private static final KeyCombination REPORT = shortcut(KeyCode.P);
    private static final KeyCombination SEARCH = shortcut(KeyCode.F);

    private final MainModel model;
    private final Chooser chooser;
    private final ObservableValue<Boolean> dark;
    private final StackPane veil = new StackPane();
    private Text text = Text.of("en");
    private Toasts toasts = new Toasts(text);

    public MainWindow(MainModel model, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
        this.dark = Looks.dark(model.theme);
        getStyleClass().add("main-window");
        veil.getStyleClass().add("drop-veil");
        dark.subscribe(Looks::show);
        model.language.subscribe(this::speak);
        model.notice.subscribe(notice -> notice.ifPresent(said -> toasts.show(said)));
        FileDrop.onto(this, veil, model.imports::add);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Builds every view again in a language; the models stay and know nothing of it.
    private void speak(String language) {
        text = Text.of(language);
        Looks.speak(this, text);
        toasts = new Toasts(text);
        var frame = new BorderPane();
        frame.setTop(new TopBar(model, text, this::chooseFiles, this::chooseFolder));
        frame.setBottom(new StatusLine(model, text));
        var inScene = frame.sceneProperty().map(_ -> true).orElse(false);
        model.library.empty.when(inScene).subscribe(empty -> frame.setCenter(center(empty)));
        model.libraryShown
                .when(inScene)
                .subscribe(_ -> frame.setCenter(center(model.library.empty.getValue())));
        model.pricesShown
                .when(inScene)
                .subscribe(_ -> frame.setCenter(center(model.library.empty.getValue())));
        model.builderShown
                .when(inScene)
                .subscribe(_ -> frame.setCenter(center(model.library.empty.getValue())));
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        veil.getChildren().setAll(new Label(text.get("drop.here")));
        getChildren().setAll(frame, toasts, veil);
    }

    private Node center(boolean empty) {
        if (model.builderShown.get()) {
            return new BuilderView(
                    model.builder,
                    text,
                    Destination.ofPlatform(),
                    Opener.ofPlatform(),
                    () -> model.builderShown.set(false));
        }
        if (model.pricesShown.get()) {
            return new PricesView(
                    model.prices, text, this::choosePrices, () -> model.pricesShown.set(false));
        }
        if (empty) return new Welcome(model, text, this::chooseFiles);
        var page = new SessionPage(model, text, dark, this::chooseReport);
        if (!model.libraryShown.get()) return page;
        return new SidePane(new LibraryView(model.library, text, dark), page, model.libraryWidth);
    }

    private void key(KeyEvent key) {
        boolean known = true;
        if (OPEN.match(key)) chooseFiles();
        else if (EXPORT.match(key)) chooseReport();
        else if (LIBRARY.match(key)) model.libraryShown.set(!model.libraryShown.get());
        else if (PRICES.match(key)) model.pricesShown.set(!model.pricesShown.get());
        else if (REPORT.match(key)) model.builderShown.set(!model.builderShown.get());
        else if (key.getCode() == KeyCode.ESCAPE && model.builderShown.get())
            model.builderShown.set(false);
        else if (key.getCode() == KeyCode.ESCAPE && model.pricesShown.get()) closePrices();
        else if (SEARCH.match(key)) search();
        else known = false;
        if (known) key.consume();
    }

    /// What is open on top closes first.
    private void closePrices() {
        if (model.prices.proposal.get().isPresent()) model.prices.cancel();
        else model.pricesShown.set(false);
    }

    private void choosePrices() {
        chooser.prices(getScene().getWindow(), text).ifPresent(model.prices::read);
    }

    private void search() {
        if (model.pricesShown.get()) {
            if (lookup("#price-search") instanceof TextInputControl field) field.requestFocus();
            return;
        }
        model.libraryShown.set(true);
        if (lookup(".library") instanceof LibraryView library) library.focusSearch();
    }

    private void chooseFiles() {
        model.imports.add(chooser.files(getScene().getWindow(), text));
    }

    private void chooseFolder() {
        chooser.folder(getScene().getWindow(), text)
                .ifPresent(folder -> model.imports.add(List.of(folder)));
    }

    private void chooseReport() {
        var profile = model.session.profile.get();
        if (profile.isEmpty()) return;
        var session = profile.get().session().summary();
        var day = session.started().map(at -> Amounts.day(at) + "-").orElse("");
        var name = "turnscope-" + day + SessionNames.shortId(session) + ".pdf";
        chooser.report(getScene().getWindow(), text, name).ifPresent(model::export);
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
