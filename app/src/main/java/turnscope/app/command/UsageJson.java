package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.analysis.usage.GroupLedger;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.SessionUsage;
import turnscope.analysis.usage.UsageSum;

/// The documents of `usage --json`.
final class UsageJson {

    private UsageJson() {}

    static void sessions(
            OutputStream out, List<SessionUsage> rows, UsageSum total, Catalogue catalogue) {
        Json.write(
                out,
                json -> {
                    PriceDay.write(json, catalogue);
                    json.objects("sessions", rows, row -> session(json, row));
                    json.object("totals", () -> sum(json, total));
                });
    }

    static void groups(
            OutputStream out, Grouping grouping, GroupLedger ledger, Catalogue catalogue) {
        Json.write(
                out,
                json -> {
                    json.put("by", grouping.id());
                    PriceDay.write(json, catalogue);
                    json.objects("rows", ledger.rows(), row -> group(json, row));
                    json.object(
                            "totals",
                            () -> {
                                json.put("sessions", ledger.sessions());
                                sum(json, ledger.total());
                            });
                });
    }

    static void group(Json json, GroupUsage row) {
        json.text("key", row.key());
        json.put("sessions", row.sessions());
        sum(json, row.sum());
    }

    static void session(Json json, SessionUsage row) {
        var summary = row.summary();
        head(json, summary);
        json.strings("models", row.models());
        json.put("requests", row.sum().bill().requests());
        json.put("usageKnown", row.known());
        if (row.known()) {
            figures(json, row.sum());
        } else {
            json.unknown("tokens");
            json.unknown("outputBasis");
            json.unknown("costUsd");
            json.put("unpricedRequests", 0);
            json.unknown("maxContext");
        }
        json.object("compactions", () -> compactions(json, summary));
        json.put("copiedRequests", summary.copied());
        json.put("atLeast", summary.isLowerBound());
        json.put("problems", summary.problems());
    }

    /// Who a session is, without any figure.
    static void head(Json json, SessionSummary summary) {
        json.put("id", summary.id());
        json.put("agent", summary.agent().id());
        json.put("kind", summary.kind().id());
        json.put("parent", summary.parent());
        json.text("project", summary.project());
        json.text("branch", summary.branch());
        json.text("title", summary.title());
        json.time("started", summary.started());
        json.time("ended", summary.ended());
        json.text("entrypoint", summary.entry());
        json.put("file", summary.file());
    }

    private static void compactions(Json json, SessionSummary summary) {
        json.put("auto", summary.compactions().auto());
        json.put("manual", summary.compactions().manual());
        json.put("micro", summary.compactions().micro());
    }

    private static void figures(Json json, UsageSum sum) {
        json.object("tokens", () -> tokens(json, sum.usage()));
        output(json, sum.outputBasis(), sum.outputEstimate());
        advisor(json, sum.advisor());
        cost(json, sum.bill());
        json.put("maxContext", sum.maxContext());
        reported(json, sum.reported());
    }

    /// What is known only from the results of sub-agents; part of the figures beside it.
    private static void reported(Json json, UsageSum.Reported reported) {
        if (reported.requests() == 0) return;
        json.object(
                "reported",
                () -> {
                    json.put("requests", reported.requests());
                    json.object("tokens", () -> tokens(json, reported.usage()));
                });
    }

    /// A sum over sessions counts every billed call once, those of advisors too.
    static void sum(Json json, UsageSum sum) {
        json.put("requests", sum.bill().requests());
        json.object("tokens", () -> tokens(json, sum.bill().usage()));
        long beside = sum.bill().usage().output() - sum.usage().output();
        var estimate = sum.outputEstimate();
        output(
                json,
                sum.outputBasis(),
                estimate.isEmpty() ? estimate : OptionalLong.of(estimate.getAsLong() + beside));
        advisor(json, sum.advisor());
        reported(json, sum.reported());
        cost(json, sum.bill());
    }

    private static void output(Json json, Basis basis, OptionalLong estimate) {
        json.put("outputBasis", basis.id());
        if (estimate.isPresent()) json.put("outputEstimate", estimate);
    }

    private static void advisor(Json json, UsageSum.Advisor advisor) {
        if (advisor.calls() == 0) return;
        json.object(
                "advisor",
                () -> {
                    json.put("calls", advisor.calls());
                    json.object("tokens", () -> tokens(json, advisor.usage()));
                    json.money("costUsd", advisor.cost());
                });
    }

    static void tokens(Json json, Usage usage) {
        json.put("fresh", usage.fresh());
        json.put("cacheRead", usage.cacheRead());
        json.put("cacheWrite5m", usage.cacheWrite5m());
        json.put("cacheWrite1h", usage.cacheWrite1h());
        json.put("cacheWrite30m", usage.cacheWrite30m());
        json.put("output", usage.output());
        json.put("reasoning", usage.reasoning());
    }

    static void cost(Json json, Bill bill) {
        json.money("costUsd", bill.total());
        json.put("unpricedRequests", bill.unpricedRequests());
        if (bill.unpricedRequests() > 0) {
            json.object("unpricedModels", () -> bill.unpricedModels().forEach(json::put));
        }
        if (bill.partialRequests() > 0) json.put("partialRequests", bill.partialRequests());
    }
}
