package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Note;
import turnscope.views.Amounts;

/// What users wrote on requests, each note below the requests that it is on; a redacted report keeps the words back.
final class RequestNotes implements Section {

    private static final double APART = 5;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var written = setting.options().readerNotes();
        var redacted = setting.names().redacted();
        if (!written.printed() && !redacted) return;
        var notes = written.book().of(sessions.getFirst().session().id());
        if (notes.isEmpty()) return;
        var kept = redacted ? List.of(count(setting, notes)) : List.<String>of();
        var opening = kept.isEmpty() ? notes.getFirst().text() : kept.getFirst();
        flow.heading(
                setting.get("report.reader-notes"),
                List.of(),
                flow.height(place(setting, notes.getFirst()), Style.SMALL)
                        + flow.height(firstLine(opening), Style.BODY));
        for (var sentence : kept) {
            flow.paragraph(sentence, Style.BODY);
            flow.space(APART);
        }
        if (written.printed()) for (var note : notes) write(flow, setting, note);
    }

    private static String count(Setting setting, List<Note> notes) {
        return setting.text().count("report.reader-notes.redacted", notes.size());
    }

    private static void write(Flow flow, Setting setting, Note note) {
        var place = place(setting, note);
        var words = words(setting, note);
        flow.keep(flow.height(place, Style.SMALL) + flow.height(firstLine(words), Style.BODY));
        flow.paragraph(place, Style.SMALL);
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> flow.paragraph(line, Style.BODY));
        flow.space(APART);
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }

    /// Empty where they are kept back.
    private static String words(Setting setting, Note note) {
        if (setting.names().redacted()) return "";
        return note.text().isBlank() ? setting.get("notes.mark") : note.text();
    }

    private static String place(Setting setting, Note note) {
        var first = Amounts.exact(note.first() + 1L);
        var last = Amounts.exact(note.last() + 1L);
        return note.first() == note.last()
                ? setting.get("timeline.readout.request", first)
                : setting.get("timeline.crumb", first, last);
    }
}
