package turnscope.analysis.period;

import java.time.ZoneId;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.DateRange;

/// Which requests a question about a library is about.
///
/// @param project a path as recorded, or its last name; empty for all
/// @param model any name of it; empty for all
/// @param agent an id; empty for all
public record PeriodFilter(
        DateRange range, Optional<String> project, Optional<String> model, Optional<String> agent) {

    public static PeriodFilter all(ZoneId zone) {
        return of(DateRange.all(zone));
    }

    public static PeriodFilter of(DateRange range) {
        return new PeriodFilter(range, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether anything but the dates is asked for.
    public boolean narrowed() {
        return project.isPresent() || model.isPresent() || agent.isPresent();
    }

    /// The same without what a whole session passes or not, for sessions that have passed.
    public PeriodFilter ofRequests() {
        return new PeriodFilter(range, Optional.empty(), model, Optional.empty());
    }

    public boolean covers(SessionSummary session) {
        return agent.map(id -> session.agent().id().equals(id)).orElse(true)
                && project.map(name -> inProject(session.project(), name)).orElse(true);
    }

    /// A request without a time counts by its session's start.
    public boolean covers(SessionSummary session, Request request, Catalogue catalogue) {
        return range.covers(request.at().or(session::started))
                && covers(session)
                && model.map(name -> same(request.model(), name, catalogue)).orElse(true);
    }

    private static boolean inProject(String path, String name) {
        var parted = path.replace('\\', '/');
        return path.equals(name) || parted.substring(parted.lastIndexOf('/') + 1).equals(name);
    }

    private static boolean same(String recorded, String wanted, Catalogue catalogue) {
        if (recorded.equals(wanted)) return true;
        var model = catalogue.resolve(recorded).map(Model::id);
        return model.isPresent() && model.equals(catalogue.resolve(wanted).map(Model::id));
    }
}
