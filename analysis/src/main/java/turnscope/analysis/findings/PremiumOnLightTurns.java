package turnscope.analysis.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Request;

/// Short turns that a cheaper model of the same provider could have answered for less.
///
/// A switch within a session loses the cache: at stake is what is saved over a row of light turns after the cheaper
/// model has written the whole context once. Whether it would have answered as well, nobody knows.
record PremiumOnLightTurns() implements Rule {

    private static final long LIGHT_OUTPUT = 1_500;
    private static final int LIGHT_REQUESTS = 3;

    @Override
    public Optional<Finding> look(Case session) {
        var turns = new TreeMap<Integer, List<RequestProfile>>();
        for (var row : session.profile().requests())
            turns.computeIfAbsent(row.request().turn(), _ -> new ArrayList<>()).add(row);
        var stake = Money.ZERO;
        var seqs = new ArrayList<Integer>();
        int light = 0;
        Optional<Model> cheaper = Optional.empty();
        var run = new ArrayList<RequestProfile>();
        int runTurns = 0;
        for (var turn : closed(turns)) {
            if (isLight(turn)) {
                run.addAll(turn);
                runTurns++;
                continue;
            }
            var model = cheaper(session, run);
            var saved = model.map(to -> saved(session, run, to)).orElse(Money.ZERO);
            if (saved.compareTo(Money.ZERO) > 0) {
                stake = stake.plus(saved);
                light += runTurns;
                cheaper = model;
                run.forEach(row -> seqs.add(row.request().seq()));
            }
            run.clear();
            runTurns = 0;
        }
        if (cheaper.isEmpty()) return Optional.empty();
        return Optional.of(
                new Finding(
                        "light_turns",
                        session.severity(Optional.of(stake)),
                        Evidence.INFERRED,
                        seqs.getFirst(),
                        seqs,
                        Optional.of(stake),
                        "cheaper_model",
                        List.of(
                                new Value.Count(light),
                                new Value.Name(cheaper.get().name()),
                                new Value.Count(seqs.size()))));
    }

    /// The turns, and an empty one that ends the last row.
    private static List<List<RequestProfile>> closed(Map<Integer, List<RequestProfile>> turns) {
        var all = new ArrayList<>(turns.values());
        all.add(List.of());
        return all;
    }

    private static boolean isLight(List<RequestProfile> turn) {
        return !turn.isEmpty()
                && turn.size() <= LIGHT_REQUESTS
                && turn.stream().allMatch(row -> row.request().owned())
                && turn.stream().mapToLong(row -> output(row.request())).sum() <= LIGHT_OUTPUT;
    }

    private static long output(Request request) {
        return request.outputEstimate().orElse(request.usage().output());
    }

    /// The dearest model that was offered then, by the same provider, for at most half of the price, and takes so long a
    /// prompt.
    private static Optional<Model> cheaper(Case session, List<RequestProfile> run) {
        if (run.isEmpty()) return Optional.empty();
        var request = run.getFirst().request();
        var catalogue = session.catalogue();
        var at = request.at().orElse(catalogue.lastMoment());
        var own = catalogue.resolve(request.model()).filter(Model::priced);
        if (own.isEmpty()) return Optional.empty();
        long longest = run.stream().mapToLong(row -> row.request().context()).max().orElse(0);
        long price = own.get().periodAt(at).base().input();
        return catalogue.models().stream()
                .filter(each -> each.provider().equals(own.get().provider()) && each.priced())
                .filter(each -> each.listed() && each.offeredAt(at))
                .filter(each -> each.released().filter(day -> !day.isAfter(at)).isPresent())
                .filter(each -> each.periodAt(at).base().input() * 2 <= price)
                .filter(each -> each.promptLimit().orElse(Long.MAX_VALUE) >= longest)
                .max(
                        Comparator.comparingLong((Model each) -> each.periodAt(at).base().input())
                                .thenComparing(each -> each.released().orElseThrow()));
    }

    private static Money saved(Case session, List<RequestProfile> run, Model to) {
        var paid = Money.ZERO;
        var otherwise = session.catalogue().tally();
        for (var row : run) {
            paid = paid.plus(row.bill().priced());
            var request = row.request();
            otherwise.add(to, request.calls(), request.service(), request.at());
        }
        var first = run.getFirst().request();
        var at = first.at().orElse(session.catalogue().lastMoment());
        var price = to.periodAt(at).base();
        long read = first.lastMessage().cacheRead();
        long written = price.write5m().orElse(price.input());
        var switching = new Money(Math.multiplyExact(read, written - price.readOrInput()));
        return paid.minus(otherwise.bill().priced()).minus(switching);
    }
}
