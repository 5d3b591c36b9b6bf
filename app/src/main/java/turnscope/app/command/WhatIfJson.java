package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;

/// The document of `whatif --json`: the recording first, then one row per model.
final class WhatIfJson {

    private final Json json;
    private final SessionProfile profile;

    private WhatIfJson(Json json, SessionProfile profile) {
        this.json = json;
        this.profile = profile;
    }

    static void write(OutputStream out, SessionProfile profile, List<Repricing> rows, Text text) {
        Json.write(out, json -> new WhatIfJson(json, profile).document(rows, text));
    }

    private void document(List<Repricing> rows, Text text) {
        json.put("session", profile.session().id());
        json.put("cacheBehaviour", "recorded");
        json.unknown("calibration");
        json.object("recorded", this::recorded);
        json.objects("rows", rows, this::row);
        json.strings("assumptions", assumptions(text));
    }

    /// What the rows take for granted.
    static List<String> assumptions(Text text) {
        return List.of(
                text.get("cli.whatif.recordedCache"),
                text.get("cli.whatif.tokenizer"),
                text.get("cli.whatif.dates"));
    }

    private void recorded() {
        var summary = profile.session().summary();
        json.strings("models", summary.models());
        json.strings("strategies", List.of());
        figures(profile.bill());
    }

    private void row(Repricing row) {
        json.put("model", row.model().id());
        json.put("provider", row.model().provider());
        json.strings("strategies", List.of());
        figures(row.bill());
        json.unknown("costLowUsd");
        json.unknown("costHighUsd");
        json.money("costSameTokensUsd", row.sameTokens().total());
        json.put("tokenizerFactor", row.factor() / 100.0);
        var recorded = profile.bill();
        if (row.bill().total().isPresent() && recorded.unpricedRequests() == 0)
            json.money("deltaUsd", row.bill().priced().minus(recorded.priced()));
        else json.unknown("deltaUsd");
        json.put("deltaTokens", row.bill().usage().total() - recorded.usage().total());
        json.strings("flags", row.flags());
    }

    private void figures(Bill bill) {
        json.put("requests", bill.requests());
        json.object("tokens", () -> UsageJson.tokens(json, bill.usage()));
        UsageJson.cost(json, bill);
        json.put("hitRate", CacheAudit.hitShare(bill.usage()));
        json.put("misses", profile.losses());
    }
}
