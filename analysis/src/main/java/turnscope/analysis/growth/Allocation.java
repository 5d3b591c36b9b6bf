package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits the exact growth of a context over the pieces that are known to have entered, in whole tokens.
///
/// The output of the request before takes its logged tokens. What is left is shared by the estimated sizes of the other
/// pieces; where it is more than twice the estimate, something entered that the log does not show, and that much stays
/// unattributed.
///
/// @param output tokens of the previous output within the growth
/// @param tokens of the pieces, in order
/// @param unattributed tokens that no piece explains
record Allocation(State state, long output, List<Long> tokens, long unattributed) {

    /// Estimates are trusted up to this factor.
    private static final double TRUSTED = 2;

    /// How well the estimates met the growth.
    enum State {
        OK,
        SCALED_DOWN,
        HIDDEN_CONTENT,
        RESIDUAL_ONLY
    }

    /// @param growth tokens by which the context grew, not negative
    /// @param output tokens of the previous output; 0 where it is not known
    static Allocation of(long growth, long output, double[] estimates) {
        long kept = Math.min(output, growth);
        long rest = growth - kept;
        double sum = IntStream.range(0, estimates.length).mapToDouble(i -> estimates[i]).sum();
        if (sum == 0)
            return new Allocation(State.RESIDUAL_ONLY, kept, zeros(estimates.length), rest);
        double factor = rest / sum;
        if (factor > TRUSTED) {
            var rounded =
                    IntStream.range(0, estimates.length)
                            .mapToObj(i -> Math.round(estimates[i]))
                            .toList();
            long known = rounded.stream().mapToLong(Long::longValue).sum();
            return new Allocation(State.HIDDEN_CONTENT, kept, rounded, rest - known);
        }
        return new Allocation(
                factor < 0.5 ? State.SCALED_DOWN : State.OK, kept, shares(rest, estimates), 0);
    }

    private static List<Long> zeros(int count) {
        return IntStream.range(0, count).mapToObj(_ -> 0L).toList();
    }

    /// Whole numbers in the ratio of the weights that add up to the total; the largest remainders are rounded up.
    static List<Long> shares(long total, double[] weights) {
        double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        var shares = new ArrayList<Long>();
        var remainders = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = sum == 0 ? 0 : total * (weights[i] / sum);
            long whole = (long) Math.floor(exact + 1e-9);
            shares.add(whole);
            remainders[i] = exact - whole;
            given += whole;
        }
        var order =
                IntStream.range(0, weights.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> remainders[i])
                                        .reversed()
                                        .thenComparingInt(i -> i))
                        .toList();
        for (int next = 0; given < total && !order.isEmpty(); next++, given++) {
            int i = order.get(next % order.size());
            shares.set(i, shares.get(i) + 1);
        }
        return shares;
    }
}
