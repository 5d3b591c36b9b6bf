package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Flag;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.views.Text;
import turnscope.views.whatif.Assumptions;
import turnscope.views.whatif.Explanation;

/// The document of `whatif --json`: calibration and recording first, then one row per scenario.
final class WhatIfJson {

    private final Json json;
    private final WhatIfAnswer answer;
    private final Text text;
    private final boolean series;

    private WhatIfJson(Json json, WhatIfAnswer answer, Text text, boolean series) {
        this.json = json;
        this.answer = answer;
        this.text = text;
        this.series = series;
    }

    static void write(OutputStream out, WhatIfAnswer answer, Text text, boolean series) {
        Json.write(out, json -> new WhatIfJson(json, answer, text, series).document());
    }

    private void document() {
        json.put("session", answer.whatIf().session().id());
        json.put("cacheBehaviour", "simulated");
        PriceDay.write(json, answer.whatIf().simulator().catalogue());
        json.object(
                "calibration", () -> CalibrationJson.write(json, answer.whatIf().calibration()));
        json.object("recorded", this::recorded);
        json.objects("rows", answer.outcomes(), this::row);
        answer.sweep().ifPresent(this::sweep);
        json.strings("assumptions", Assumptions.of(answer.whatIf(), answer.outcomes(), text));
    }

    private void recorded() {
        var whatIf = answer.whatIf();
        var bill = whatIf.recordedBill();
        json.strings("models", whatIf.session().summary().models());
        json.strings("strategies", List.of());
        json.put("basis", whatIf.isSupplied() ? "simulated" : "exact");
        json.put("requests", bill.requests());
        json.object("tokens", () -> UsageJson.tokens(json, bill.usage()));
        UsageJson.cost(json, bill);
        json.money("imputedUsd", whatIf.hiddenBill().priced());
        json.money("replayedUsd", whatIf.baseline().cost());
        json.put("hitRate", CacheAudit.hitShare(bill.usage()));
        json.put(
                "misses",
                whatIf.quick(turnscope.analysis.simulation.Scenario.AS_RECORDED).misses());
        if (series) json.objects("series", points(whatIf.baseline().main()), this::point);
    }

    private void row(Outcome outcome) {
        var scenario = outcome.scenario();
        var models = answer.whatIf().session().summary().models();
        json.put(
                "model",
                scenario.model()
                        .map(Model::id)
                        .or(() ->
                                models.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(models.getLast())));
        json.put("provider", scenario.model().map(Model::provider));
        json.strings("strategies", scenario.strategies().stream().map(Strategy::text).toList());
        json.put("basis", "simulated");
        json.put("requests", outcome.replay().bill().requests());
        json.object("tokens", () -> UsageJson.tokens(json, outcome.usage()));
        json.money("costUsd", outcome.cost());
        json.put("unpricedRequests", outcome.replay().bill().unpricedRequests());
        json.money("costLowUsd", outcome.low());
        json.money("costHighUsd", outcome.high());
        json.money("behaviourLowUsd", outcome.behaviourLow());
        json.money("behaviourHighUsd", outcome.behaviourHigh());
        json.money("deltaUsd", outcome.delta());
        json.put(
                "deltaTokens",
                outcome.usage().total() - answer.whatIf().baseline().usage().total());
        json.put("hitRate", outcome.hitShare());
        json.put("misses", outcome.misses());
        json.put("compactions", outcome.replay().compactions());
        json.put("touchedRequests", outcome.touched());
        json.put("firstRewrite", outcome.firstRewrite());
        json.put("breakEvenShare", outcome.breakEven().orElse(Double.NaN));
        json.object("difference", () -> difference(outcome));
        json.strings("flags", outcome.flags().stream().map(Flag::id).toList());
        if (answer.explained()) {
            FairShares.of(answer.whatIf(), scenario).ifPresent(this::shares);
            json.strings("explanations", Explanation.of(answer.whatIf(), outcome, text));
        }
        if (series) json.objects("series", points(outcome.replay().main()), this::point);
    }

    private void difference(Outcome outcome) {
        var difference = outcome.difference();
        json.put("read", difference.read());
        json.put("written", difference.written());
        json.put("fresh", difference.fresh());
        json.put("output", difference.output());
        json.put("criticalReadShare", difference.criticalReadShare().orElse(Double.NaN));
    }

    private void shares(FairShares shares) {
        json.objects(
                "shares",
                shares.parts(),
                part -> {
                    json.put("strategy", part.strategy().text());
                    json.money("savingUsd", part.fair());
                    json.money("standardErrorUsd", part.error());
                    json.money("aloneUsd", part.alone());
                });
        json.money("overlapUsd", shares.overlap());
    }

    /// One request of a replay.
    private record Point(Played played, int index) {}

    private static List<Point> points(Played played) {
        return java.util.stream.IntStream.range(0, played.size())
                .mapToObj(index -> new Point(played, index))
                .toList();
    }

    private void point(Point point) {
        var played = point.played();
        int r = point.index();
        json.put("seq", played.line().step(played.step(r)).seq());
        json.put("kind", played.kind(r).name().toLowerCase(java.util.Locale.ROOT));
        json.put("context", played.total(r));
        json.put("read", played.read(r));
        json.put("written", played.write(r));
        json.put("fresh", played.fresh(r));
        json.put("output", played.output(r));
    }

    private void sweep(Sweeps.Result result) {
        json.objects(
                "sweep",
                result.lines(),
                line -> {
                    line.second()
                            .ifPresent(name -> {
                                json.put("with", name);
                                json.put("withValue", line.value());
                            });
                    sweep(line.sweep());
                });
    }

    private void sweep(Sweep sweep) {
        json.put("strategy", sweep.strategy().type().name());
        json.put("parameter", sweep.parameter().name());
        json.put("now", sweep.now());
        json.put(
                "cheapest",
                sweep.cheapest().isPresent()
                        ? sweep.points().get(sweep.cheapest().getAsInt()).value()
                        : Double.NaN);
        json.put("plateauFrom", sweep.points().get(sweep.plateauFrom()).value());
        json.put("plateauTo", sweep.points().get(sweep.plateauTo()).value());
        json.objects(
                "points",
                sweep.points(),
                each -> {
                    json.put("value", each.value());
                    json.money("costUsd", each.cost());
                    json.put("inputTokens", each.inputTokens());
                    json.put("requests", each.requests());
                });
    }
}
