package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.strategy.Strategy;

/// What each strategy of a stack contributes to the whole saving, whatever order they are named in.
///
/// Shapley values over all subsets: a strategy is worth the average of what it saves on top of every selection of the others.
/// Up to eight strategies are worked out exactly; more of them are estimated from 200 random orders, always the same ones,
/// with the standard error of each part. Either way the parts add up to the total to the picodollar.
///
/// @param parts one per strategy, in the order of the scenario
/// @param total saving of all of them together; negative if they cost more
public record FairShares(List<Part> parts, Money total) {

    private static final int MOST_EXACT = 8;
    private static final int ORDERS = 200;
    private static final long SEED = 20_261_120;

    public FairShares {
        parts = List.copyOf(parts);
    }

    /// @param fair its share of the whole saving
    /// @param error standard error of the share; empty where it is exact
    /// @param alone what it would have saved without the others
    public record Part(Strategy strategy, Money fair, Optional<Money> error, Money alone) {}

    /// Sum of what each would save alone, less what they save together.
    public Money overlap() {
        return parts.stream().map(Part::alone).reduce(Money.ZERO, Money::plus).minus(total);
    }

    /// Empty for fewer than two strategies, and where something has no price.
    public static Optional<FairShares> of(WhatIf whatIf, Scenario scenario) {
        return of(scenario, whatIf::cost);
    }

    /// @param pricing what a scenario costs; empty without a price
    public static Optional<FairShares> of(
            Scenario scenario, Function<Scenario, Optional<Money>> pricing) {
        int count = scenario.strategies().size();
        return count < 2 ? Optional.empty() : new Coalitions(scenario, pricing).shares();
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
            var values = count <= MOST_EXACT ? exact(count) : sampled(count);
            if (values.isEmpty()) return Optional.empty();
            long total = saved(0, (1 << count) - 1);
            var fair = rounded(values.get(), total);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < count; i++) {
                parts.add(
                        new Part(
                                scenario.strategies().get(i),
                                new Money(fair[i]),
                                values.get().get(i).error(),
                                new Money(saved(0, 1 << i))));
            }
            return Optional.of(new FairShares(parts, new Money(total)));
        }

        /// A share in picodollars, with its standard error if it is estimated.
        private record Value(double mean, Optional<Money> error) {}

        private Optional<List<Value>> exact(int count) {
            for (int members = 0; members < 1 << count; members++) {
                if (cost(members).isEmpty()) return Optional.empty();
            }
            var values = new ArrayList<Value>();
            for (int i = 0; i < count; i++)
                values.add(new Value(value(i, count), Optional.empty()));
            return Optional.of(values);
        }

        /// Each order gives every strategy what it saves on top of those before it.
        private Optional<List<Value>> sampled(int count) {
            for (int i = 0; i < count; i++) if (cost(1 << i).isEmpty()) return Optional.empty();
            var order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
            var random = new Random(SEED);
            var sums = new double[count];
            var squares = new double[count];
            for (int round = 0; round < ORDERS; round++) {
                Collections.shuffle(order, random);
                int before = 0;
                for (int member : order) {
                    int with = before | 1 << member;
                    if (cost(before).isEmpty() || cost(with).isEmpty()) return Optional.empty();
                    double more = saved(before, with);
                    sums[member] += more;
                    squares[member] += more * more;
                    before = with;
                }
            }
            var values = new ArrayList<Value>();
            for (int i = 0; i < count; i++) values.add(mean(sums[i], squares[i]));
            return Optional.of(values);
        }

        private static Value mean(double sum, double squares) {
            double mean = sum / ORDERS;
            double variance = Math.max(0, squares / ORDERS - mean * mean);
            long error = Math.round(Math.sqrt(variance / (ORDERS - 1)));
            return new Value(mean, Optional.of(new Money(error)));
        }

        private static long[] rounded(List<Value> values, long total) {
            var fair = new long[values.size()];
            var rest = new double[fair.length];
            long given = 0;
            for (int i = 0; i < fair.length; i++) {
                fair[i] = (long) Math.floor(values.get(i).mean());
                rest[i] = values.get(i).mean() - fair[i];
                given += fair[i];
            }
            spread(total - given, fair, rest);
            return fair;
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
