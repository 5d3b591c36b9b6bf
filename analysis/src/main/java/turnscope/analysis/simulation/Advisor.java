package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import turnscope.analysis.pricing.Money;

/// Finds the strategies that would have saved most on a session, alone and in pairs.
///
/// Only what works without another behaviour of the model comes first: the life of cache entries and keeping them alive;
/// what changes the content follows, marked as such by its nature. Savings below a tenth of the bill are no evidence from
/// one session, since runs of the same task differ by more.
public final class Advisor {

    /// What is tried, with parameters in their sensible range.
    private static final List<String> CANDIDATES =
            List.of(
                    "ttl(1h)",
                    "ttl(5m)",
                    "ttl(head-1h)",
                    "keep-alive",
                    "keep-alive(pings=6)",
                    "dedup",
                    "truncate",
                    "truncate(cap=2000)",
                    "compress",
                    "mask(batch=20)",
                    "mask(keep=20,batch=20)",
                    "clear-at(at-least=20000)",
                    "clear-at(threshold=60000,at-least=20000)",
                    "compact-at(threshold=60000)",
                    "compact-at(threshold=90000)",
                    "compact-at(threshold=120000)",
                    "compact-at(threshold=160000)");

    private static final int PAIRED = 5;

    /// A pair is named only if it beats every single strategy by one per cent.
    private static final double WORTHWHILE = 0.99;

    private Advisor() {}

    /// Everything that is tried, alone.
    public static List<Scenario> candidates() {
        return CANDIDATES.stream().map(Scenario::of).toList();
    }

    /// The scenarios that cost less than the recording, cheapest first, each kind of strategy once.
    ///
    /// @param most how many at most
    public static List<Outcome> advise(WhatIf whatIf, int most) {
        var single = cheaper(whatIf, candidates());
        var best = once(single);
        var pairs = new ArrayList<Scenario>();
        for (int i = 0; i < Math.min(PAIRED, best.size()); i++) {
            for (int j = i + 1; j < Math.min(PAIRED, best.size()); j++) {
                var a = best.get(i).scenario();
                var b = best.get(j).scenario();
                pairs.add(Scenario.of(a.text() + "+" + b.text()));
            }
        }
        double least = best.isEmpty() ? 0 : dollars(best.getFirst());
        cheaper(whatIf, pairs).stream()
                .filter(pair -> dollars(pair) < least * WORTHWHILE)
                .forEach(best::add);
        best.sort(Comparator.comparing(Advisor::cost));
        return best.stream()
                .limit(most)
                .map(outcome -> whatIf.outcome(outcome.scenario()))
                .toList();
    }

    /// Strategies that would have sent fewer tokens and cost more, since what is rewritten misses the cache; dearest
    /// first, each kind once.
    ///
    /// @param most how many at most
    public static List<Outcome> traps(WhatIf whatIf, int most) {
        var dearer =
                candidates().stream()
                        .map(whatIf::quick)
                        .filter(outcome -> outcome.is(Flag.TOKENS_DOWN_COST_UP))
                        .sorted(Comparator.comparing(Advisor::cost).reversed())
                        .toList();
        return once(dearer).stream()
                .limit(most)
                .map(outcome -> whatIf.outcome(outcome.scenario()))
                .toList();
    }

    private static List<Outcome> cheaper(WhatIf whatIf, List<Scenario> scenarios) {
        var found = new ArrayList<Outcome>();
        for (var scenario : scenarios) {
            var outcome = whatIf.quick(scenario);
            boolean saves =
                    outcome.delta().map(delta -> delta.compareTo(Money.ZERO) < 0).orElse(false);
            if (saves && !outcome.is(Flag.NOT_ENGAGED)) found.add(outcome);
        }
        found.sort(Comparator.comparing(Advisor::cost));
        return found;
    }

    private static double dollars(Outcome outcome) {
        return cost(outcome).approximateDollars();
    }

    private static Money cost(Outcome outcome) {
        return outcome.cost().orElseThrow();
    }

    /// The first of each kind.
    private static List<Outcome> once(List<Outcome> outcomes) {
        var kinds = new ArrayList<String>();
        var kept = new ArrayList<Outcome>();
        for (var outcome : outcomes) {
            var kind = outcome.scenario().strategies().getFirst().type().name();
            if (kinds.contains(kind)) continue;
            kinds.add(kind);
            kept.add(outcome);
        }
        return kept;
    }
}
