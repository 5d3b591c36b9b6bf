package turnscope.analysis.compaction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionSummary;

/// Finds what the call for a summary cost: in a recorded run, in the request itself, or inferred.
final class OwnCost {

    /// @param money empty where it is not known
    record Found(Optional<Money> money, Basis basis, List<String> runs) {}

    private final Session session;
    private final Catalogue catalogue;
    private final Map<Event.Compaction, List<SessionSummary>> runs;
    private final Map<Place, ImputedCall> imputed = new HashMap<>();

    /// Several compactions may precede one request; their times tell them apart.
    private record Place(int beforeSeq, Optional<Instant> at) {}

    OwnCost(Session session, List<Event.Compaction> compactions, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
        this.runs = new RecordedRuns(session.children()).of(compactions);
        for (var call : compactions.isEmpty() ? List.<ImputedCall>of() : ImputedCall.of(session))
            imputed.putIfAbsent(new Place(call.beforeSeq(), call.at()), call);
    }

    Found of(Event.Compaction compaction) {
        var recorded = runs.getOrDefault(compaction, List.of());
        if (!recorded.isEmpty()) return of(recorded);
        int seq = compaction.beforeSeq();
        if (seq < session.requests().size()) {
            var request = session.requests().get(seq);
            for (int i = 0; i < request.calls().size(); i++) {
                if (request.calls().get(i).part() == Call.Part.COMPACTION)
                    return new Found(
                            money(catalogue.quotes(request).get(i)), Basis.DERIVED, List.of());
            }
        }
        return Optional.ofNullable(imputed.get(new Place(seq, compaction.at())))
                .map(call ->
                        new Found(
                                money(catalogue.quote(call.midCall(), call.service(), call.at())),
                                Basis.ESTIMATED,
                                List.of()))
                .orElse(new Found(Optional.empty(), Basis.ESTIMATED, List.of()));
    }

    /// A run is priced as one call, which nearly all of them are.
    private Found of(List<SessionSummary> recorded) {
        var sum = Optional.of(Money.ZERO);
        boolean single = true;
        for (var run : recorded) {
            var model = run.models().isEmpty() ? "" : run.models().getFirst();
            var call = Call.message(model, run.usage());
            var cost = money(catalogue.quote(call, Service.STANDARD, run.started()));
            sum = sum.flatMap(so -> cost.map(so::plus));
            single &= run.requests() == 1;
        }
        return new Found(
                sum,
                single ? Basis.DERIVED : Basis.ESTIMATED,
                recorded.stream().map(SessionSummary::id).toList());
    }

    private static Optional<Money> money(Quote quote) {
        return switch (quote) {
            case Quote.Priced priced -> Optional.of(priced.total());
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }
}
