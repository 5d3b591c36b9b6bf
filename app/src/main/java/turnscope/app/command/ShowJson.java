package turnscope.app.command;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.List;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.cache.Responsibility;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Growth;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;
import turnscope.views.Text;

/// The document of `show --json`.
final class ShowJson {

    private static final int SEGMENTS = 50;
    private static final List<String> FIT =
            List.of(
                    "a",
                    "b",
                    "c",
                    "r2",
                    "growthPerRequest",
                    "residualTokens",
                    "relativeResidual",
                    "confidence");

    private final Json json;
    private final SessionProfile profile;
    private final Catalogue catalogue;
    private final DiagnosisJson why;

    private ShowJson(Json json, Diagnosis diagnosis, Catalogue catalogue, Text text) {
        this.json = json;
        this.profile = diagnosis.profile();
        this.catalogue = catalogue;
        this.why = new DiagnosisJson(json, diagnosis, text);
    }

    static void write(OutputStream out, Diagnosis diagnosis, Catalogue catalogue, Text text) {
        Json.write(out, json -> write(json, diagnosis, catalogue, text));
    }

    /// The same within another document.
    static void write(Json json, Diagnosis diagnosis, Catalogue catalogue, Text text) {
        new ShowJson(json, diagnosis, catalogue, text).document();
    }

    private void document() {
        var session = profile.session();
        json.object("session", () -> session(session.summary()));
        json.object("bill", () -> BillJson.write(json, profile, catalogue));
        var answered = session.requests().stream().map(Request::turn).collect(Collectors.toSet());
        Predicate<Turn> caused = turn -> answered.contains(turn.index());
        json.objects("turns", session.turns().stream().filter(caused).toList(), this::turn);
        json.objects(
                "promptsWithoutRequests",
                session.turns().stream().filter(caused.negate()).toList(),
                this::turn);
        json.objects("requests", profile.requests(), this::request);
        json.objects("events", session.events(), this::event);
        json.object("growth", this::growth);
        json.objects(
                "segments",
                profile.carry().items().stream().limit(SEGMENTS).toList(),
                this::segment);
        json.objects(
                "losses",
                profile.requests().stream()
                        .filter(row -> row.verdict().lost() > 0)
                        .sorted(Comparator.comparing(ShowJson::premium).reversed())
                        .toList(),
                row -> {
                    json.put("seq", row.request().seq());
                    json.object("verdict", () -> verdict(row));
                });
        why.write();
        json.objects("children", session.children(), child -> UsageJson.head(json, child));
        Problems.write(json, session.problems());
    }

    private void turn(Turn turn) {
        json.put("turn", turn.index());
        json.time("at", turn.at());
        json.text("prompt", turn.prompt());
    }

    private void session(SessionSummary summary) {
        UsageJson.head(json, summary);
        json.strings("models", summary.models());
        json.put("requests", summary.requests());
        json.put("copiedRequests", summary.copied());
        json.put("atLeast", summary.isLowerBound());
        json.put("lostRuns", profile.session().lostRuns().size());
        json.put("turns", summary.turns());
        json.object("tokens", () -> UsageJson.tokens(json, summary.usage()));
        json.put("outputBasis", summary.outputBasis().id());
        json.put("outputEstimate", summary.outputEstimate());
        UsageJson.cost(json, profile.bill());
        json.money("recordedCostUsd", Money.ofPicodollars(summary.recordedPicodollars()));
        json.object("parts", () -> BillJson.parts(json, profile.bill()));
        json.money("premiumUsd", profile.premium());
        json.put("hitRate", CacheAudit.hitShare(summary.usage()));
        json.put("maxContext", summary.maxContext());
    }

    private void request(RequestProfile row) {
        var request = row.request();
        json.put("seq", request.seq());
        json.put("turn", request.turn());
        json.time("at", request.at());
        json.text("model", request.model());
        json.put("owned", request.owned());
        json.put("reported", request.reported());
        json.object("tokens", () -> UsageJson.tokens(json, request.usage()));
        json.put("outputBasis", request.outputBasis().id());
        if (request.outputEstimate().isPresent())
            json.put("outputEstimate", request.outputEstimate());
        if (!request.advisorUsage().equals(Usage.NONE))
            json.object(
                    "advisor",
                    () ->
                            json.object(
                                    "tokens",
                                    () -> UsageJson.tokens(json, request.advisorUsage())));
        json.put("context", request.context());
        json.put("cumulativeInput", row.cumulativeInput());
        json.money("costUsd", row.bill().total());
        json.text("stopReason", request.stopReason());
        json.object("verdict", () -> verdict(row));
        why.request(request.seq());
    }

    private void verdict(RequestProfile row) {
        var verdict = row.verdict();
        json.put("kind", verdict.kind());
        json.put("cause", verdict.why().map(Cause::id));
        json.put("evidence", verdict.support().map(Evidence::id));
        json.put(
                "responsibility", verdict.why().map(Cause::responsibility).map(Responsibility::id));
        json.put("expectedTokens", verdict.expected());
        json.put("lostTokens", verdict.lost());
        json.money("premiumUsd", row.premium());
    }

    static Money premium(RequestProfile row) {
        return row.premium().orElse(Money.ZERO);
    }

    private void event(Event event) {
        switch (event) {
            case Event.Compaction compaction -> {
                when("compaction", event);
                json.put("trigger", compaction.trigger().name().toLowerCase(java.util.Locale.ROOT));
                json.put("triggerBasis", compaction.triggerBasis().id());
                json.put("tokensBefore", compaction.tokensBefore());
                json.put("tokensAfter", compaction.tokensAfter());
            }
            case Event.MicroCompaction micro -> {
                when("micro_compaction", event);
                json.put("tokensBefore", micro.tokensBefore());
                json.put("tokensSaved", micro.tokensSaved());
            }
            case Event.Failure failure -> {
                when("failure", event);
                json.text("status", failure.status());
                failure.retry().ifPresent(next -> json.object("retry", () -> retry(next)));
            }
            case Event.Spawn spawn -> {
                when("spawn", event);
                json.text("child", spawn.child());
            }
            case Event.Setting setting -> {
                when("setting", event);
                json.put("option", setting.option().id());
                json.text("value", setting.value());
            }
        }
    }

    private void retry(Event.Retry next) {
        json.put("attempt", next.attempt());
        json.put("attempts", next.attempts());
        json.put("delayMs", next.delay().toMillis());
    }

    private void when(String kind, Event event) {
        json.put("kind", kind);
        json.put("beforeSeq", event.beforeSeq());
        json.time("at", event.at());
    }

    private void segment(CarryCost.Item item) {
        var segment = item.segment();
        json.put("kind", segment.kind().id());
        json.text("tool", segment.tool());
        json.text("label", segment.label());
        json.put("tokens", segment.tokens());
        json.put("basis", segment.basis().id());
        json.put("enteredSeq", segment.entered());
        json.put("leftSeq", segment.left());
        json.put("requestsCarried", segment.requestsCarried());
        json.money("costUsd", item.cost());
    }

    private void growth() {
        Growth growth = profile.growth();
        json.put("blowUp", growth.blowUp());
        json.put("cumulativeInput", growth.cumulativeInput());
        json.put("peakContext", growth.peakContext());
        json.put("quadraticShare", growth.quadraticShare());
        json.put("prefixTokens", growth.prefix());
        json.put("addedTokens", growth.added());
        json.put("resentTokens", growth.resent());
        why.outlook();
        json.objects("fit", growth.phases(), this::phase);
    }

    private void phase(Phase phase) {
        json.put("firstSeq", phase.first());
        json.put("lastSeq", phase.last());
        json.put("requests", phase.requests());
        json.put("cumulativeInput", phase.cumulativeInput());
        json.put("prefixTokens", phase.prefix());
        json.put("addedTokens", phase.added());
        json.put("resentTokens", phase.resent());
        json.put("addedPerRequest", phase.addedPerRequest());
        json.put("quadraticFromRequest", phase.quadraticFrom().orElse(Double.NaN));
        if (phase.fit().isEmpty()) {
            for (var name : FIT) json.unknown(name);
            json.put("refusal", phase.refusal().map(Phase.Refusal::id));
            json.put("fitNeedsRequests", Phase.FIT_NEEDS);
            return;
        }
        var fit = phase.fit().get();
        json.put("a", fit.a());
        json.put("b", fit.b());
        json.put("c", fit.c());
        json.put("r2", fit.r2());
        json.put("growthPerRequest", fit.growthPerRequest());
        json.put("residualTokens", Math.round(fit.residual()));
        json.put("relativeResidual", fit.relativeResidual());
        json.put("confidence", fit.confidence().id());
    }
}
