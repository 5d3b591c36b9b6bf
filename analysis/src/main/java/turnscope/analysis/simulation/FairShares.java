package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Strategy;

/// What each strategy of a stack contributes to the whole saving, whatever order they are named in.
///
/// Shapley values over all subsets: a strategy is worth the average of what it saves on top of every selection of the others.
/// Up to eight strategies are worked out exactly; the parts add up to the total to the picodollar.
///
/// @param parts one per strategy, in the order of the scenario
/// @param total saving of all of them together; negative if they cost more
public record FairShares(List<Part> parts, Money total) {

    private static final int MOST = 8;

    public FairShares {
        parts = List.copyOf(parts);
    }

    /// @param fair its share of the whole saving
    /// @param alone what it would have saved without the others
    public record Part(Strategy strategy, Money fair, Money alone) {}

    /// Sum of what each would save alone, less what they save together.
    public Money overlap() {
        return parts.stream().map(Part::alone).reduce(Money.ZERO, Money::plus).minus(total);
    }

    /// Empty for fewer than two or more than eight strategies, and where something has no price.
    public static Optional<FairShares> of(WhatIf whatIf, Scenario scenario) {
        return of(scenario, whatIf::cost);
    }

    /// @param pricing what a scenario costs; empty without a price
    public static Optional<FairShares> of(
            Scenario scenario, Function<Scenario, Optional<Money>> pricing) {
        int count = scenario.strategies().size();
        if (count < 2 || count > MOST) return Optional.empty();
        return new Coalitions(scenario, pricing).shares();
    }

    /// The costs of all selections of strategies, by the bits of their places.
    private static final class Coalitions {

        private final Scenario scenario;
        private final Function<Scenario, Optional<Money>> pricing;
        private final Map<Integer, Optional<Money>> costs = new HashMap<>();

        Coalitions(Scenario scenario, Function<Scenario, Optional<Money>> pricing) {
            this.scenario = scenario;
            this.pricing = pricing;
        }

        private Optional<Money> cost(int members) {
            return costs.computeIfAbsent(members, this::replay);
        }

        private Optional<Money> replay(int members) {
            var chosen = new ArrayList<Strategy>();
            for (int i = 0; i < scenario.strategies().size(); i++) {
                if ((members >> i & 1) == 1) chosen.add(scenario.strategies().get(i));
            }
            return pricing.apply(scenario.with(chosen));
        }

        Optional<FairShares> shares() {
            int count = scenario.strategies().size();
            int all = (1 << count) - 1;
            for (int members = 0; members <= all; members++) {
                if (cost(members).isEmpty()) return Optional.empty();
            }
            var fair = new long[count];
            var rest = new double[count];
            long given = 0;
            for (int i = 0; i < count; i++) {
                double value = value(i, count);
                fair[i] = (long) Math.floor(value);
                rest[i] = value - fair[i];
                given += fair[i];
            }
            long total = saved(0, all);
            spread(total - given, fair, rest);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < count; i++) {
                parts.add(
                        new Part(
                                scenario.strategies().get(i),
                                new Money(fair[i]),
                                new Money(saved(0, 1 << i))));
            }
            return Optional.of(new FairShares(parts, new Money(total)));
        }

        /// Largest remainders first.
        private static void spread(long left, long[] fair, double[] rest) {
            for (long i = 0; i < left; i++) {
                int most = 0;
                for (int j = 1; j < rest.length; j++) if (rest[j] > rest[most]) most = j;
                fair[most]++;
                rest[most] = -1;
            }
        }

        private double value(int member, int count) {
            double sum = 0;
            for (int others = 0; others < 1 << count; others++) {
                if ((others >> member & 1) == 1) continue;
                double weight = weight(Integer.bitCount(others), count);
                sum += weight * saved(others, others | 1 << member);
            }
            return sum;
        }

        /// |T|! (k - |T| - 1)! / k!
        private static double weight(int size, int count) {
            double weight = 1.0 / count;
            for (int i = 1; i <= size; i++) weight *= (double) i / (count - i);
            return weight;
        }

        private long saved(int without, int with) {
            return cost(without).orElseThrow().minus(cost(with).orElseThrow()).picoDollars();
        }
    }
}
