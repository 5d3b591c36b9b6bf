package turnscope.analysis.simulation.script;

import java.util.List;

import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Session;

/// The script of a recorded session and how well the rules of its cache explain it.
///
/// @param checks one per request, in order
/// @param supplied true if the log has no figures of a cache, so that the replay supplies them
public record Recorded(Script script, List<Check> checks, boolean supplied) {

    public Recorded {
        checks = List.copyOf(checks);
    }

    public static Recorded of(Session session, Catalogue catalogue) {
        return of(session, Composition.of(session), catalogue);
    }

    public static Recorded of(Session session, Composition composition, Catalogue catalogue) {
        return new Recorder(session, composition, catalogue).record();
    }
}
