package turnscope.analysis.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.simulation.Calibration;

/// How far the replays of the sessions of a library can be trusted.
///
/// @param sessions with requests, in the library's order
public record Trust(List<Session> sessions) {

    public Trust {
        sessions = List.copyOf(sessions);
    }

    /// One session and how well the rules of the cache explain it.
    public record Session(SessionSummary summary, Calibration calibration) {}

    /// The sessions of one agent taken together.
    ///
    /// @param sessions that are long enough to say anything
    /// @param calibrated of them
    public record Pooled(Calibration all, int sessions, int calibrated) {

        private static final Pooled NONE = new Pooled(Calibration.NONE, 0, 0);

        Pooled plus(Calibration other) {
            boolean counts = other.state() != Calibration.State.TOO_SHORT;
            boolean passes = other.state() == Calibration.State.CALIBRATED;
            return new Pooled(
                    all.plus(other), sessions + (counts ? 1 : 0), calibrated + (passes ? 1 : 0));
        }
    }

    /// Reads every session whole, which takes its time.
    public static Trust of(SessionLibrary library, Catalogue catalogue) {
        var sessions = new ArrayList<Session>();
        for (var summary : library.sessions()) {
            var session = library.session(summary.id());
            if (session.isEmpty() || session.get().requests().isEmpty()) continue;
            sessions.add(new Session(summary, Calibration.of(session.get(), catalogue)));
        }
        return new Trust(sessions);
    }

    /// By the ids of the agents.
    public SortedMap<String, Pooled> agents() {
        var agents = new TreeMap<String, Pooled>();
        for (var each : sessions)
            agents.merge(
                    each.summary().agent().id(),
                    Pooled.NONE.plus(each.calibration()),
                    (before, _) -> before.plus(each.calibration()));
        return agents;
    }
}
