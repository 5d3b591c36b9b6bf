package turnscope.app.command;

import java.time.ZoneId;
import java.util.Map;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.BillBy;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.CacheSavings;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Request;

/// A bill part by part, and the same money split one way or another.
final class BillJson {

    private BillJson() {}

    static void parts(Json json, Bill bill) {
        json.money("freshUsd", bill.fresh());
        json.money("cacheReadUsd", bill.cacheRead());
        json.money("cacheWrite5mUsd", bill.cacheWrite5m());
        json.money("cacheWrite1hUsd", bill.cacheWrite1h());
        json.money("cacheWrite30mUsd", bill.cacheWrite30m());
        json.money("outputUsd", bill.output());
        json.money("toolsUsd", bill.tools());
    }

    /// Tokens and money side by side, the savings of the cache, and the bills by model, turn and day.
    static void write(Json json, SessionProfile profile, Catalogue catalogue) {
        var bill = profile.bill();
        json.objects("kinds", BillKind.of(bill), kind -> kind(json, kind));
        json.put("inputShareOfTokens", BillKind.inputShareOfTokens(bill));
        json.put("inputShareOfCost", BillKind.inputShareOfCost(bill));
        json.object("cache", () -> cache(json, profile, catalogue));
        var owned =
                profile.requests().stream()
                        .map(RequestProfile::request)
                        .filter(Request::owned)
                        .toList();
        bills(json, "models", "model", BillBy.model(owned, catalogue));
        bills(json, "turns", "turn", BillBy.turn(owned, catalogue));
        bills(json, "days", "day", BillBy.day(owned, catalogue, ZoneId.systemDefault()));
    }

    private static void kind(Json json, BillKind kind) {
        json.put("kind", kind.id());
        json.put("tokens", kind.tokens());
        json.put("shareOfTokens", kind.shareOfTokens());
        json.money("costUsd", kind.cost());
        json.put("shareOfCost", kind.shareOfCost());
    }

    private static void cache(Json json, SessionProfile profile, Catalogue catalogue) {
        var savings = savings(profile, catalogue);
        json.money("withoutCacheUsd", savings.withoutCache());
        json.money("savedUsd", savings.saved());
        json.money("neverExpiringUsd", savings.everlasting());
        json.money("lostToExpiryUsd", savings.lostToExpiry());
    }

    static CacheSavings savings(SessionProfile profile, Catalogue catalogue) {
        var verdicts = profile.requests().stream().map(RequestProfile::verdict).toList();
        return CacheSavings.of(profile.session(), verdicts, catalogue);
    }

    private static void bills(Json json, String name, String key, Map<?, Bill> bills) {
        json.objects(
                name,
                bills.entrySet(),
                entry -> {
                    if (entry.getKey() instanceof Integer number) json.put(key, number);
                    else json.text(key, String.valueOf(entry.getKey()));
                    json.put("requests", entry.getValue().requests());
                    json.object("tokens", () -> UsageJson.tokens(json, entry.getValue().usage()));
                    UsageJson.cost(json, entry.getValue());
                });
    }
}
