package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.compaction.ImputedCall;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.script.Recorded;
import turnscope.analysis.simulation.strategy.Strategy;

/// Answers what a session would have cost under other models and strategies.
///
/// The recorded bill is the truth; a scenario is shown as that bill plus the difference between its replay and the replay
/// of the recording, both with the same rules. Not for use by several threads at once.
public final class WhatIf {

    private final Session session;
    private final Catalogue catalogue;
    private final Simulator simulator;
    private final Assumed likely;
    private final Bill recorded;
    private final Replay baseline;
    private final Calibration calibration;
    private final Bill hidden;

    /// @param imputed whether calls and writes are counted that the log leaves out
    public WhatIf(Session session, Catalogue catalogue, boolean imputed) {
        this.session = session;
        this.catalogue = catalogue;
        this.simulator = new Simulator(session, catalogue);
        this.likely = Assumed.LIKELY.withWrites(imputed);
        this.baseline = simulator.replay(Scenario.AS_RECORDED, likely);
        this.recorded = simulator.recorded().supplied() ? baseline.bill() : logged();
        this.calibration = Calibration.of(simulator.recorded().checks(), costError());
        this.hidden = imputed ? hidden() : Bill.EMPTY;
    }

    public WhatIf(Session session, Catalogue catalogue) {
        this(session, catalogue, false);
    }

    private Bill logged() {
        var tally = catalogue.tally();
        session.requests().stream().filter(request -> request.owned()).forEach(tally::add);
        return tally.bill();
    }

    /// The calls behind recorded compactions that have no line of their own.
    private Bill hidden() {
        var tally = catalogue.tally();
        for (var call : ImputedCall.of(session)) {
            tally.add(List.of(call.midCall()), call.service(), call.at(), true);
        }
        return tally.bill();
    }

    /// Error of the input cost of the replay with recorded losses; 0 where the replay supplies the figures.
    private OptionalDouble costError() {
        double before = recorded.input().approximateDollars();
        if (before == 0 || recorded.unpricedRequests() > 0) return OptionalDouble.empty();
        var replayed = simulator.replay(Scenario.AS_RECORDED, Assumed.LIKELY).bill();
        return OptionalDouble.of(replayed.input().approximateDollars() / before - 1);
    }

    public Session session() {
        return session;
    }

    public Simulator simulator() {
        return simulator;
    }

    public Calibration calibration() {
        return calibration;
    }

    /// What was billed, as logged.
    public Bill recordedBill() {
        return recorded;
    }

    /// What the log leaves out, estimated; empty unless it is counted.
    public Bill hiddenBill() {
        return hidden;
    }

    /// Whether the log has no figures of a cache, so that the recorded bill is a replay itself.
    public boolean isSupplied() {
        return simulator.recorded().supplied();
    }

    /// The replay of the recording, with its losses kept.
    public Replay baseline() {
        return baseline;
    }

    public Recorded script() {
        return simulator.recorded();
    }

    /// A scenario with everything that is known about it.
    public Outcome outcome(Scenario scenario) {
        return outcome(scenario, true, true);
    }

    /// A scenario with its range, but without what other behaviour would make of it: for sums over many sessions.
    public Outcome ranged(Scenario scenario) {
        return outcome(scenario, true, false);
    }

    /// A scenario without its range and break-even: quicker, for tables of many.
    public Outcome quick(Scenario scenario) {
        return outcome(scenario, false, false);
    }

    private Outcome outcome(Scenario scenario, boolean ranged, boolean behaviour) {
        var replay = scenario.isAsRecorded() ? baseline : simulator.replay(scenario, likely);
        var cost = cost(replay);
        var corners = ranged ? corners(scenario) : List.<Money>of();
        var touched = Touched.of(baseline.main(), replay.main());
        var observed = new Behaviour(this, scenario);
        return new Outcome(
                scenario,
                replay,
                replay.usage(),
                cost,
                extreme(cost, corners, true),
                extreme(cost, corners, false),
                cost.flatMap(money -> recordedCost().map(money::minus)),
                replay.usage().context() - baseline.usage().context(),
                CacheAudit.hitShare(replay.usage()),
                Misses.in(replay),
                touched.count(),
                touched.firstRewrite(),
                Difference.between(baseline.usage(), replay.usage()),
                behaviour ? observed.breakEven(cost) : OptionalDouble.empty(),
                behaviour ? observed.low() : Optional.empty(),
                behaviour ? observed.high() : Optional.empty(),
                Flags.of(this, scenario, replay, cost, touched));
    }

    /// How a replay went, request by request.
    public Course course(Replay replay) {
        return Course.of(catalogue, replay, session.requests().size());
    }

    /// What each request was billed at, in picodollars; of the replay where the log has no figures.
    public long[] recordedCosts() {
        if (isSupplied()) {
            var course = course(baseline);
            return IntStream.range(0, course.requests()).mapToLong(course::picoDollars).toArray();
        }
        return session.requests().stream()
                .mapToLong(request ->
                        request.owned() ? catalogue.bill(request).priced().picoDollars() : 0)
                .toArray();
    }

    /// What was billed, and what was not logged where that is counted; empty where anything of it has no price.
    public Optional<Money> recordedCost() {
        var all = recorded.plus(hidden);
        return all.unpricedRequests() > 0 ? Optional.empty() : Optional.of(all.priced());
    }

    /// The shown cost of a replay; empty where anything has no price.
    Optional<Money> cost(Replay replay) {
        var before = recordedCost();
        if (replay.cost().isEmpty() || baseline.cost().isEmpty() || before.isEmpty()) {
            return replay.scenario().model().isPresent() ? replay.cost() : Optional.empty();
        }
        var difference = replay.bill().priced().minus(baseline.bill().priced());
        var shown = before.get().plus(difference);
        return Optional.of(replacesCompactions(replay) ? shown.minus(hidden.priced()) : shown);
    }

    /// Compactions that did not happen were not paid for.
    private static boolean replacesCompactions(Replay replay) {
        return replay.scenario().strategies().stream()
                .map(strategy -> strategy.type().name())
                .anyMatch(name -> name.equals("compact-at") || name.equals("no-compaction"));
    }

    /// The shown cost of a scenario and nothing else about it.
    public Optional<Money> cost(Scenario scenario) {
        return cost(simulator.replay(scenario, likely));
    }

    /// Costs where everything that is not known turns out well, or badly, or only the place of markers is another.
    private List<Money> corners(Scenario scenario) {
        if (scenario.isAsRecorded()) return List.of();
        int spread = spread(scenario);
        var good =
                new Assumed(CacheUse.Boundary.EQUAL, 1_000 - spread, true, false, likely.writes());
        var bad =
                new Assumed(
                        CacheUse.Boundary.WRITTEN, 1_000 + spread, false, true, likely.writes());
        var costs = new ArrayList<Money>();
        cost(simulator.replay(turned(scenario, true), good)).ifPresent(costs::add);
        cost(simulator.replay(turned(scenario, false), bad)).ifPresent(costs::add);
        cost(simulator.replay(scenario, likely.at(CacheUse.Boundary.EQUAL))).ifPresent(costs::add);
        return costs;
    }

    private static Scenario turned(Scenario scenario, boolean well) {
        return scenario.with(
                scenario.strategies().stream()
                        .map(well ? Strategy::favourable : Strategy::unfavourable)
                        .toList());
    }

    /// Uncertainty of a conversion to the model's tokenizer, in thousandths.
    private int spread(Scenario scenario) {
        if (scenario.model().isEmpty() || !scenario.converted()) return 0;
        var family = catalogue.tokenizer(scenario.model().get());
        boolean same =
                script().script().main().steps().stream()
                        .flatMap(step -> step.born().stream())
                        .allMatch(piece -> piece.counted().equals(family));
        if (same) return 0;
        return switch (family.confidence()) {
            case "high" -> 50;
            case "medium" -> 100;
            default -> 200;
        };
    }

    private static Optional<Money> extreme(
            Optional<Money> cost, List<Money> corners, boolean least) {
        if (cost.isEmpty()) return cost;
        var found = cost.get();
        for (var corner : corners) {
            boolean beyond = least ? corner.compareTo(found) < 0 : corner.compareTo(found) > 0;
            if (beyond) found = corner;
        }
        return Optional.of(found);
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
