package turnscope.views.report;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.profile.SessionProfile;

/// What a report is about, which also says what is on its pages.
public sealed interface Report {

    /// Sessions in detail: one on two to four pages, several with a cover and pages for the most expensive.
    ///
    /// @param whatIf scenarios of the one session; empty for several sessions and for one without requests
    record Sessions(List<SessionProfile> profiles, Optional<WhatIf> whatIf) implements Report {

        public Sessions {
            profiles = List.copyOf(profiles);
            if (profiles.isEmpty()) throw new IllegalArgumentException("a report needs a session");
        }

        public Sessions(List<SessionProfile> profiles) {
            this(profiles, Optional.empty());
        }
    }

    /// One session in detail, beside the scenarios of the options.
    static Sessions session(SessionProfile profile, ReportOptions options) {
        var empty = profile.requests().isEmpty();
        return new Sessions(
                List.of(profile),
                empty ? Optional.empty() : Optional.of(Alternatives.session(profile, options)));
    }

    /// One session on a page, beside the scenarios of the options.
    static Memo memo(SessionProfile profile, ReportOptions options) {
        return new Memo(profile, Alternatives.memo(profile, options));
    }

    /// One page for a decision: what the session cost and what it would have cost.
    record Memo(SessionProfile profile, WhatIf whatIf) implements Report {}

    /// All requests of a span of time, summed by period, project, model and agent.
    record Period(PeriodFigures figures) implements Report {}
}
