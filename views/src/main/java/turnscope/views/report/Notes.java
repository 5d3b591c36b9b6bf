package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;

/// What the sender of the report wants to say, in the sender's own words.
final class Notes implements Section {

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        write(flow, setting);
    }

    static void write(Flow flow, Setting setting) {
        var notes = setting.options().notes();
        if (notes.isBlank()) return;
        var paragraphs = notes.lines().filter(line -> !line.isBlank()).toList();
        flow.heading(
                setting.get("report.notes"),
                List.of(),
                flow.height(paragraphs.getFirst(), Style.BODY));
        for (var paragraph : paragraphs) {
            flow.paragraph(paragraph, Style.BODY);
            flow.space(3);
        }
    }
}
