package turnscope.views.session;

import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import turnscope.analysis.profile.RequestProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Windows;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.MemoryNotes;
import turnscope.analysis.session.Note;
import turnscope.analysis.session.NoteBook;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.simulation.Calibration;
import turnscope.views.Latest;
import turnscope.views.Workers;
import turnscope.views.plot.Range;
import turnscope.views.timeline.AgentLane;
import turnscope.views.timeline.Series;
import turnscope.views.timeline.TimelineModel;

/// The session in the middle of the window, the request selected in it, and the model it is compared with.
public final class SessionModel {

    public final ObjectProperty<Page> page = new SimpleObjectProperty<>(new Page.Nothing());

    /// The profile on screen, which stays while the next one is being read.
    public final ObjectProperty<Optional<SessionProfile>> profile =
            new SimpleObjectProperty<>(Optional.empty());

    /// The chart, whose selected request the table follows.
    public final TimelineModel timeline = new TimelineModel();

    /// What its reader wrote on it.
    public final NotesModel notes;

    /// True from the wish to write a note until there is a place to write it.
    public final BooleanProperty writing = new SimpleBooleanProperty();

    /// Why it cost what it cost; arrives a little after the profile.
    public final ObjectProperty<Optional<Diagnosis>> diagnosis =
            new SimpleObjectProperty<>(Optional.empty());

    /// Id of the page about the session that is open.
    public final StringProperty subPage = new SimpleStringProperty("timeline");

    /// What the table of requests is narrowed to, as typed.
    public final StringProperty requestFilter = new SimpleStringProperty("");

    /// The requests that the filter lets through; all of them without one.
    public final ObjectProperty<List<RequestProfile>> passing =
            new SimpleObjectProperty<>(List.of());

    /// Ids of the columns that a reader does not want to see.
    public final ObjectProperty<Set<String>> hiddenColumns =
            new SimpleObjectProperty<>(Set.of("gap", "model", "thinking", "tools"));

    /// The segment that the inspector tells about.
    public final ObjectProperty<Optional<CarryCost.Item>> segment =
            new SimpleObjectProperty<>(Optional.empty());

    /// The model whose prices stand beside the recorded ones.
    public final ObjectProperty<Optional<Repricing>> repricing =
            new SimpleObjectProperty<>(Optional.empty());

    /// Empty for a session without sub-agents.
    public final ObjectProperty<Optional<FamilyCost>> family =
            new SimpleObjectProperty<>(Optional.empty());

    /// Id of the page that stands beside the open one; empty for none.
    public final StringProperty beside = new SimpleStringProperty("");

    /// How far the rules of the cache explain the session; arrives with the diagnosis.
    public final ObjectProperty<Optional<Calibration>> calibration =
            new SimpleObjectProperty<>(Optional.empty());

    /// Since when the session on screen may be older than its transcript.
    public final ObjectProperty<Optional<Instant>> stale =
            new SimpleObjectProperty<>(Optional.empty());

    public final BooleanProperty reading = new SimpleBooleanProperty();

    /// Whether the transcript of the session on screen has grown in the last minutes.
    public final BooleanProperty live = new SimpleBooleanProperty();

    /// Whether its transcript ended within a line when it was last read.
    public final BooleanProperty partial = new SimpleBooleanProperty();

    /// Sub-agents that are drawn; the others only count.
    private static final int MOST_AGENTS = 60;

    private final SessionLibrary library;
    private Catalogue catalogue;
    private final Latest latest;
    private final Latest deeper;
    private final Latest others;

    /// One refresh at a time, so that each is seen however fast a transcript grows.
    private boolean refreshing;

    private boolean outdated;

    /// Whose notes are forgotten at the end.
    public SessionModel(SessionLibrary library, Catalogue catalogue, Workers workers) {
        this(library, catalogue, new MemoryNotes(), workers);
    }

    public SessionModel(
            SessionLibrary library, Catalogue catalogue, NoteBook book, Workers workers) {
        this.notes = new NotesModel(book, Clock.systemUTC(), workers);
        this.library = library;
        this.catalogue = catalogue;
        this.latest = new Latest(workers);
        this.deeper = new Latest(workers);
        this.others = new Latest(workers);
        requestFilter.subscribe(_ -> narrow());
        profile.subscribe(_ -> narrow());
        notes.notes.subscribe(timeline.notes::set);
    }

    /// Finds the requests that the filter lets through; the chart lets the others fade.
    private void narrow() {
        var query = RequestQuery.of(requestFilter.get());
        var all = profile.get().map(SessionProfile::requests).orElse(List.of());
        boolean some = profile.get().isPresent() && !query.words().isEmpty();
        var found = some ? query.passing(all, profile.get().get()) : all;
        timeline.passing.set(some ? Optional.of(seqs(found)) : Optional.empty());
        passing.set(found);
    }

    private static BitSet seqs(List<RequestProfile> rows) {
        var seqs = new BitSet();
        rows.forEach(row -> seqs.set(row.request().seq()));
        return seqs;
    }

    /// Reads and analyses a session away from the screen; the latest call wins.
    public void open(String id) {
        page.set(new Page.Reading(id));
        reading.set(true);
        refreshing = false;
        read(id);
    }

    /// Reads the session on screen once more, because its transcript has grown; a reader stays where he is.
    public void refresh() {
        outdated = refreshing || reading.get();
        if (outdated || !(page.get() instanceof Page.Shown(var shown))) return;
        refreshing = true;
        read(shown.session().id());
    }

    private void read(String id) {
        var prices = catalogue;
        var picked = repricing.get().map(Repricing::model);
        latest.run(
                () -> library.session(id).map(session -> drawn(session, prices, picked)),
                found -> show(id, found, prices),
                failure -> failed(id, String.valueOf(failure.getMessage())));
    }

    /// The last good data stay while their own session cannot be read again.
    private void failed(String id, String reason) {
        boolean again = profile.get().filter(old -> old.session().id().equals(id)).isPresent();
        if (!again) {
            leave(new Page.Failed(id, reason));
            return;
        }
        reading.set(false);
        refreshing = false;
        page.set(new Page.Shown(profile.get().get()));
        if (stale.get().isEmpty()) stale.set(Optional.of(Instant.now()));
    }

    /// What the first picture needs.
    private record Drawn(
            Series series, Optional<Repricing> beside, List<Note> notes, boolean partial) {}

    private Drawn drawn(Session session, Catalogue prices, Optional<Model> picked) {
        var beside =
                picked.flatMap(model -> prices.resolve(model.id()))
                        .map(model -> Repricing.of(session, model, prices));
        return new Drawn(
                Series.of(SessionProfile.of(session, prices)),
                beside,
                notes.read(session.id()),
                library.endsWithinALine(session.id()));
    }

    /// Works out what every other model would have cost, away from the screen.
    void repricings(Consumer<List<Repricing>> show) {
        var shown = profile.get().orElseThrow();
        others.run(
                shown::repricings,
                show,
                failure -> {
                    throw failure;
                });
    }

    /// Finds out why, after what is on screen.
    private void diagnose(Series shown, Catalogue prices) {
        var profile = shown.profile().orElseThrow();
        deeper.run(
                () ->
                        new Deeper(
                                Diagnosis.of(profile, prices),
                                Calibration.of(profile.session(), prices),
                                shown.with(
                                        agents(profile.session(), prices),
                                        Windows.of(profile.session(), prices))),
                found -> {
                    diagnosis.set(Optional.of(found.diagnosis()));
                    calibration.set(Optional.of(found.calibration()));
                    timeline.series.set(found.series());
                },
                failure -> {
                    throw failure;
                });
    }

    /// What takes longer than a first picture may.
    private record Deeper(Diagnosis diagnosis, Calibration calibration, Series series) {}

    private List<AgentLane> agents(Session session, Catalogue prices) {
        return session.children().stream()
                .limit(MOST_AGENTS)
                .flatMap(child -> library.session(child.id()).stream())
                .map(child -> AgentLane.of(child, child.summary().title(), cost(child, prices)))
                .sorted(Comparator.comparing(agent -> agent.started().orElse(Instant.MAX)))
                .toList();
    }

    private static Optional<Money> cost(Session child, Catalogue prices) {
        var tally = prices.tally();
        child.requests().stream().filter(Request::owned).forEach(tally::add);
        return tally.bill().total();
    }

    /// The range that is selected, or the request; empty for neither.
    public Optional<Range> selection() {
        var seq = timeline.selectedRequest.get();
        return timeline.range
                .getValue()
                .or(() ->
                        seq.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Range(seq.getAsInt(), seq.getAsInt())));
    }

    /// The address of what is on screen; empty without a session.
    public Optional<DeepLink> link() {
        return profile.get()
                .map(shown ->
                        new DeepLink(
                                shown.session().id(), selection(), Optional.of(subPage.get())));
    }

    /// Says that the transcript could not be read again, so that what is shown may be older than it.
    public void outdate() {
        if (profile.get().isPresent() && live.get() && stale.get().isEmpty())
            stale.set(Optional.of(Instant.now()));
    }

    /// The prices in force.
    public Catalogue prices() {
        return catalogue;
    }

    /// Prices the open session again, with other prices.
    public void reprice(Catalogue prices) {
        catalogue = prices;
        profile.get().ifPresent(shown -> open(shown.session().id()));
    }

    public void close() {
        latest.forget();
        outdated = false;
        leave(new Page.Nothing());
    }

    /// The model's name for people where the catalogue knows it, else the id as recorded.
    public String modelName(String recorded) {
        return catalogue.resolve(recorded).map(Model::name).orElse(recorded);
    }

    private void show(String id, Optional<Drawn> found, Catalogue prices) {
        if (found.isEmpty()) {
            leave(new Page.Gone(id));
            return;
        }
        var shown = found.get().series().profile().orElseThrow();
        boolean same = profile.get().filter(old -> old.session().id().equals(id)).isPresent();
        reading.set(false);
        refreshing = false;
        if (!same) requestFilter.set("");
        if (!same) segment.set(Optional.empty());
        if (!same) diagnosis.set(Optional.empty());
        if (!same) calibration.set(Optional.empty());
        stale.set(Optional.empty());
        profile.set(Optional.of(shown));
        partial.set(found.get().partial());
        notes.open(Optional.of(id), found.get().notes());
        timeline.series.set(found.get().series());
        diagnose(found.get().series(), prices);
        repricing.set(found.get().beside());
        page.set(new Page.Shown(shown));
        if (outdated) refresh();
    }

    private void leave(Page next) {
        reading.set(false);
        refreshing = false;
        deeper.forget();
        profile.set(Optional.empty());
        notes.open(Optional.empty(), List.of());
        diagnosis.set(Optional.empty());
        calibration.set(Optional.empty());
        stale.set(Optional.empty());
        segment.set(Optional.empty());
        timeline.series.set(Series.NONE);
        repricing.set(Optional.empty());
        page.set(next);
    }
}
