package turnscope.views.library;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;

/// Prices every request of the library, session by session, and hands the figures over in batches.
final class Ledger {

    /// Often enough to look alive, seldom enough to cost nothing.
    private static final long PAUSE_NANOS = 200_000_000;

    private final Catalogue catalogue;
    private final Consumer<Map<String, Figures>> batches;
    private Map<String, Figures> batch = new HashMap<>();
    private String session = "";
    private Bill bill = Bill.EMPTY;
    private long[] contexts = new long[256];
    private int count;
    private long flushed = System.nanoTime();

    private Ledger(Catalogue catalogue, Consumer<Map<String, Figures>> batches) {
        this.catalogue = catalogue;
        this.batches = batches;
    }

    static void read(
            SessionLibrary library, Catalogue catalogue, Consumer<Map<String, Figures>> batches) {
        var ledger = new Ledger(catalogue, batches);
        library.forEachRequest(ledger::take);
        ledger.close();
        ledger.flush();
    }

    /// Prices only some sessions.
    static void read(
            SessionLibrary library,
            Set<SessionSummary> sessions,
            Catalogue catalogue,
            Consumer<Map<String, Figures>> batches) {
        var ledger = new Ledger(catalogue, batches);
        for (var summary : sessions) {
            library.session(summary.id()).map(Session::requests).orElse(List.of()).stream()
                    .filter(Request::owned)
                    .forEach(request -> ledger.take(summary, request));
        }
        ledger.close();
        ledger.flush();
    }

    private void take(SessionSummary summary, Request request) {
        if (!summary.id().equals(session)) {
            close();
            session = summary.id();
        }
        if (count == contexts.length) contexts = Arrays.copyOf(contexts, count * 2);
        contexts[count++] = request.context();
        bill = bill.plus(catalogue.bill(request));
    }

    private void close() {
        if (count == 0) return;
        batch.put(session, new Figures(bill, Spark.of(contexts, count)));
        bill = Bill.EMPTY;
        count = 0;
        if (System.nanoTime() - flushed >= PAUSE_NANOS) flush();
    }

    private void flush() {
        if (batch.isEmpty()) return;
        batches.accept(Map.copyOf(batch));
        batch = new HashMap<>();
        flushed = System.nanoTime();
    }
}
