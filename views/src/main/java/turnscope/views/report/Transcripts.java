package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.SessionSummary;

/// The files that the figures were read from, with the hashes by which anyone can tell that they are the same.
final class Transcripts implements Section {

    private static final int MOST = 12;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var summaries = sessions.stream().map(profile -> profile.session().summary()).toList();
        var shown = summaries.subList(0, Math.min(MOST, summaries.size()));
        var lines = shown.stream().map(summary -> line(setting, summary)).toList();
        flow.heading(
                setting.get("report.transcripts"),
                List.of(Basis.EXACT),
                flow.height(lines.getFirst(), Style.SMALL) + 14);
        flow.paragraph(setting.get("report.transcripts.note"), Style.BODY);
        flow.space(2);
        for (var line : lines) flow.paragraph(line, Style.SMALL);
        if (summaries.size() > MOST) {
            var more = setting.text().count("report.transcripts.more", summaries.size() - MOST);
            flow.paragraph(more, Style.SMALL);
        }
    }

    private static String line(Setting setting, SessionSummary summary) {
        var name = setting.names().redacted() ? summary.id() : name(summary);
        var hash = TranscriptHash.of(summary);
        return name + "  " + hash.orElseGet(() -> setting.get("report.transcripts.gone"));
    }

    /// The last name of its path; folders tell who recorded it, not what.
    private static String name(SessionSummary summary) {
        var path = summary.file().replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? summary.id() : name;
    }
}
