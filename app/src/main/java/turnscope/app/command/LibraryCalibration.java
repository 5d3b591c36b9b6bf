package turnscope.app.command;

import java.util.SortedMap;
import java.util.TreeMap;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.simulation.Calibration;

/// How far the replays of all sessions of a library can be trusted, by agent.
///
/// @param agents by their ids
record LibraryCalibration(SortedMap<String, Pooled> agents) {

    /// The sessions of one agent taken together.
    ///
    /// @param sessions that are long enough to say anything
    /// @param calibrated of them
    record Pooled(Calibration all, int sessions, int calibrated) {

        Pooled plus(Calibration other) {
            boolean counts = other.state() != Calibration.State.TOO_SHORT;
            boolean passes = other.state() == Calibration.State.CALIBRATED;
            return new Pooled(
                    all.plus(other), sessions + (counts ? 1 : 0), calibrated + (passes ? 1 : 0));
        }
    }

    static LibraryCalibration of(SessionLibrary library, Catalogue catalogue) {
        var agents = new TreeMap<String, Pooled>();
        for (var summary : library.sessions()) {
            var session = library.session(summary.id());
            if (session.isEmpty() || session.get().requests().isEmpty()) continue;
            var calibration = Calibration.of(session.get(), catalogue);
            agents.merge(
                    summary.agent().id(),
                    new Pooled(Calibration.NONE, 0, 0).plus(calibration),
                    (before, _) -> before.plus(calibration));
        }
        return new LibraryCalibration(agents);
    }

    void write(Json json) {
        agents.forEach((agent, pooled) ->
                json.object(
                        agent,
                        () -> {
                            CalibrationJson.write(json, pooled.all());
                            json.put("sessions", pooled.sessions());
                            json.put("calibratedSessions", pooled.calibrated());
                        }));
    }
}
