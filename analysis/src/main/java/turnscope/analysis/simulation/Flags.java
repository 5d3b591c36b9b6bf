package turnscope.analysis.simulation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.StrategyType.Nature;
import turnscope.analysis.simulation.strategy.Ttl;

/// Works out what a reader of a result should know.
final class Flags {

    private static final double EXPLICIT_ERROR = 0.01;
    private static final double AUTOMATIC_ERROR = 0.05;

    private Flags() {}

    static List<Flag> of(
            WhatIf whatIf,
            Scenario scenario,
            Replay replay,
            Optional<Money> cost,
            Touched touched) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        paradox(whatIf, replay, cost, flags);
        trust(whatIf, flags);
        if (cost.isEmpty()) flags.add(Flag.UNPRICED);
        if (replay.forced()) flags.add(Flag.WINDOW_FORCED_COMPACTION);
        if (idle(whatIf, scenario, touched)) flags.add(Flag.NOT_ENGAGED);
        if (isNotOffered(whatIf, scenario)) flags.add(Flag.NOT_OFFERED);
        if (overridden(scenario)) flags.add(Flag.OVERRIDDEN);
        model(whatIf, scenario, flags);
        if (whatIf.session().requests().stream().anyMatch(r -> r.outputEstimate().isPresent()))
            flags.add(Flag.ESTIMATED_OUTPUT);
        return List.copyOf(flags);
    }

    /// What changes only the use of the cache is engaged at the first request; other strategies need one in twenty.
    private static boolean idle(WhatIf whatIf, Scenario scenario, Touched touched) {
        if (scenario.strategies().isEmpty()) return false;
        boolean mechanical =
                scenario.strategies().stream()
                        .allMatch(each -> each.type().nature() == Nature.MECHANICAL);
        int requests = whatIf.baseline().main().size();
        return mechanical ? touched.count() == 0 : touched.count() * 20L < requests;
    }

    private static boolean isNotOffered(WhatIf whatIf, Scenario scenario) {
        var model =
                scenario.model()
                        .or(() ->
                                whatIf.session().requests().isEmpty()
                                        ? Optional.empty()
                                        : whatIf.catalogue()
                                                .resolve(
                                                        whatIf.session()
                                                                .requests()
                                                                .getLast()
                                                                .model()));
        var classes = model.map(it -> whatIf.catalogue().cacheProfile(it).writes().keySet());
        return scenario.strategies().stream()
                .filter(Ttl.class::isInstance)
                .map(Ttl.class::cast)
                .anyMatch(ttl -> ttl.isWithout(classes.orElse(Set.of())));
    }

    /// Tokens and money that go different ways, by the thresholds of one and ten per cent.
    private static void paradox(
            WhatIf whatIf, Replay replay, Optional<Money> cost, Set<Flag> flags) {
        double before = whatIf.baseline().usage().context();
        double recorded = whatIf.recordedCost().map(Money::approximateDollars).orElse(0.0);
        if (cost.isEmpty() || before == 0 || recorded == 0) return;
        double tokens = replay.usage().context() / before;
        double money = cost.get().approximateDollars() / recorded;
        if (tokens <= 0.99 && money >= 1.01) flags.add(Flag.TOKENS_DOWN_COST_UP);
        if (tokens <= 0.90 && money <= 1 && 1 - money < (1 - tokens) / 2)
            flags.add(Flag.SAVING_MOSTLY_LOST);
        if (tokens >= 1.01 && money <= 0.99) flags.add(Flag.TOKENS_UP_COST_DOWN);
    }

    private static void trust(WhatIf whatIf, Set<Flag> flags) {
        if (whatIf.isSupplied()) return;
        switch (whatIf.calibration().state()) {
            case CALIBRATED -> {}
            case UNCALIBRATED -> flags.add(Flag.UNCALIBRATED);
            case TOO_SHORT -> flags.add(Flag.TOO_SHORT);
        }
        boolean explicit =
                whatIf.session().requests().stream()
                        .map(request -> request.lastMessage())
                        .anyMatch(usage -> usage.cacheWrite5m() + usage.cacheWrite1h() > 0);
        double limit = explicit ? EXPLICIT_ERROR : AUTOMATIC_ERROR;
        if (Math.abs(whatIf.calibration().costError().orElse(0)) > limit)
            flags.add(Flag.COST_ERROR);
    }

    private static boolean overridden(Scenario scenario) {
        var names =
                scenario.strategies().stream()
                        .map(strategy -> strategy.type().name())
                        .collect(Collectors.toSet());
        boolean cache = names.contains("ttl") || names.contains("keep-alive");
        return (names.contains("no-cache") && (cache || names.contains("cache-forever")))
                || (names.contains("cache-forever") && cache)
                || (names.contains("no-compaction") && names.contains("compact-at"));
    }

    private static void model(WhatIf whatIf, Scenario scenario, Set<Flag> flags) {
        if (scenario.model().isEmpty()) return;
        var model = scenario.model().get();
        if (whatIf.catalogue().tokenizer(model).confidence().equals("low"))
            flags.add(Flag.TOKENIZER_LOW_CONFIDENCE);
        var begun =
                whatIf.session().requests().stream()
                        .flatMap(request -> request.at().stream())
                        .min(Instant::compareTo);
        if (model.released().isPresent()
                && begun.isPresent()
                && begun.get().isBefore(model.released().get())
                && whatIf.catalogue().fixedAt().isEmpty()) flags.add(Flag.NOT_YET_RELEASED);
    }
}
