package turnscope.analysis.simulation;

import java.util.Arrays;
import java.util.Optional;

import turnscope.analysis.forms.CompactionThreshold;
import turnscope.analysis.forms.Ratios;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.strategy.CompactAt;

/// The cheapest threshold that the closed form gives for a session like this one, to stand beside a sweep.
///
/// It takes the median growth and the mean output of the recording and the prices that it was billed at.
///
/// @param best tokens, nothing being read again
/// @param rereading the same if 20,000 tokens are read again in eight requests
public record ThresholdFormula(double best, double rereading) {

    private static final CompactionThreshold.Reread WORST =
            new CompactionThreshold.Reread(20_000, 8);

    /// Empty where the session has too few requests or no price.
    public static Optional<ThresholdFormula> of(WhatIf whatIf, CompactAt strategy) {
        var played = whatIf.baseline().main();
        var bill = whatIf.baseline().bill();
        long read = bill.usage().cacheRead();
        long written = bill.usage().cacheWrite() + bill.usage().fresh();
        if (played.size() < 10 || read == 0 || written == 0 || bill.unpricedRequests() > 0)
            return Optional.empty();
        double reading = bill.cacheRead().approximateDollars() / read;
        double writing = bill.cacheWrite().plus(bill.fresh()).approximateDollars() / written;
        double speaking = bill.output().approximateDollars() / Math.max(1, bill.usage().output());
        if (reading == 0 || writing == 0) return Optional.empty();
        var prices = new Ratios(reading / writing, 1, speaking / writing);
        double output = (double) bill.usage().output() / played.size();
        var none = form(prices, played, strategy, output, CompactionThreshold.Reread.NOTHING);
        return Optional.of(
                new ThresholdFormula(
                        none.best(), form(prices, played, strategy, output, WORST).best()));
    }

    private static CompactionThreshold form(
            Ratios prices,
            Played played,
            CompactAt strategy,
            double output,
            CompactionThreshold.Reread reread) {
        double prefix = Math.min(prefix(played), (double) played.total(0));
        var how = strategy.how();
        return new CompactionThreshold(
                prices,
                prefix,
                prefix + how.summary() + Math.max(0, how.tail()),
                growth(played),
                how.output(),
                output,
                reread,
                !how.aligned());
    }

    /// Tokens of the fixed prefix.
    private static double prefix(Played played) {
        var line = played.line();
        long sum = 0;
        for (int place = 0; place < line.fixed(); place++)
            sum += line.scale().tokens(line.scale().weigh(line.piece(place)));
        return sum;
    }

    /// The median of what a request adds, compactions left out.
    private static double growth(Played played) {
        long[] grown = new long[Math.max(0, played.size() - 1)];
        int count = 0;
        for (int r = 1; r < played.size(); r++) {
            long more = played.total(r) - played.total(r - 1);
            if (more > 0) grown[count++] = more;
        }
        if (count == 0) return 1;
        var known = Arrays.copyOf(grown, count);
        Arrays.sort(known);
        return known[count / 2];
    }
}
