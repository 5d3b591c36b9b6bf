package turnscope.app.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Redaction;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.DateRange;
import turnscope.analysis.usage.GroupLedger;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.PeriodLedger;
import turnscope.analysis.usage.SessionLedger;
import turnscope.views.Text;
import turnscope.views.export.Tables;
import turnscope.views.report.Picture;
import turnscope.views.timeline.Track;

/// Writes tables and pictures out of a library; ids that are empty stand for all sessions.
final class Exports {

    private final SessionLibrary library;
    private final Catalogue catalogue;
    private final boolean redact;
    private final Redaction redaction = new Redaction();

    Exports(SessionLibrary library, Catalogue catalogue, boolean redact) {
        this.library = library;
        this.catalogue = catalogue;
        this.redact = redact;
    }

    void requests(Optional<List<String>> ids, DateRange range, Path file) {
        var chosen =
                library.sessions().stream()
                        .filter(summary -> wanted(ids, summary))
                        .filter(summary -> range.covers(summary.started()))
                        .map(SessionSummary::id)
                        .toList();
        Tables.requests(each -> chosen.forEach(id -> profile(id).ifPresent(each)), file);
    }

    private Optional<SessionProfile> profile(String id) {
        return library.session(id)
                .map(session -> redact ? redaction.session(session) : session)
                .map(session -> SessionProfile.of(session, catalogue));
    }

    void sessions(Optional<List<String>> ids, DateRange range, Path file) {
        var ledger = new SessionLedger(catalogue, range);
        library.forEachRequest((session, request) -> {
            if (wanted(ids, session)) ledger.add(session, request);
        });
        var summaries =
                library.sessions().stream()
                        .filter(summary -> wanted(ids, summary))
                        .map(summary -> redact ? redaction.summary(summary) : summary)
                        .toList();
        Tables.sessions(ledger.rows(summaries), file);
    }

    void days(Optional<List<String>> ids, DateRange range, Path file) {
        var ledger = new GroupLedger(Grouping.DAY, catalogue, range);
        library.forEachRequest((session, request) -> {
            if (wanted(ids, session)) ledger.add(session, request);
        });
        Tables.periods(ledger.rows().reversed(), file);
    }

    private static boolean wanted(Optional<List<String>> ids, SessionSummary session) {
        return ids.isEmpty() || ids.get().contains(session.id());
    }

    void chart(String id, List<Track> tracks, Text text, Path file) {
        var format = Picture.Format.of(file).orElseThrow();
        var ordered = List.of(Track.values()).stream().filter(tracks::contains).toList();
        profile(id).ifPresent(profile -> Picture.of(profile, ordered, text).write(format, file));
    }

    /// The cost of every day, week or month.
    ///
    /// @return false where there is nothing to draw
    boolean chart(DateRange range, Text text, Path file) {
        var format = Picture.Format.of(file).orElseThrow();
        var sessions = library.sessions();
        var unit = PeriodLedger.unit(sessions, range, ZoneId.systemDefault());
        var ledger = new PeriodLedger(unit, catalogue, range);
        library.forEachRequest(ledger::add);
        var picture = Picture.of(ledger.usage(sessions), text);
        picture.ifPresent(drawn -> drawn.write(format, file));
        return picture.isPresent();
    }
}
