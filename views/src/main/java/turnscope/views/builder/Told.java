package turnscope.views.builder;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Redaction;
import turnscope.views.report.ReportOptions;

/// What a table tells of sessions: all of it, or what a redaction leaves.
final class Told {

    private final ReportOptions options;
    private final Redaction redaction = new Redaction();

    Told(ReportOptions options) {
        this.options = options;
    }

    SessionProfile profile(SessionProfile profile) {
        if (!options.redact()) return profile;
        return SessionProfile.of(redaction.session(profile.session()), options.prices());
    }
}
