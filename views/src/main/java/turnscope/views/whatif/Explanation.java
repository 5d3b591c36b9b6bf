package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Flag;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.strategy.Mask;
import turnscope.analysis.simulation.strategy.Observed;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// Says in sentences what a scenario does and why it costs what it costs; numbers only, no praise.
public final class Explanation {

    private static final int USEFUL_BATCH = 20;

    private final WhatIf whatIf;
    private final Outcome outcome;
    private final Text text;
    private final List<String> lines = new ArrayList<>();

    private Explanation(WhatIf whatIf, Outcome outcome, Text text) {
        this.whatIf = whatIf;
        this.outcome = outcome;
        this.text = text;
    }

    public static List<String> of(WhatIf whatIf, Outcome outcome, Text text) {
        var explanation = new Explanation(whatIf, outcome, text);
        explanation.write();
        return List.copyOf(explanation.lines);
    }

    private void write() {
        if (outcome.scenario().isAsRecorded()) return;
        if (outcome.is(Flag.NOT_ENGAGED)) {
            lines.add(
                    text.get(
                            "explain.notEngaged",
                            name(),
                            Amounts.exact(outcome.touched()),
                            Amounts.exact(requests())));
            return;
        }
        paradox();
        money();
        tokens();
        cache();
        touched();
        batched();
        compactions();
        behaviour();
        trust();
    }

    private int requests() {
        return whatIf.baseline().main().size();
    }

    private String name() {
        return outcome.scenario().strategies().isEmpty()
                ? outcome.scenario().model().map(Model::name).orElse("")
                : outcome.scenario().text();
    }

    private double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// Tokens down, cost up, and the price of a read below which it is so.
    private void paradox() {
        if (!outcome.is(Flag.TOKENS_DOWN_COST_UP) || outcome.delta().isEmpty()) return;
        var difference = outcome.difference();
        lines.add(
                text.get(
                        "explain.paradox",
                        name(),
                        Amounts.percent(
                                share(-difference.input(), whatIf.baseline().usage().context())),
                        Amounts.percent(costShare(outcome.delta().get())),
                        Amounts.tokens(-difference.read()),
                        Amounts.tokens(difference.written() + difference.fresh())));
        if (difference.criticalReadShare().isEmpty() || readShare().isEmpty()) return;
        lines.add(
                text.get(
                        "explain.critical",
                        Amounts.percent(difference.criticalReadShare().getAsDouble()),
                        Amounts.percent(readShare().get())));
    }

    /// What it costs beside the recording, and the range of that.
    private void money() {
        if (outcome.cost().isEmpty() || outcome.delta().isEmpty()) {
            lines.add(text.get("explain.unpriced"));
            return;
        }
        var delta = outcome.delta().get();
        var words =
                text.get(
                        "explain.money",
                        Amounts.money(outcome.cost()),
                        Amounts.money(whatIf.recordedBill().total()),
                        Amounts.difference(delta),
                        Amounts.percent(costShare(delta)));
        boolean ranged = !outcome.low().equals(outcome.high());
        lines.add(
                ranged
                        ? words
                                + " "
                                + text.get(
                                        "explain.range",
                                        Amounts.money(outcome.low()),
                                        Amounts.money(outcome.high()))
                        : words);
    }

    /// How much of the input the cache gives, and how often it fails.
    private void cache() {
        lines.add(
                text.get(
                        "explain.cache",
                        Amounts.percent(outcome.hitShare()),
                        Amounts.percent(CacheAudit.hitShare(whatIf.baseline().usage())),
                        Amounts.exact(outcome.misses()),
                        Amounts.exact(whatIf.quick(Scenario.AS_RECORDED).misses())));
    }

    private double costShare(Money delta) {
        double recorded = whatIf.recordedBill().priced().approximateDollars();
        return recorded == 0 ? 0 : Math.abs(delta.approximateDollars()) / recorded;
    }

    /// What a read costs of what a write costs, as it was billed in the replay of the recording.
    private Optional<Double> readShare() {
        var bill = whatIf.baseline().bill();
        long written = bill.usage().cacheWrite() + bill.usage().fresh();
        if (bill.usage().cacheRead() == 0 || written == 0) return Optional.empty();
        double read = bill.cacheRead().approximateDollars() / bill.usage().cacheRead();
        double write = bill.cacheWrite().plus(bill.fresh()).approximateDollars() / written;
        return write == 0 ? Optional.empty() : Optional.of(read / write);
    }

    private void tokens() {
        if (outcome.is(Flag.TOKENS_DOWN_COST_UP)) return;
        var difference = outcome.difference();
        lines.add(
                text.get(
                        "explain.tokens",
                        signed(difference.input()),
                        signed(difference.read()),
                        signed(difference.written()),
                        signed(difference.fresh()),
                        signed(difference.output())));
        if (outcome.is(Flag.SAVING_MOSTLY_LOST)) lines.add(text.get("explain.mostlyLost"));
    }

    private static String signed(long tokens) {
        return tokens > 0 ? "+" + Amounts.tokens(tokens) : Amounts.tokens(tokens).replace('-', '−');
    }

    private void touched() {
        if (outcome.scenario().strategies().isEmpty()) return;
        var count = Amounts.exact(outcome.touched());
        var all = Amounts.exact(requests());
        lines.add(
                outcome.firstRewrite().isPresent()
                        ? text.get(
                                "explain.touchedRewrite",
                                count,
                                all,
                                Amounts.exact(outcome.firstRewrite().getAsInt() + 1L))
                        : text.get("explain.touched", count, all));
    }

    /// What the same masking would do in batches, where it slides.
    private void batched() {
        for (var strategy : outcome.scenario().strategies()) {
            if (!(strategy instanceof Mask mask) || mask.batch() > 1) continue;
            var batch = new Mask(mask.keep(), USEFUL_BATCH, mask.stub(), mask.min(), mask.align());
            var others = new ArrayList<Strategy>(outcome.scenario().strategies());
            others.set(others.indexOf(strategy), batch);
            whatIf.quick(outcome.scenario().with(others))
                    .delta()
                    .ifPresent(delta ->
                            lines.add(
                                    text.get(
                                            delta.compareTo(Money.ZERO) < 0
                                                    ? "explain.batchedSaves"
                                                    : "explain.batchedCosts",
                                            USEFUL_BATCH,
                                            Amounts.percent(costShare(delta)))));
        }
    }

    private void compactions() {
        if (outcome.is(Flag.WINDOW_FORCED_COMPACTION)) {
            lines.add(
                    text.get(
                            "explain.forced",
                            outcome.scenario().model().map(Model::name).orElse(name()),
                            Amounts.exact(outcome.replay().compactions())));
        } else if (outcome.replay().compactions() > 0) {
            lines.add(text.count("explain.compactions", outcome.replay().compactions()));
        }
    }

    /// How many more requests it can bear, and how many were seen elsewhere.
    private void behaviour() {
        if (outcome.breakEven().isPresent()) {
            double share = outcome.breakEven().getAsDouble();
            lines.add(
                    text.get(
                            share >= 0 ? "explain.breakEven" : "explain.breakEvenFewer",
                            Amounts.percent(Math.abs(share))));
        }
        outcome.scenario().strategies().stream()
                .flatMap(each -> Observed.of(each).stream())
                .reduce(Observed::and)
                .ifPresent(range ->
                        lines.add(
                                text.get(
                                        "explain.observed",
                                        Amounts.decimal(range.least(), 2),
                                        Amounts.decimal(range.most(), 2))));
        boolean changes =
                outcome.scenario().strategies().stream()
                        .anyMatch(each -> each.type().nature() != StrategyType.Nature.MECHANICAL);
        if (changes) lines.add(text.get("explain.quality"));
    }

    private void trust() {
        var calibration = whatIf.calibration();
        if (outcome.is(Flag.UNCALIBRATED)) {
            lines.add(
                    text.get(
                            "explain.uncalibrated",
                            Amounts.exact(calibration.requests() - calibration.reproduced()),
                            Amounts.exact(calibration.requests())));
        }
        if (outcome.is(Flag.TOO_SHORT)) lines.add(text.get("explain.tooShort"));
    }
}
