package turnscope.views.timeline;

import java.util.List;

import turnscope.analysis.session.Note;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;

/// The notes of a session: a flag between minimap and tracks where each begins, and a line as long as its requests.
final class Flags {

    private static final double POLE = 9;
    private static final double CLOTH = 6;

    private Flags() {}

    static void draw(Painter painter, Sheet sheet, List<Note> notes) {
        var all = sheet.arrangement().all();
        double foot = sheet.arrangement().minimap().bottom() + POLE + 1;
        var ink = Ink.plain(sheet.look().palette().warn());
        painter.clip(all.x() - 1, foot - POLE - 1, all.width() + CLOTH + 2, POLE + 3);
        for (var note : notes) {
            double left = all.snap(sheet.across().at(note.first()));
            double right = all.snap(sheet.across().at(note.last() + 1));
            if (right < all.x() || left > all.right()) continue;
            painter.rectangle(left, foot, Math.max(2, right - left), 1.5, ink);
            painter.rectangle(left, foot - POLE, 1.5, POLE, ink);
            for (int row = 0; row < 5; row++)
                painter.rectangle(
                        left, foot - POLE + row, CLOTH - 2 * Math.abs(row - 2) * 0.7, 1, ink);
        }
        painter.unclip();
    }

    /// Words of the notes on a request, each on a line of its own; marks have none.
    static String words(List<Note> notes, int seq) {
        return String.join(
                "\n",
                notes.stream()
                        .filter(note -> note.covers(seq) && !note.text().isBlank())
                        .map(Note::text)
                        .toList());
    }
}
