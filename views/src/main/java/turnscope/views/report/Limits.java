package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.views.Amounts;

/// What the figures go by and what no transcript holds.
final class Limits implements Section {

    private static final double APART = 3;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var counted = new ArrayList<String>();
        children(setting, sessions).ifPresent(counted::add);
        count(setting, "report.limits.copied", sum(sessions, SessionSummary::copied))
                .ifPresent(counted::add);
        count(setting, "report.limits.problems", sum(sessions, SessionSummary::problems))
                .ifPresent(counted::add);
        state(flow, setting, counted);
    }

    /// @param counted what these sessions leave out, in sentences
    static void state(Flow flow, Setting setting, List<String> counted) {
        var statements = new ArrayList<String>();
        statements.add(setting.get("report.limits.lower-bound"));
        statements.add(setting.get("report.limits.list-price"));
        statements.addAll(counted);
        statements.add(setting.get("report.limits.rounding"));
        if (setting.names().redacted()) statements.add(setting.get("report.limits.redacted"));
        double height =
                statements.stream()
                        .mapToDouble(words -> flow.height(words, Style.BODY) + APART)
                        .sum();
        flow.heading(setting.get("report.limits"), List.of(), height);
        for (var words : statements) {
            flow.paragraph(words, Style.BODY);
            flow.space(APART);
        }
    }

    private static long sum(List<SessionProfile> sessions, ToLongFunction<SessionSummary> part) {
        return sessions.stream().map(profile -> profile.session().summary()).mapToLong(part).sum();
    }

    static Optional<String> count(Setting setting, String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(setting.text().count(key, count));
    }

    /// Children that the report does not hold itself.
    private static Optional<String> children(Setting setting, List<SessionProfile> sessions) {
        var held = sessions.stream().map(profile -> profile.session().id()).toList();
        var missing =
                sessions.stream()
                        .flatMap(profile -> profile.session().children().stream())
                        .filter(child -> child.requests() > 0 && !held.contains(child.id()))
                        .toList();
        if (missing.isEmpty()) return Optional.empty();
        long requests = missing.stream().mapToLong(SessionSummary::requests).sum();
        var usage = missing.stream().map(SessionSummary::usage).reduce(Usage.NONE, Usage::plus);
        return Optional.of(
                setting.get(
                        "report.limits.children",
                        missing.size(),
                        Amounts.exact(missing.size()),
                        Amounts.exact(requests),
                        Amounts.tokens(usage.total())));
    }
}
