package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.script.Check;
import turnscope.analysis.simulation.script.Recorded;

/// How well the rules of the cache explain what was recorded: how far a replay can be trusted.
///
/// @param requests that could be compared
/// @param reproduced of them, within the tolerance
/// @param exact of those, to the token
/// @param anchors requests that nothing before them could predict
/// @param costError error of the input cost of the replay that keeps recorded losses, as a share; empty without a price
/// @param exceptions why requests behaved otherwise, most tokens first
public record Calibration(
        int requests,
        int reproduced,
        int exact,
        int anchors,
        OptionalDouble costError,
        List<Exceptions> exceptions) {

    private static final int FEWEST = 10;
    private static final int ENOUGH_PERCENT = 95;

    public Calibration {
        exceptions = List.copyOf(exceptions);
    }

    /// Requests that one reason explains.
    ///
    /// @param tokens by which they missed the prediction, in either direction
    public record Exceptions(Check.Reason reason, int requests, long tokens) {}

    /// What a reader may make of the figures.
    public enum State {
        CALIBRATED,
        UNCALIBRATED,
        TOO_SHORT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of one session, without replaying it.
    public static Calibration of(Session session, Catalogue catalogue) {
        return of(Recorded.of(session, catalogue).checks(), OptionalDouble.empty());
    }

    static Calibration of(List<Check> checks, OptionalDouble costError) {
        int reproduced = 0;
        int exact = 0;
        int anchors = 0;
        Map<Check.Reason, Exceptions> exceptions = new EnumMap<>(Check.Reason.class);
        for (var check : checks) {
            switch (check) {
                case Check.Anchor _ -> anchors++;
                case Check.Reproduced(_, _, var whole) -> {
                    reproduced++;
                    if (whole) exact++;
                }
                case Check.Missed(_, _, var reason, var off) ->
                        exceptions.merge(
                                reason,
                                new Exceptions(reason, 1, Math.abs(off)),
                                Calibration::plus);
            }
        }
        var sorted = new ArrayList<>(exceptions.values());
        sorted.sort(Comparator.comparingLong(Exceptions::tokens).reversed());
        return new Calibration(
                checks.size() - anchors, reproduced, exact, anchors, costError, sorted);
    }

    private static Exceptions plus(Exceptions a, Exceptions b) {
        return new Exceptions(a.reason(), a.requests() + b.requests(), a.tokens() + b.tokens());
    }

    /// Several sessions taken together, weighted by their requests; without a cost error.
    public Calibration plus(Calibration other) {
        Map<Check.Reason, Exceptions> all = new EnumMap<>(Check.Reason.class);
        exceptions.forEach(each -> all.merge(each.reason(), each, Calibration::plus));
        other.exceptions.forEach(each -> all.merge(each.reason(), each, Calibration::plus));
        var sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparingLong(Exceptions::tokens).reversed());
        return new Calibration(
                requests + other.requests,
                reproduced + other.reproduced,
                exact + other.exact,
                anchors + other.anchors,
                OptionalDouble.empty(),
                sorted);
    }

    public static final Calibration NONE =
            new Calibration(0, 0, 0, 0, OptionalDouble.empty(), List.of());

    /// Share of the compared requests that were reproduced, 0 to 1; empty if none could be compared.
    public OptionalDouble rate() {
        return requests == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) reproduced / requests);
    }

    public State state() {
        return state(reproduced, requests);
    }

    static State state(int reproduced, int requests) {
        if (requests < FEWEST) return State.TOO_SHORT;
        return reproduced * 100L >= requests * (long) ENOUGH_PERCENT
                ? State.CALIBRATED
                : State.UNCALIBRATED;
    }
}
