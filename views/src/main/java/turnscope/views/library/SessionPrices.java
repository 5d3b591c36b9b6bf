package turnscope.views.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Workers;

/// What the sessions of the list cost, as far as that is known; known prices stay until new ones arrive.
final class SessionPrices {

    private final SessionLibrary library;
    private final Workers workers;
    private final Runnable priced;
    private final Map<String, Figures> figures = new HashMap<>();
    private Catalogue catalogue;
    private Map<String, Bill> bills = Map.of();

    /// @param priced runs on the screen's thread whenever some more are known
    SessionPrices(SessionLibrary library, Catalogue catalogue, Workers workers, Runnable priced) {
        this.library = library;
        this.catalogue = catalogue;
        this.workers = workers;
        this.priced = priced;
    }

    void change(Catalogue prices) {
        catalogue = prices;
    }

    void all() {
        read((prices, batches) -> Ledger.read(library, prices, batches));
    }

    void some(Set<SessionSummary> changed) {
        read((prices, batches) -> Ledger.read(library, changed, prices, batches));
    }

    /// Reads requests and hands over what they cost, a batch of sessions at a time.
    private interface Reading {
        void read(Catalogue prices, Consumer<Map<String, Figures>> batches);
    }

    private void read(Reading reading) {
        var prices = catalogue;
        workers.background()
                .execute(() ->
                        reading.read(
                                prices,
                                batch -> workers.screen().execute(() -> take(batch, prices))));
    }

    /// What was priced with prices of before is out of date.
    private void take(Map<String, Figures> batch, Catalogue prices) {
        if (prices != catalogue) return;
        figures.putAll(batch);
        var known = new HashMap<>(bills);
        batch.forEach((id, figure) -> known.put(id, figure.bill()));
        bills = Map.copyOf(known);
        priced.run();
    }

    Map<String, Bill> bills() {
        return bills;
    }

    Bill total() {
        return bills.values().stream().reduce(Bill.EMPTY, Bill::plus);
    }

    Spark spark(String id) {
        return Optional.ofNullable(figures.get(id)).map(Figures::spark).orElse(Spark.NONE);
    }
}
