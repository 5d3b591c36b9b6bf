package turnscope.app.command;

import turnscope.analysis.compaction.CompactionEntry;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.explain.LifeCost;
import turnscope.analysis.explain.Waterfall;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.findings.Finding;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.session.Segment;
import turnscope.views.FindingText;
import turnscope.views.Text;

/// The parts of `show --json` that say why a session cost what it cost.
final class DiagnosisJson {

    private static final int RANKS = 50;

    private final Json json;
    private final Diagnosis diagnosis;
    private final FindingText words;

    DiagnosisJson(Json json, Diagnosis diagnosis, Text text) {
        this.json = json;
        this.diagnosis = diagnosis;
        this.words = new FindingText(text);
    }

    /// Everything about the session as a whole.
    void write() {
        json.objects("findings", diagnosis.findings(), this::finding);
        json.objects("compactions", diagnosis.compactions().entries(), this::compaction);
        json.object("sources", () -> sources(diagnosis.sources()));
        json.objects("pauses", diagnosis.pauses(), this::pauses);
    }

    private void finding(Finding finding) {
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().id());
        json.put("evidence", finding.evidence().id());
        json.put("seq", finding.seq());
        json.objects("requests", finding.seqs(), seq -> json.put("seq", seq));
        json.money("stakeUsd", finding.stake());
        json.put("remedy", finding.remedy());
        json.text("title", words.title(finding));
        json.text("text", words.sentence(finding));
        json.text("advice", words.remedy(finding));
    }

    private void compaction(CompactionEntry entry) {
        json.put("beforeSeq", entry.beforeSeq());
        json.time("at", entry.at());
        json.put("trigger", entry.trigger().id());
        json.put("triggerBasis", entry.triggerBasis().id());
        json.put("contextBefore", entry.before());
        json.put("contextAfter", entry.after());
        json.money("ownCostUsd", entry.own());
        json.put("ownCostBasis", entry.ownBasis().id());
        json.strings("runs", entry.runs());
        json.put("keptPrefixTokens", entry.keptPrefix());
        json.put("recachedTokens", entry.recached());
        json.money("recacheUsd", entry.recache());
        json.put("readAgain", entry.readAgain());
        json.put("readAgainTokens", entry.readAgainTokens());
        if (entry.payback().isEmpty()) {
            json.unknown("payback");
            return;
        }
        var payback = entry.payback().get();
        json.object(
                "payback",
                () -> {
                    json.put("state", payback.state().id());
                    json.money("oneOffUsd", payback.oneOff());
                    json.money("savedUsd", payback.saved());
                    json.money("savedPerRequestUsd", payback.perRequest());
                    json.put("seq", payback.seq());
                    json.put("missingRequests", payback.missing());
                });
    }

    private void sources(Sources sources) {
        json.objects(
                "growth",
                sources.steps(),
                step -> {
                    json.put("seq", step.seq());
                    json.put("tokens", step.tokens());
                    json.objects("segments", step.sources(), this::segment);
                });
        json.objects("tools", sources.tools().stream().limit(RANKS).toList(), this::share);
        json.objects("labels", sources.labels().stream().limit(RANKS).toList(), this::share);
        json.objects(
                "turns",
                sources.turns(),
                turn -> {
                    json.put("turn", turn.turn());
                    json.put("tokens", turn.tokens());
                    json.money("costUsd", turn.cost());
                });
        json.objects(
                "repeats",
                sources.repeats().stream().limit(RANKS).toList(),
                repeat -> {
                    segment(repeat.first());
                    json.put("copies", repeat.copies().size());
                    json.put("copiedTokens", repeat.tokens());
                    json.money("costUsd", repeat.cost());
                });
    }

    private void segment(Segment segment) {
        json.put("kind", segment.kind().id());
        json.text("tool", segment.tool());
        json.text("label", segment.label());
        json.put("tokens", segment.tokens());
        json.put("enteredSeq", segment.entered());
    }

    private void share(Sources.Share share) {
        json.text("tool", share.tool());
        if (!share.label().isEmpty()) json.text("label", share.label());
        json.put("segments", share.segments());
        json.put("tokens", share.tokens());
        json.money("costUsd", share.cost());
    }

    private void pauses(LifeCost cost) {
        json.put("life", cost.life().id());
        json.put("basis", "estimated");
        json.put("pauses", cost.pauses());
        json.put("rewrittenTokens", cost.rewrittenTokens());
        json.money("rewritesUsd", cost.rewrites());
        json.money("writesUsd", cost.writes());
        json.put("pings", cost.pings());
        json.money("pingsUsd", cost.pingCost());
        json.money("pingsSaveUsd", cost.pingsSave());
        json.put("mostPings", cost.mostPings());
        json.put("worthwhileChance", cost.worthwhileChance());
    }

    /// What one more request would cost, as a part of the growth.
    void outlook() {
        if (diagnosis.outlook().isEmpty()) {
            json.unknown("next");
            return;
        }
        var outlook = diagnosis.outlook().get();
        json.object(
                "next",
                () -> {
                    json.put("basis", "estimated");
                    json.put("context", outlook.context());
                    json.put("growth", outlook.growth());
                    json.put("output", outlook.output());
                    json.money("warmUsd", outlook.warm());
                    json.money("coldUsd", outlook.cold());
                    json.put("readShare", outlook.readShare());
                    json.put("readsHalfAtContext", outlook.halfContext());
                    json.put("requestsUntilReadsHalf", outlook.requestsToHalf());
                });
    }

    /// What concerns one request.
    void request(int seq) {
        var moment = diagnosis.life().moments().get(seq);
        json.object(
                "cacheLife",
                () -> {
                    json.put("standingTokens", moment.standingTokens());
                    json.put("written", moment.written().map(WriteClass::id));
                    json.put("remainingSeconds", moment.remaining());
                    json.put("remaining5mSeconds", moment.remaining(WriteClass.FIVE_MINUTES));
                    json.put("remaining1hSeconds", moment.remaining(WriteClass.ONE_HOUR));
                });
        var waterfall = diagnosis.waterfalls().get(seq);
        if (waterfall.isEmpty()) json.unknown("waterfall");
        else json.object("waterfall", () -> waterfall(waterfall.get()));
    }

    private void waterfall(Waterfall steps) {
        json.money("previousUsd", steps.previous());
        json.money("recoveredUsd", steps.recovered());
        json.money("growthUsd", steps.growth());
        json.money("missUsd", steps.miss());
        json.money("outputUsd", steps.output());
        json.money("othersUsd", steps.others());
        json.money("pricesUsd", steps.prices());
        json.put("pricesReason", steps.reason().id());
        json.money("costUsd", steps.cost());
    }
}
