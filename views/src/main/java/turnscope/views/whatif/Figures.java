package turnscope.views.whatif;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Flag;
import turnscope.analysis.simulation.Outcome;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The figures of a result as they are shown, each beside the recorded one.
///
/// @param cost as simulated
/// @param delta its difference to the recording; empty without a price
/// @param range from low to high; empty while it is not known, or where there is none
/// @param lines the rest
public record Figures(
        String cost, Optional<String> delta, Optional<String> range, List<Line> lines) {

    /// Differences below this share of one session are no evidence, since runs of one task differ by more.
    private static final double EVIDENCE = 0.1;

    public Figures {
        lines = List.copyOf(lines);
    }

    /// One figure.
    ///
    /// @param key of its name
    /// @param before as recorded; empty where only the result has it
    /// @param change the difference; empty where it says nothing
    public record Line(String key, String before, String now, String change) {}

    public static Figures of(Shown shown) {
        var outcome = shown.outcome();
        return new Figures(
                Amounts.money(outcome.cost()),
                outcome.delta().map(Amounts::difference),
                range(outcome),
                lines(shown));
    }

    private static Optional<String> range(Outcome outcome) {
        if (outcome.low().isEmpty() || outcome.high().isEmpty()) return Optional.empty();
        var low = Amounts.money(outcome.low());
        var high = Amounts.money(outcome.high());
        return low.equals(high) ? Optional.empty() : Optional.of(low + " – " + high);
    }

    private static List<Line> lines(Shown shown) {
        var outcome = shown.outcome();
        var whatIf = shown.ready().live();
        var replay = outcome.replay();
        var baseline = whatIf.baseline();
        long tokens = outcome.usage().total() - baseline.usage().total();
        return List.of(
                new Line(
                        "lab.figure.tokens",
                        Amounts.tokens(baseline.usage().total()),
                        Amounts.tokens(outcome.usage().total()),
                        signed(tokens)),
                counted("word.requests", baseline.bill().requests(), replay.bill().requests()),
                counted("lab.figure.misses", shown.ready().misses(), outcome.misses()),
                new Line(
                        "lab.figure.hits",
                        Amounts.percent(CacheAudit.hitShare(whatIf.recordedBill().usage())),
                        Amounts.percent(outcome.hitShare()),
                        ""),
                counted("lab.figure.compactions", baseline.compactions(), replay.compactions()));
    }

    private static Line counted(String key, long before, long now) {
        var change = now == before ? "" : (now > before ? "+" : "−") + exact(now - before);
        return new Line(key, Amounts.exact(before), Amounts.exact(now), change);
    }

    private static String exact(long change) {
        return Amounts.exact(Math.abs(change));
    }

    /// Tokens with their sign.
    static String signed(long tokens) {
        if (tokens == 0) return "";
        return (tokens > 0 ? "+" : "−") + Amounts.tokens(Math.abs(tokens));
    }

    /// The difference as a share of the recorded cost.
    static Optional<Double> share(Shown shown) {
        var recorded = shown.ready().live().recordedBill().priced();
        if (shown.outcome().delta().isEmpty() || recorded.equals(Money.ZERO))
            return Optional.empty();
        return Optional.of(
                shown.outcome().delta().get().approximateDollars() / recorded.approximateDollars());
    }

    /// Whether figures are shown in grey: nothing vouches for them, or they are not known.
    static boolean doubted(Outcome outcome) {
        return outcome.is(Flag.UNPRICED)
                || outcome.is(Flag.UNCALIBRATED)
                || outcome.is(Flag.TOO_SHORT);
    }

    /// Why the figures are to be read with care, strongest reason first; none where nothing speaks against them.
    static List<String> doubts(Shown shown, Text text) {
        var doubts = new java.util.ArrayList<String>();
        var outcome = shown.outcome();
        var calibration = shown.ready().live().calibration();
        if (outcome.is(Flag.UNPRICED)) doubts.add(text.get("lab.doubt.unpriced"));
        if (outcome.is(Flag.UNCALIBRATED))
            doubts.add(
                    text.get(
                            "lab.doubt.uncalibrated",
                            Amounts.exact(calibration.requests() - calibration.reproduced()),
                            Amounts.exact(calibration.requests())));
        if (outcome.is(Flag.TOO_SHORT))
            doubts.add(text.get("lab.doubt.short", Amounts.exact(calibration.requests())));
        var share = share(shown);
        boolean small = share.isPresent() && share.get() < 0 && share.get() > -EVIDENCE;
        if (small) doubts.add(text.get("lab.doubt.small"));
        return doubts;
    }
}
