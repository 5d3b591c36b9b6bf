package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;

/// The files that the figures were read from, with their hashes.
final class Transcripts implements Section {

    static final int MOST = 12;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var redact = setting.names().redacted();
        var shown =
                sessions.stream()
                        .limit(MOST)
                        .map(profile -> Transcript.of(profile.session().summary(), redact))
                        .toList();
        write(flow, setting, shown, sessions.size());
    }

    /// @param all how many there are
    static void write(Flow flow, Setting setting, List<Transcript> shown, int all) {
        if (shown.isEmpty()) return;
        flow.heading(
                setting.get("report.transcripts"),
                List.of(Basis.EXACT),
                flow.height(line(setting, shown.getFirst()), Style.SMALL) + 14);
        flow.paragraph(setting.get("report.transcripts.note"), Style.BODY);
        flow.space(2);
        for (var each : shown) flow.paragraph(line(setting, each), Style.SMALL);
        if (all > shown.size()) {
            var more = setting.text().count("report.transcripts.more", all - shown.size());
            flow.paragraph(more, Style.SMALL);
        }
    }

    private static String line(Setting setting, Transcript transcript) {
        var gone = setting.get("report.transcripts.gone");
        return transcript.name() + "  " + transcript.sha256().orElse(gone);
    }
}
