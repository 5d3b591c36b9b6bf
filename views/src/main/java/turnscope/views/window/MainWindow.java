package turnscope.views.window;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.builder.BuilderView;
import turnscope.views.builder.Destination;
import turnscope.views.builder.Opener;
import turnscope.views.compare.CompareView;
import turnscope.views.diagnostics.DiagnosticsView;
import turnscope.views.help.HelpFocus;
import turnscope.views.help.HelpSheet;
import turnscope.views.help.Topic;
import turnscope.views.library.LibraryView;
import turnscope.views.overview.OverviewView;
import turnscope.views.prices.PricesView;

/// Everything inside the window's frame; made anew from its model when the language changes.
public final class MainWindow extends StackPane {

    /// Windows below this width have no room for the list beside the page.
    private static final double NARROW = 1100;

    private final MainModel model;
    private final Chooser chooser;
    private final ObservableValue<Boolean> dark;

    /// Size of the letters once they are in force: what is as wide as its words is built anew with it.
    private final DoubleProperty letters = new SimpleDoubleProperty(1);

    private final StackPane veil = new StackPane();

    /// Darkens the window behind a sheet.
    private final StackPane shade = new StackPane();

    private final ObservableValue<KeyTable> keys;
    private final ObservableValue<Boolean> desktopContrast = Looks.desktopContrast();

    private Text text = Text.of("en");

    /// What is left out of sight and brought back; made anew with other words or larger letters.
    private Optional<LibraryView> list = Optional.empty();

    private Optional<SessionPage> sessions = Optional.empty();
    private Optional<Node> returning = Optional.empty();
    private Toasts toasts = new Toasts(text, Opener.ofPlatform(), () -> {});

    public MainWindow(MainModel model, Chooser chooser) {
        this.model = model;
        this.chooser = chooser;
        this.dark = Looks.dark(model.theme);
        this.keys = model.keys.map(KeyTable::new);
        getStyleClass().add("main-window");
        veil.getStyleClass().add("drop-veil");
        shade.getStyleClass().add("shade");
        shade.setOnMousePressed(event -> {
            if (event.getTarget() == shade) closeSheet();
        });
        widthProperty()
                .subscribe(width -> {
                    if (width.doubleValue() > 0) model.narrow.set(width.doubleValue() < NARROW);
                });
        dark.subscribe(_ -> look());
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        desktopContrast.when(inScene).subscribe(_ -> look());
        model.theme.subscribe(_ -> look());
        model.fontScale.subscribe(_ -> look());
        model.language.subscribe(this::speak);
        model.decimals.addListener((_, _, decimals) -> {
            Amounts.decimals(decimals.intValue());
            speak(model.language.get());
        });
        model.notice.subscribe(notice -> notice.ifPresent(said -> toasts.show(said)));
        FileDrop.onto(this, veil, model.imports::add);
        new Keyboard(this::run, this::page, this::escape, this::busy).listen(this, keys);
    }

    private void look() {
        Looks.show(model.theme.get(), dark.getValue(), model.fontScale.get());
        if (letters.get() != Looks.scale()) forget();
        letters.set(Looks.scale());
    }

    private void forget() {
        list = Optional.empty();
        sessions = Optional.empty();
    }

    /// Builds every view again in a language; the models stay and know nothing of it.
    private void speak(String language) {
        text = Text.of(language);
        forget();
        Looks.speak(this, text);
        toasts =
                new Toasts(
                        text,
                        Opener.ofPlatform(),
                        () -> {
                            closePages();
                            model.diagnosticsShown.set(true);
                        });
        var frame = new BorderPane();
        frame.setBottom(new StatusLine(model, text));
        var inScene = frame.sceneProperty().map(_ -> true).orElse(false);
        letters.when(inScene).subscribe(_ -> frame.setTop(bar()));
        shown().when(inScene)
                .subscribe(_ -> frame.setCenter(center(model.library.empty.getValue())));
        shade.getChildren().clear();
        shade.setVisible(false);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        veil.getChildren().setAll(new Label(text.get("drop.here")));
        getChildren().setAll(frame, shade, toasts, veil);
    }

    /// Its buttons keep their words only while the letters leave room for them.
    private TopBar bar() {
        return new TopBar(
                model,
                text,
                keys.getValue(),
                this::chooseFiles,
                this::chooseFolder,
                this::openPalette,
                this::openSettings);
    }

    /// What decides about the center, as one value, so that it is built once however much of it changes.
    private ObservableValue<List<Object>> shown() {
        return Bindings.createObjectBinding(
                () ->
                        List.of(
                                model.library.loaded.get(),
                                model.library.empty.getValue(),
                                model.libraryShown.get(),
                                model.narrow.get(),
                                letters.get(),
                                model.pricesShown.get(),
                                model.builderShown.get(),
                                model.diagnosticsShown.get(),
                                model.place.get()),
                model.library.loaded,
                model.library.empty,
                model.libraryShown,
                model.narrow,
                letters,
                model.pricesShown,
                model.builderShown,
                model.diagnosticsShown,
                model.place);
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
        if (model.diagnosticsShown.get())
            return new DiagnosticsView(
                    model.diagnostics,
                    text,
                    dark,
                    model::open,
                    () -> model.notice.set(Optional.of(new Notice.DiagnosticsCopied())),
                    () -> model.diagnosticsShown.set(false));
        if (!model.library.loaded.get()) return new StackPane();
        if (!empty && model.place.get() == Place.OVERVIEW)
            return new OverviewView(
                    model.overview,
                    text,
                    dark,
                    model.session::modelName,
                    this::filterProject,
                    model::open);
        if (!empty && model.place.get() == Place.COMPARE)
            return beside(
                    new CompareView(model.compare, text, dark, model::open, this::compareWith));
        if (empty) return new Welcome(model, text, this::chooseFiles);
        return beside(sessions());
    }

    private SessionPage sessions() {
        var page = sessions.orElseGet(() -> new SessionPage(model, text, dark, this::chooseReport));
        sessions = Optional.of(page);
        return page;
    }

    private Node beside(Region page) {
        if (!model.narrow.get() && !model.libraryShown.get()) return page;
        var side =
                list.orElseGet(
                        () -> new LibraryView(model.library, text, dark, model.compare::toggle));
        list = Optional.of(side);
        if (model.narrow.get())
            return new OverPane(side, page, model.libraryWidth.get(), model.libraryOver);
        return new SidePane(side, page, model.libraryWidth);
    }

    private void filterProject(String project) {
        model.place.set(Place.SESSIONS);
        model.library.project.set(Optional.of(project));
    }

    /// Closes what lies on top; false if nothing does.
    private boolean escape() {
        if (shade.isVisible()) closeSheet();
        else if (listOver()) model.libraryOver.set(false);
        else if (inspectorOver()) model.inspectorOver.set(false);
        else if (model.builderShown.get()) model.builderShown.set(false);
        else if (model.pricesShown.get()) closePrices();
        else if (model.diagnosticsShown.get()) model.diagnosticsShown.set(false);
        else return false;
        return true;
    }

    /// Whether the list lies over the page and nobody has typed what Escape would clear first.
    private boolean listOver() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean typed = owner instanceof TextInputControl field && !field.getText().isEmpty();
        return model.narrow.get() && model.libraryOver.get() && !typed;
    }

    /// Whether the inspector lies over the page that is in sight.
    private boolean inspectorOver() {
        return !busy() && !model.inspectorRoom.get() && model.inspectorOver.get();
    }

    /// Whether single keys mean nothing now, because something else has the window.
    private boolean busy() {
        return shade.isVisible()
                || model.pricesShown.get()
                || model.builderShown.get()
                || model.diagnosticsShown.get();
    }

    /// What a single key does on the page of a session.
    private boolean page(KeyCode usual) {
        switch (usual) {
            case HELP -> run(Action.KEYS);
            case I -> model.toggleInspector();
            case SLASH -> focus("#requests-filter");
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
                    SessionPage.turnTo(model.session, Integer.parseInt(usual.getName()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(String query) {
        if (lookup(query) instanceof TextInputControl field) {
            field.requestFocus();
            field.selectAll();
        }
    }

    private void run(Action action) {
        switch (action) {
            case PALETTE -> openPalette();
            case OVERVIEW -> go(Place.OVERVIEW);
            case SESSIONS -> go(Place.SESSIONS);
            case COMPARE -> go(Place.COMPARE);
            case BACK -> model.back();
            case FORWARD -> model.forward();
            case SEARCH -> search();
            case OPEN -> chooseFiles();
            case EXPORT -> chooseReport();
            case LIBRARY -> model.toggleLibrary();
            case PRICES -> showPage(model.pricesShown);
            case DIAGNOSTICS -> showPage(model.diagnosticsShown);
            case REPORT -> showPage(model.builderShown);
            case SPLIT -> split();
            case LINK -> copyLink();
            case SETTINGS -> openSettings();
            case HELP -> openHelp(topic());
            case COMPARE_WITH -> compareWith();
            case KEYS -> open(new KeySheet(keys.getValue(), text, this::closeSheet));
        }
    }

    /// Puts the page beside the open one that goes best with it, or takes it away.
    private void split() {
        var session = model.session;
        boolean timeline = session.subPage.get().equals("timeline");
        var other = timeline ? "events" : "timeline";
        session.beside.set(session.beside.get().isEmpty() ? other : "");
    }

    private void copyLink() {
        model.session
                .link()
                .ifPresent(link -> {
                    link.copy();
                    model.notice.set(Optional.of(new Notice.LinkCopied(link.text())));
                });
    }

    /// Opens a page that is not about sessions in the place of all others, or closes it.
    private void showPage(BooleanProperty page) {
        boolean wanted = !page.get();
        closePages();
        page.set(wanted);
    }

    private void closePages() {
        model.pricesShown.set(false);
        model.builderShown.set(false);
        model.diagnosticsShown.set(false);
    }

    private void go(Place place) {
        closePages();
        model.place.set(place);
    }

    private void open(Region sheet) {
        returning = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        shade.getChildren().setAll(sheet);
        shade.setVisible(true);
        sheet.applyCss();
        sheet.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void closeSheet() {
        shade.setVisible(false);
        shade.getChildren().clear();
        returning.ifPresent(Node::requestFocus);
    }

    private void openHelp(Topic topic) {
        var help = new HelpSheet(topic, text, () -> run(Action.KEYS), this::closeSheet);
        open(help);
        help.focusSearch();
    }

    /// What the help is asked about: the sheet on top, else what has the focus, else the page.
    private Topic topic() {
        var sheet = shade.getChildren().stream().findFirst();
        var focused = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        return HelpFocus.of(sheet).or(() -> HelpFocus.of(focused)).orElseGet(this::pageTopic);
    }

    private Topic pageTopic() {
        if (model.builderShown.get()) return Topic.REPORT;
        if (model.pricesShown.get()) return Topic.PRICES;
        if (model.diagnosticsShown.get()) return Topic.DIAGNOSTICS;
        return switch (model.place.get()) {
            case OVERVIEW -> Topic.OVERVIEW;
            case COMPARE -> Topic.COMPARE;
            case SESSIONS -> HelpFocus.page(model.session.subPage.get());
        };
    }

    private void openSettings() {
        open(
                new SettingsSheet(
                        model, keys.getValue(), text, this::chooseWatched, this::closeSheet));
    }

    private void openPalette() {
        var entries =
                new PaletteEntries(
                        model, text, keys.getValue(), this::run, this::openHelp, this::select);
        var palette = new CommandPalette(text, entries.all(), entries::typed, this::closeSheet);
        open(palette);
        palette.focusField();
    }

    /// Asks for a session that is held against the open one.
    private void compareWith() {
        var open = model.library.selected.get();
        var others =
                model.library.all().stream()
                        .filter(session -> !open.equals(Optional.of(session.id())))
                        .map(session ->
                                new CommandPalette.Entry(
                                        text.get("action.compare-with"),
                                        SessionNames.title(session, text),
                                        SessionNames.project(session),
                                        () -> compareWith(session.id())))
                        .toList();
        var palette = new CommandPalette(text, others, _ -> List.of(), this::closeSheet);
        open(palette);
        palette.focusField();
    }

    private void compareWith(String id) {
        model.library.selected.get().ifPresent(model.compare::take);
        model.compare.take(id);
        go(Place.COMPARE);
    }

    private void select(int seq) {
        model.place.set(Place.SESSIONS);
        model.session.subPage.set("timeline");
        model.session.timeline.selectRequest(seq);
        Optional.ofNullable(lookup("#timeline")).ifPresent(Node::requestFocus);
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
        if (model.narrow.get()) model.libraryOver.set(true);
        else model.libraryShown.set(true);
        if (model.place.get() == Place.OVERVIEW) model.place.set(Place.SESSIONS);
        applyCss();
        layout();
        if (lookup(".library") instanceof LibraryView library) library.focusSearch();
    }

    private void chooseFiles() {
        model.imports.add(chooser.files(getScene().getWindow(), text));
    }

    private void chooseFolder() {
        chooser.folder(getScene().getWindow(), text)
                .ifPresent(folder -> model.imports.add(List.of(folder)));
    }

    private void chooseWatched() {
        chooser.folder(getScene().getWindow(), text).ifPresent(model::watchToo);
    }

    private void chooseReport() {
        var profile = model.session.profile.get();
        if (profile.isEmpty()) return;
        var session = profile.get().session().summary();
        var day = session.started().map(at -> Amounts.day(at) + "-").orElse("");
        var name = "turnscope-" + day + SessionNames.shortId(session) + ".pdf";
        chooser.report(getScene().getWindow(), text, name).ifPresent(model::export);
    }
}
