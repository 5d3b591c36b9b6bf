package turnscope.analysis.pricing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;

/// Bills of the same requests, split one way or another; whichever way, they add up to the same money.
public final class BillBy {

    private BillBy() {}

    /// One bill for each key that a request can have.
    public static <K extends Comparable<? super K>> SortedMap<K, Bill> key(
            Iterable<Request> requests, Catalogue catalogue, Function<Request, K> key) {
        var tallies = new TreeMap<K, Tally>();
        for (var request : requests) {
            tallies.computeIfAbsent(key.apply(request), _ -> catalogue.tally()).add(request);
        }
        return bills(tallies);
    }

    public static SortedMap<Integer, Bill> turn(Iterable<Request> requests, Catalogue catalogue) {
        return key(requests, catalogue, Request::turn);
    }

    /// By the local day on which a request began; requests without a time are left out.
    public static SortedMap<LocalDate, Bill> day(
            Iterable<Request> requests, Catalogue catalogue, ZoneId zone) {
        var dated = new ArrayList<Request>();
        for (var request : requests) if (request.at().isPresent()) dated.add(request);
        return key(
                dated, catalogue, request -> LocalDate.ofInstant(request.at().orElseThrow(), zone));
    }

    /// By canonical id, or by the recorded name where there is no such model; a request that several models answered
    /// counts as a request of each.
    public static SortedMap<String, Bill> model(Iterable<Request> requests, Catalogue catalogue) {
        var tallies = new TreeMap<String, Tally>();
        for (var request : requests) {
            boolean first = true;
            for (var part : byModel(request, catalogue).entrySet()) {
                var tally = tallies.computeIfAbsent(part.getKey(), _ -> catalogue.tally());
                boolean searches = first && part.getValue().stream().anyMatch(BillBy::isMessage);
                tally.add(part.getValue(), request.service(), request.at(), searches);
                if (searches) first = false;
            }
        }
        return bills(tallies);
    }

    private static boolean isMessage(Call call) {
        return call.part() == Call.Part.MESSAGE;
    }

    private static Map<String, List<Call>> byModel(Request request, Catalogue catalogue) {
        var calls = new LinkedHashMap<String, List<Call>>();
        for (var call : request.calls()) {
            if (call.part() == Call.Part.REFUSED) continue;
            var model = catalogue.resolve(call.model(), request.at());
            calls.computeIfAbsent(model.map(Model::id).orElse(call.model()), _ -> new ArrayList<>())
                    .add(call);
        }
        return calls;
    }

    private static <K extends Comparable<? super K>> SortedMap<K, Bill> bills(
            Map<K, Tally> tallies) {
        var bills = new TreeMap<K, Bill>();
        tallies.forEach((key, tally) -> bills.put(key, tally.bill()));
        bills.values().removeIf(bill -> bill.requests() == 0);
        return bills;
    }
}
