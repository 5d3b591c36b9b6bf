package turnscope.views.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.MemoryTags;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.TagBook;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// The list of sessions: what is in the library, what a user filtered, sorted and unfolded, and which one is selected.
public final class LibraryModel {

    /// Sessions that are priced one by one rather than with all others.
    private static final int FEW = 20;

    public final StringProperty search = new SimpleStringProperty("");
    public final ObjectProperty<Optional<Agent>> agent =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<String>> project =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST);

    /// Id of the session that the window shows.
    public final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    /// The family whose head is selected, with the prices known so far.
    public final ObjectProperty<Optional<Family>> selectedFamily =
            new SimpleObjectProperty<>(Optional.empty());

    public final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// True while the rows are being replaced: what a list then reports as chosen, nobody chose.
    public final BooleanProperty arranging = new SimpleBooleanProperty();

    /// Ids of the sessions whose transcripts have grown in the last minutes.
    public final ObservableSet<String> live;

    /// What the filters offer; the first choice stands for all.
    public final ObservableList<Optional<Agent>> agents = choices();

    public final ObservableList<Optional<String>> projects = choices();

    /// Families in the library and among them those that pass the filters.
    public final IntegerProperty familyCount = new SimpleIntegerProperty();

    public final IntegerProperty shownCount = new SimpleIntegerProperty();

    /// Sessions in the library, members included.
    public final IntegerProperty sessionCount = new SimpleIntegerProperty();

    public final ObjectProperty<Bill> total = new SimpleObjectProperty<>(Bill.EMPTY);

    /// False until the library was read for the first time.
    public final BooleanProperty loaded = new SimpleBooleanProperty();

    public final ObservableValue<Boolean> empty =
            loaded.flatMap(known -> sessionCount.map(count -> known && count.intValue() == 0));

    /// The row whose session is looked at without being opened.
    public final ObjectProperty<Optional<Row>> preview =
            new SimpleObjectProperty<>(Optional.empty());

    /// Tags by the ids of their sessions.
    public final ObjectProperty<Map<String, List<String>>> tags =
            new SimpleObjectProperty<>(Map.of());

    /// Changes whenever marks have become known that somebody asked for.
    public final IntegerProperty marked = new SimpleIntegerProperty();

    private final SessionLibrary library;
    private final TagBook book;
    private final MarkReader marks;
    private final SessionPrices prices;
    private final LiveSessions growing;
    private final Latest latest;
    private final SessionTexts texts;
    private final Set<String> open = new HashSet<>();
    private final List<Runnable> listed = new ArrayList<>();
    private boolean priceAll;
    private List<SessionSummary> summaries = List.of();
    private List<Family> families = List.of();

    public LibraryModel(SessionLibrary library, Catalogue catalogue, Workers workers) {
        this(library, new MemoryTags(), catalogue, workers);
    }

    public LibraryModel(
            SessionLibrary library, TagBook book, Catalogue catalogue, Workers workers) {
        this.library = library;
        this.book = book;
        this.marks = new MarkReader(library, workers, () -> marked.set(marked.get() + 1));
        this.prices = new SessionPrices(library, catalogue, workers, this::priced);
        this.growing = new LiveSessions(workers, this::arrange);
        this.live = growing.ids;
        this.latest = new Latest(workers);
        texts = new SessionTexts(library, workers, this::arrange);
        search.subscribe(typed -> {
            texts.wanted(Query.of(typed).freeWords(), summaries);
            arrange();
        });
        agent.subscribe(_ -> arrange());
        project.subscribe(_ -> arrange());
        order.subscribe(_ -> arrange());
        selected.subscribe(_ -> findSelected());
        tags.subscribe(_ -> arrange());
    }

    /// The tags of a session in alphabetical order.
    public List<String> tags(String id) {
        return tags.get().getOrDefault(id, List.of());
    }

    /// Every tag that is in use, the most frequent first.
    public List<String> allTags() {
        var counts = new TreeMap<String, Long>();
        tags.get()
                .values()
                .forEach(words -> words.forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Puts a tag on a session; does nothing if no word was typed.
    public void tag(String id, String typed) {
        var word = TagBook.word(typed);
        if (word.isEmpty()) return;
        book.add(id, word);
        tags.set(book.all());
    }

    public void untag(String id, String tag) {
        book.remove(id, tag);
        tags.set(book.all());
    }

    /// Where a session was compacted and lost from its cache; none until that was read.
    Marks marks(SessionSummary session) {
        return marks.of(session);
    }

    private static <T> ObservableList<Optional<T>> choices() {
        return FXCollections.observableArrayList(List.of(Optional.empty()));
    }

    /// Reads the list at once and prices it afterwards; known prices stay until new ones arrive.
    public void reload(Runnable listed) {
        this.listed.add(listed);
        priceAll = true;
        list();
    }

    /// Reads the list again after some sessions have grown, and prices only what has changed.
    public void grown(Collection<String> sessions) {
        growing.grown(sessions);
        list();
    }

    /// What is read at once.
    ///
    /// @param changed the sessions that were not there before, or were otherwise
    private record Listed(
            List<SessionSummary> sessions,
            Set<SessionSummary> changed,
            Map<String, List<String>> tags) {

        static Listed of(
                List<SessionSummary> sessions,
                List<SessionSummary> before,
                Map<String, List<String>> tags) {
            var changed = new HashSet<>(sessions);
            before.forEach(changed::remove);
            return new Listed(sessions, changed, tags);
        }
    }

    private void list() {
        var before = summaries;
        latest.run(
                () -> Listed.of(library.sessions(), before, book.all()),
                found -> {
                    var changed = found.changed();
                    summaries = found.sessions();
                    tags.set(found.tags());
                    index();
                    group();
                    loaded.set(true);
                    List.copyOf(listed).forEach(Runnable::run);
                    listed.clear();
                    if (priceAll || changed.size() > FEW) prices.all();
                    else prices.some(changed);
                    priceAll = false;
                },
                failure -> {
                    throw failure;
                });
    }

    /// Prices everything again, with other prices.
    public void reprice(Catalogue catalogue) {
        prices.change(catalogue);
        if (loaded.get()) prices.all();
    }

    private void priced() {
        total.set(prices.total());
        group();
    }

    /// All sessions of the library, newest first.
    public List<SessionSummary> all() {
        return summaries;
    }

    public void toggle(Family family) {
        if (!open.remove(family.head().id())) open.add(family.head().id());
        arrange();
    }

    /// Adds a condition to the search, or takes it away.
    public void toggleCondition(String condition) {
        search.set(Conditions.toggled(search.get(), condition));
    }

    public List<String> conditions() {
        return Conditions.in(search.get());
    }

    /// Recorded names of the models of all sessions.
    public List<String> models() {
        return summaries.stream()
                .flatMap(each -> each.models().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public void clearFilters() {
        search.set("");
        agent.set(Optional.empty());
        project.set(Optional.empty());
    }

    /// The newest session that is not a member of another family; empty in an empty library.
    public Optional<String> newest() {
        return families.stream().min(Order.NEWEST.families()).map(family -> family.head().id());
    }

    /// The newest of some sessions, or of the families that they belong to.
    public Optional<String> newest(List<String> ids) {
        var wanted = Set.copyOf(ids);
        return families.stream()
                .filter(family ->
                        wanted.contains(family.head().id())
                                || family.members().stream().anyMatch(m -> wanted.contains(m.id())))
                .min(Order.NEWEST.families())
                .map(family -> family.head().id());
    }

    private void index() {
        sessionCount.set(summaries.size());
        update(agents, summaries.stream().map(SessionSummary::agent).distinct());
        update(
                projects,
                summaries.stream()
                        .map(SessionSummary::project)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted());
    }

    /// Leaves an equal list alone, because a control drops its selection when its items change.
    private static <T> void update(ObservableList<Optional<T>> choices, Stream<T> values) {
        var wanted =
                Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of)).toList();
        if (!choices.equals(wanted)) choices.setAll(wanted);
    }

    private void group() {
        families = Family.of(summaries, prices.bills());
        arrange();
    }

    private void arrange() {
        var query = Query.of(search.get());
        var passing = families.stream().filter(family -> passes(family, query));
        var sorted = passing.sorted(order.get().families()).toList();
        var lines = new ArrayList<Row>();
        for (var family : sorted) {
            boolean unfolded = open.contains(family.head().id());
            lines.add(row(family, family.head(), unfolded));
            if (unfolded) family.members().forEach(m -> lines.add(row(family, m, true)));
        }
        familyCount.set(families.size());
        shownCount.set(sorted.size());
        arranging.set(true);
        rows.setAll(lines);
        arranging.set(false);
        findSelected();
    }

    private void findSelected() {
        selectedFamily.set(
                families.stream()
                        .filter(family -> selected.get().equals(Optional.of(family.head().id())))
                        .findFirst());
    }

    private Row row(Family family, SessionSummary session, boolean unfolded) {
        var spark = prices.spark(session.id());
        boolean head = session.id().equals(family.head().id());
        boolean grows =
                live.contains(session.id())
                        || (head && family.members().stream().anyMatch(m -> live.contains(m.id())));
        return new Row(family, session, spark, unfolded, grows);
    }

    private boolean passes(Family family, Query query) {
        var head = family.head();
        if (agent.get().filter(wanted -> !wanted.equals(head.agent())).isPresent()) return false;
        if (project.get().filter(wanted -> !wanted.equals(head.project())).isPresent())
            return false;
        return query.matches(head, family.total(), texts::of, this::tags)
                || family.members().stream()
                        .anyMatch(member ->
                                query.matches(member, family.bill(member), texts::of, this::tags));
    }
}
