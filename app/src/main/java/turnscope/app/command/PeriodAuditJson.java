package turnscope.app.command;

import java.util.Optional;

import turnscope.analysis.period.PeriodAudit;

/// Why a span of time cost what it cost, as it stands in documents.
final class PeriodAuditJson {

    private final Json json;

    private PeriodAuditJson(Json json) {
        this.json = json;
    }

    static void write(Json json, PeriodAudit audit) {
        json.put("sessions", audit.sessions());
        json.put("cutSessions", audit.cut());
        var writer = new PeriodAuditJson(json);
        json.objects("losses", audit.losses(), writer::loss);
        json.object("growth", () -> writer.growth(audit.growth()));
        json.objects("compactions", audit.compactions(), writer::compacted);
        json.objects("findings", audit.findings(), writer::found);
        json.objects("parts", audit.parts(), writer::part);
        json.object("calibration", () -> writer.calibration(audit));
    }

    private void loss(PeriodAudit.Loss loss) {
        json.put("cause", loss.cause().id());
        json.put("evidence", loss.evidence().id());
        json.put("requests", loss.requests());
        json.put("lostTokens", loss.tokens());
        json.money(
                "premiumUsd",
                loss.unpriced() < loss.requests() ? Optional.of(loss.premium()) : Optional.empty());
        json.put("unpricedRequests", loss.unpriced());
    }

    private void growth(PeriodAudit.Resent growth) {
        json.put("requests", growth.requests());
        json.put("cumulativeInput", growth.input());
        json.put("prefix", growth.prefix());
        json.put("added", growth.added());
        json.put("resent", growth.resent());
        json.put("quadraticShare", growth.share());
    }

    private void compacted(PeriodAudit.Compacted sum) {
        json.put("trigger", sum.trigger().id());
        json.put("count", sum.count());
        json.put("freedTokens", sum.freed());
        json.money("ownCostUsd", sum.own());
        json.put("ownCostBasis", sum.estimated() ? "estimated" : "derived");
        json.put("paidBack", sum.paidBack());
    }

    private void found(PeriodAudit.Found found) {
        json.put("rule", found.rule());
        json.put("remedy", found.remedy());
        json.put("evidence", found.evidence().id());
        json.put("sessions", found.sessions());
        json.money("stakeUsd", Optional.of(found.stake()));
    }

    private void part(PeriodAudit.Part part) {
        json.put("kind", part.kind().id());
        json.put("tool", part.tool());
        json.put("count", part.count());
        json.put("tokens", part.tokens());
        json.money("costUsd", Optional.of(part.cost()));
    }

    private void calibration(PeriodAudit audit) {
        CalibrationJson.write(json, audit.replays().calibration());
    }
}
