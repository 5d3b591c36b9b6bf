package turnscope.views.prices;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.analysis.pricing.PriceProposal;
import turnscope.analysis.pricing.PriceReader;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.usage.UnpricedLedger;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// What the page of prices shows and does.
public final class PricesModel {

    public final StringProperty search = new SimpleStringProperty("");

    /// Models with a price that match the search, as they are priced today.
    public final ObservableList<PriceRow> rows = FXCollections.observableArrayList();

    /// Id of the model whose history is shown.
    public final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    /// The catalogue with all layers, each request at the prices of its own day.
    public final ObjectProperty<Catalogue> catalogue;

    public final ObservableList<UnpricedLedger.Name> unpriced = FXCollections.observableArrayList();

    public final ObservableList<PriceBook.Entry> entries = FXCollections.observableArrayList();

    /// A price file that was read and waits for a decision.
    public final ObjectProperty<Optional<PriceProposal>> proposal =
            new SimpleObjectProperty<>(Optional.empty());

    /// Models of the proposal that are to be stored.
    public final ObservableSet<String> accepted = FXCollections.observableSet();

    /// Why the last file could not be used.
    public final ObjectProperty<Optional<String>> problem =
            new SimpleObjectProperty<>(Optional.empty());

    /// What a person typed for a price, in US dollars per million tokens; an empty text means none.
    public record Draft(
            String input,
            String read,
            String shortWrite,
            String write1h,
            String output,
            String from) {}

    private record State(
            Catalogue catalogue,
            List<PriceBook.Entry> entries,
            List<UnpricedLedger.Name> unpriced) {}

    private final PriceBook book;
    private final PriceReader reader;
    private final SessionLibrary library;
    private final Catalogue embedded;
    private final Clock clock;
    private final Consumer<Catalogue> changed;
    private final Latest latest;

    /// @param embedded without any layer
    /// @param layered with those that are stored now; read beforehand, as this is called on the screen's thread
    /// @param changed is told the prices in force whenever they have changed
    public PricesModel(
            PriceBook book,
            PriceReader reader,
            SessionLibrary library,
            Catalogue embedded,
            Catalogue layered,
            Clock clock,
            Workers workers,
            Consumer<Catalogue> changed) {
        this.book = book;
        this.reader = reader;
        this.library = library;
        this.embedded = embedded;
        this.clock = clock;
        this.changed = changed;
        this.latest = new Latest(workers);
        this.catalogue = new SimpleObjectProperty<>(layered);
        search.subscribe(_ -> arrange(catalogue.get()));
    }

    /// The instant whose prices the table shows.
    public Instant now() {
        return embedded.today(clock.instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Reads what is stored and which recorded names have no price.
    public void refresh() {
        latest.run(
                this::state,
                this::show,
                failure -> problem.set(Optional.of(String.valueOf(failure.getMessage()))));
    }

    private State state() {
        var inForce = book.over(embedded);
        var names = new UnpricedLedger(inForce);
        library.forEachRequest(names::add);
        return new State(inForce, book.entries(), names.names());
    }

    private void show(State state) {
        boolean other = !state.catalogue().hash().equals(catalogue.get().hash());
        arrange(state.catalogue());
        entries.setAll(state.entries());
        unpriced.setAll(state.unpriced());
        catalogue.set(state.catalogue());
        if (other) changed.accept(state.catalogue());
    }

    private void arrange(Catalogue prices) {
        var typed = search.get().strip().toLowerCase(Locale.ROOT);
        rows.setAll(
                prices.models().stream()
                        .filter(Model::priced)
                        .filter(model -> matches(model, typed))
                        .map(model -> PriceRow.at(model, now(), prices))
                        .toList());
    }

    private static boolean matches(Model model, String typed) {
        var words =
                String.join(
                        " ",
                        model.id(),
                        model.name(),
                        model.provider(),
                        String.join(" ", model.aliases()));
        return words.toLowerCase(Locale.ROOT).contains(typed);
    }

    public Optional<Model> selectedModel() {
        return selected.get().flatMap(id -> catalogue.get().model(id));
    }

    /// Says which model a recorded name means, from now on and for all that was recorded.
    public void assign(String recordedName, String model) {
        store(PriceLayer.assigning(recordedName, model, today()));
    }

    /// Sets a price of the user's own.
    ///
    /// @return false if what was typed is no price
    public boolean set(String model, Draft draft) {
        var price = price(draft, shortClass(model));
        var from = day(draft.from());
        if (price.isEmpty() || from.isEmpty()) return false;
        store(PriceLayer.pricing(Model.of(model, "unknown", price.get()), from.get(), today()));
        return true;
    }

    /// The short class of writes that a model lists now.
    private WriteClass shortClass(String model) {
        return catalogue
                .get()
                .model(model)
                .filter(Model::priced)
                .filter(known -> known.periodAt(now()).base().write30m().isPresent())
                .map(_ -> WriteClass.THIRTY_MINUTES)
                .orElse(WriteClass.FIVE_MINUTES);
    }

    private static Optional<Price> price(Draft draft, WriteClass shortClass) {
        try {
            var price = Price.perMillion(draft.input(), draft.read(), draft.output());
            if (!draft.shortWrite().isEmpty()) {
                price = price.writing(shortClass, draft.shortWrite());
            }
            if (!draft.write1h().isEmpty()) {
                price = price.writing(WriteClass.ONE_HOUR, draft.write1h());
            }
            boolean negative =
                    price.cacheRead().orElse(0) < 0
                            || price.write(shortClass).orElse(0) < 0
                            || price.write1h().orElse(0) < 0;
            return negative || price.readOrInput() > price.input()
                    ? Optional.empty()
                    : Optional.of(price);
        } catch (ArithmeticException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (java.time.format.DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// As price lists write it: dollars per million tokens, at least two decimals.
    static String dollars(long picoPerToken) {
        var exact = BigDecimal.valueOf(picoPerToken, 6).stripTrailingZeros();
        return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }

    public void remove(long number) {
        latest.run(
                () -> {
                    book.remove(number);
                    return state();
                },
                this::show,
                this::failed);
    }

    /// Reads a price file and shows what it would change.
    public void read(Path file) {
        problem.set(Optional.empty());
        var inForce = catalogue.get();
        latest.run(
                () -> reader.read(file, today(), inForce),
                read -> {
                    accepted.clear();
                    for (var change : read.changes()) {
                        if (change.ticked()) accepted.add(change.model());
                    }
                    proposal.set(Optional.of(read));
                },
                this::failed);
    }

    /// Stores the accepted changes of the file.
    public void accept() {
        var read = proposal.get();
        proposal.set(Optional.empty());
        read.map(all -> all.accepting(Set.copyOf(accepted)))
                .filter(layer -> !layer.offers().isEmpty() || !layer.mappings().isEmpty())
                .ifPresent(this::store);
    }

    public void cancel() {
        proposal.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /// Takes a change in or leaves it out.
    public void accept(PriceChange change, boolean wanted) {
        if (wanted) accepted.add(change.model());
        else accepted.remove(change.model());
    }

    private void store(PriceLayer layer) {
        var at = clock.instant();
        latest.run(
                () -> {
                    book.add(layer, at);
                    return state();
                },
                this::show,
                this::failed);
    }

    private void failed(RuntimeException failure) {
        problem.set(Optional.of(String.valueOf(failure.getMessage())));
    }
}
