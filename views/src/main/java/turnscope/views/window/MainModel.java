package turnscope.views.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Watch;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.builder.BuilderModel;
import turnscope.views.diagnostics.DiagnosticsModel;
import turnscope.views.library.Family;
import turnscope.views.compare.CompareModel;
import turnscope.views.library.LibraryModel;
import turnscope.views.overview.OverviewModel;
import turnscope.views.prices.PricesModel;
import turnscope.views.session.DeepLink;
import turnscope.views.session.FamilyCost;
import turnscope.views.session.Page;
import turnscope.views.session.SessionModel;
import turnscope.views.whatif.KeptModel;
import turnscope.views.whatif.LabModel;
import turnscope.views.whatif.Row;

/// The window's state: the list, the open session, the import, and how it all looks.
public final class MainModel {

    public final LibraryModel library;
    public final SessionModel session;
    public final ImportModel imports;
    public final PricesModel prices;
    public final BuilderModel builder;
    public final DiagnosticsModel diagnostics;

    public final OverviewModel overview;
    public final CompareModel compare;

    /// Replays of the open session, and the scenarios that are kept.
    public final LabModel lab;

    public final KeptModel kept;

    /// What fills the window.
    public final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.SESSIONS);

    /// Size of the letters; 1 is the usual one.
    public final DoubleProperty fontScale = new SimpleDoubleProperty(1);

    public final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);

    /// The prices in force: the catalogue with everything that is laid over it.
    public final ObjectProperty<Catalogue> catalogue = new SimpleObjectProperty<>();

    /// Whether the page of prices is open instead of the sessions.
    public final BooleanProperty pricesShown = new SimpleBooleanProperty();

    /// Whether a report is being put together instead.
    public final BooleanProperty builderShown = new SimpleBooleanProperty();

    /// Whether the page of diagnostics is open instead.
    public final BooleanProperty diagnosticsShown = new SimpleBooleanProperty();

    /// Whether every request is priced as of today instead of its own day.
    public final BooleanProperty pricesToday = new SimpleBooleanProperty();

    /// "en" or "zh".
    public final StringProperty language = new SimpleStringProperty("en");

    /// Keys that a user put in the place of the usual ones, by the ids of what they do.
    public final ObjectProperty<Map<String, String>> keys = new SimpleObjectProperty<>(Map.of());

    /// Where the values of settings come from, by their keys in the settings file; what is missing is the default.
    public final ObjectProperty<Map<String, Origin>> origins = new SimpleObjectProperty<>(Map.of());

    /// Decimals of amounts of money.
    public final IntegerProperty decimals = new SimpleIntegerProperty(2);

    /// Folders that are looked through beside those of the agents, from the next start on.
    public final ObjectProperty<List<Path>> folders = new SimpleObjectProperty<>(List.of());

    /// Whether the window is so narrow that the list lies over the page instead of beside it.
    public final BooleanProperty narrow = new SimpleBooleanProperty();

    /// Whether the list stays over the page of a narrow window.
    public final BooleanProperty libraryOver = new SimpleBooleanProperty();

    public final BooleanProperty libraryShown = new SimpleBooleanProperty(true);

    public final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);

    /// Whether the page has room for the inspector beside it.
    public final BooleanProperty inspectorRoom = new SimpleBooleanProperty(true);

    /// Whether the inspector lies over a page that has no room for it.
    public final BooleanProperty inspectorOver = new SimpleBooleanProperty();

    /// Width of the list in points.
    public final DoubleProperty libraryWidth = new SimpleDoubleProperty(296);

    /// Share of the session page's lower part that the timeline has above the table.
    public final DoubleProperty timelineShare = new SimpleDoubleProperty(0.76);

    /// The latest result worth a message.
    public final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());

    /// What the agents of this machine have left for an empty library; empty until it was looked for.
    final ObjectProperty<Optional<List<FoundFolder>>> found =
            new SimpleObjectProperty<>(Optional.empty());

    /// True while a report is being written.
    public final BooleanProperty exporting = new SimpleBooleanProperty();

    public final Ports ports;
    final Workers workers;
    private final History history = new History();
    private boolean going;
    private Optional<History.Stop> heading = Optional.empty();

    public MainModel(Ports ports, Workers workers) {
        this.ports = ports;
        this.workers = workers;
        prices =
                new PricesModel(
                        ports.prices(),
                        ports.priceFiles(),
                        ports.library(),
                        ports.embedded(),
                        ports.layered(),
                        Clock.systemUTC(),
                        workers,
                        _ -> reprice());
        catalogue.set(inForce());
        library = new LibraryModel(ports.library(), ports.tags(), catalogue.get(), workers);
        session = new SessionModel(ports.library(), catalogue.get(), ports.notes(), workers);
        builder =
                new BuilderModel(
                        ports.library(),
                        ports.notes(),
                        catalogue,
                        session.profile,
                        Clock.systemUTC(),
                        workers);
        diagnostics = new DiagnosticsModel(ports.installation(), ports.library(), workers);
        diagnosticsShown.subscribe(shown -> {
            if (shown) diagnostics.reload(catalogue.get());
        });
        language.subscribe(builder.language::set);
        pricesToday.addListener((_, _, _) -> reprice());
        overview = new OverviewModel(ports.library(), workers);
        compare = new CompareModel(ports.library(), catalogue.get(), workers);
        lab = new LabModel(workers);
        kept = new KeptModel(ports.scenarios(), lab, Clock.systemUTC(), workers);
        lab.ghost.subscribe(session.timeline.ghost::set);
        lab.selected.subscribe(this::haunt);
        session.timeline.whenUnhaunted(() -> notice.set(Optional.of(new Notice.NoScenario())));
        imports = new ImportModel(ports.intake(), workers, this::imported, this::open);
        place.subscribe(_ -> lookOver());
        place.subscribe(_ -> visit());
        session.subPage.subscribe(_ -> visit());
        session.timeline.range.subscribe(_ -> visit());
        library.selected.subscribe(_ -> visit());
        session.page.subscribe(_ -> arrive());
        library.selectedFamily.subscribe(
                family -> session.family.set(family.flatMap(MainModel::cost)));
        library.selected.subscribe(id -> id.ifPresentOrElse(session::open, session::close));
        library.selected.subscribe(_ -> mark());
        library.selected.subscribe(_ -> libraryOver.set(false));
        library.selected.subscribe(_ -> inspectorOver.set(false));
        Map.of(
                        "theme", theme,
                        "language", language,
                        "font.scale", fontScale,
                        "prices", pricesToday,
                        "wheel", session.timeline.wheel.zooms,
                        "week.first", overview.firstDay,
                        "decimals", decimals,
                        "folders", folders)
                .forEach((key, value) -> value.addListener((_, _, _) -> chosen(key)));
        overview.firstDay.addListener((_, _, _) -> lookOver());
        library.live.addListener((SetChangeListener<String>) _ -> mark());
    }

    /// What a user has changed goes into the settings file.
    private void chosen(String key) {
        var all = new HashMap<>(origins.get());
        all.put(key, Origin.FILE);
        origins.set(Map.copyOf(all));
    }

    /// A scenario that is chosen in the lab is wanted on the timeline.
    private void haunt(Optional<Row> before, Optional<Row> chosen) {
        boolean another =
                before.isPresent() && chosen.isPresent() && before.get().id() != chosen.get().id();
        if (another) session.timeline.ghostShown.set(true);
    }

    /// Shows the list or hides it, in whichever way there is room for.
    public void toggleLibrary() {
        var shown = narrow.get() ? libraryOver : libraryShown;
        shown.set(!shown.get());
    }

    /// Shows the inspector or hides it, in whichever way there is room for.
    public void toggleInspector() {
        var shown = inspector();
        shown.set(!shown.get());
    }

    void showInspector() {
        inspector().set(true);
    }

    private BooleanProperty inspector() {
        return inspectorRoom.get() ? inspectorShown : inspectorOver;
    }

    /// Reads a folder now and looks through it from the next start on.
    public void watchToo(Path folder) {
        var all = new ArrayList<>(folders.get());
        if (!all.contains(folder)) all.add(folder);
        folders.set(List.copyOf(all));
        imports.add(List.of(folder));
    }

    private Catalogue inForce() {
        var layered = prices.catalogue.get();
        return pricesToday.get() ? layered.at(prices.now()) : layered;
    }

    /// Prices everything again after the prices have changed, or the day of which they are taken.
    private void reprice() {
        catalogue.set(inForce());
        library.reprice(catalogue.get());
        session.reprice(catalogue.get());
        compare.reprice(catalogue.get());
        lookOver();
    }

    /// Adds the library up when somebody looks at it.
    private void lookOver() {
        if (place.get() == Place.OVERVIEW) overview.reload(catalogue.get());
    }

    /// Opens a session wherever the reader is.
    public void open(String id) {
        pricesShown.set(false);
        diagnosticsShown.set(false);
        place.set(Place.SESSIONS);
        library.selected.set(Optional.of(id));
    }

    /// Opens what an address points to; the beginning of an id is enough.
    public void open(DeepLink link) {
        var wanted = link.session().toLowerCase(Locale.ROOT);
        var id =
                library.all().stream()
                        .map(session -> session.id())
                        .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .min(Comparator.comparingInt(String::length))
                        .orElse(link.session());
        builderShown.set(false);
        go(
                new History.Stop(
                        Place.SESSIONS,
                        Optional.of(id),
                        link.page().orElse(session.subPage.get()),
                        link.requests()));
    }

    private void visit() {
        if (going || !session.timeline.crumbs.get().isEmpty()) return;
        history.visit(
                new History.Stop(
                        place.get(),
                        library.selected.get(),
                        session.subPage.get(),
                        session.timeline.range.getValue()),
                System.nanoTime());
    }

    /// Back to where the reader was before; nowhere at the first place.
    public void back() {
        history.step(-1).ifPresent(this::go);
    }

    public void forward() {
        history.step(1).ifPresent(this::go);
    }

    private void go(History.Stop stop) {
        going = true;
        pricesShown.set(false);
        diagnosticsShown.set(false);
        place.set(stop.place());
        session.subPage.set(stop.subPage());
        heading = Optional.of(stop);
        if (library.selected.get().equals(stop.session())) arrive();
        else library.selected.set(stop.session());
        going = false;
    }

    /// Selects the range that a place had, as soon as its session is there.
    private void arrive() {
        if (heading.isEmpty() || !(session.page.get() instanceof Page.Shown(var shown))) return;
        var stop = heading.get();
        if (!stop.session().equals(Optional.of(shown.session().id()))) return;
        heading = Optional.empty();
        going = true;
        var timeline = session.timeline;
        stop.range()
                .filter(range -> range.last() < shown.requests().size())
                .ifPresentOrElse(
                        timeline::select,
                        () -> timeline.viewport.set(timeline.viewport.get().unselected()));
        going = false;
    }

    private static Optional<FamilyCost> cost(Family family) {
        if (family.members().isEmpty()) return Optional.empty();
        return Optional.of(
                new FamilyCost(family.members().size(), family.total().flatMap(Bill::total)));
    }

    /// Reads the library and opens its newest session; what the agents have recorded comes into an empty one by itself.
    public void start() {
        library.reload(() -> {
            if (library.selected.get().isEmpty()) library.selected.set(library.newest());
            if (library.empty.getValue()) workers.background().execute(this::lookForAgents);
        });
    }

    private void lookForAgents() {
        var folders = FoundFolder.in(ports.agentFolders().get());
        workers.screen()
                .execute(() -> {
                    found.set(Optional.of(folders));
                    if (imports.progress.get().isEmpty())
                        imports.add(folders.stream().map(FoundFolder::folder).toList());
                });
    }

    /// Lets the window follow what the agents write, until the result is closed.
    public Watch.Following follow() {
        return ports.watch().follow(news -> workers.screen().execute(() -> take(news)));
    }

    private void take(Watch.News news) {
        switch (news) {
            case Watch.News.Grown(Intake.Result result) -> {
                library.grown(result.sessions());
                if (library.selected.get().isEmpty())
                    library.reload(() -> openOneOf(result.sessions()));
                if (library.selected.get().filter(result.sessions()::contains).isPresent())
                    session.refresh();
            }
            case Watch.News.Failed(String reason) -> {
                session.outdate();
                notice.set(Optional.of(new Notice.ImportFailed(reason)));
            }
        }
    }

    /// Whether the session on screen is live.
    private void mark() {
        session.live.set(library.selected.get().filter(library.live::contains).isPresent());
    }

    private void imported(Notice notice) {
        this.notice.set(Optional.of(notice));
        lookOver();
        if (notice instanceof Notice.Imported(Intake.Result result))
            diagnostics.imported.set(result.problems());
        if (diagnosticsShown.get()) diagnostics.reload(catalogue.get());
        if (notice instanceof Notice.Imported(Intake.Result result))
            library.reload(() -> openOneOf(result.sessions()));
    }

    private void openOneOf(List<String> sessions) {
        var newest = library.newest(sessions);
        if (newest.isEmpty()) return;
        if (library.selected.get().equals(newest)) newest.ifPresent(session::open);
        else library.selected.set(newest);
    }

    public void importSamples() {
        ports.samples()
                .get()
                .ifPresentOrElse(
                        folder -> imports.add(List.of(folder)),
                        () -> notice.set(Optional.of(new Notice.NoSamples())));
    }

    /// Imports what the agents of this machine have recorded.
    public void importAgents() {
        var folders = ports.agentFolders().get();
        if (folders.isEmpty()) notice.set(Optional.of(new Notice.NoAgents()));
        imports.add(folders);
    }

    /// Takes the scenarios that are held against each other in the lab into the report, and opens it.
    public void reportScenarios() {
        if (lab.ready.get().isEmpty()) return;
        builder.take(lab.table.compared().stream().map(lab::scenario).toList(), lab.imputed.get());
        builderShown.set(true);
    }

    /// Writes the report of the open session; it is complete or it is not there.
    public void export(Path file) {
        var profile = session.profile.get();
        if (profile.isEmpty() || exporting.get()) return;
        var text = Text.of(language.get());
        var prices = catalogue.get();
        exporting.set(true);
        workers.background()
                .execute(() -> {
                    try {
                        var outcome = Optional.of(write(profile.get(), prices, text, file));
                        workers.screen().execute(() -> notice.set(outcome));
                    } finally {
                        workers.screen().execute(() -> exporting.set(false));
                    }
                });
    }

    private Notice write(SessionProfile profile, Catalogue prices, Text text, Path file) {
        try {
            var beside = file.resolveSibling(file.getFileName() + ".part");
            try {
                ports.report().write(profile, prices, text, beside);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            return new Notice.Exported(file);
        } catch (IOException failure) {
            return new Notice.ExportFailed(file, String.valueOf(failure.getMessage()));
        } catch (UncheckedIOException failure) {
            return new Notice.ExportFailed(file, String.valueOf(failure.getMessage()));
        }
    }
}
