package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;

/// Reads events out of the library's rows.
final class EventReader {

    private final Connection connection;

    EventReader(Connection connection) {
        this.connection = connection;
    }

    /// What one file told of a session.
    List<Event> told(long draft) throws SQLException {
        return events("WHERE e.draft = ?1 ORDER BY e.idx", draft, "");
    }

    /// What a parent's transcript says of a run's settings counts too, as the run's own file is silent about them.
    List<Event> shown(long draft, String session) throws SQLException {
        return events(
                """
                JOIN draft d ON d.id = e.draft
                WHERE d.session = ?2
                    AND (e.draft = ?1 OR d.position > 0 AND e.kind = 'setting' AND e.before_seq = 0)
                ORDER BY e.draft = ?1, d.place, e.idx
                """,
                draft,
                session);
    }

    private List<Event> events(String which, long draft, String session) throws SQLException {
        var events = new ArrayList<Event>();
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT e.kind, e.before_seq, e.at, e.trigger, e.basis, e.tokens_before, e.tokens_after, e.detail,
                            e.attempt, e.attempts, e.delay
                        FROM event e
                        """
                                + which)) {
            var out = new Row.Out(statement).put(draft);
            if (!session.isEmpty()) out.put(session);
            try (var rows = out.query()) {
                var row = new Row.In(rows);
                while (row.next()) events.add(event(row));
            }
        }
        return events;
    }

    private static Event event(Row.In row) throws SQLException {
        var kind = row.text();
        var seq = row.small();
        var at = row.time();
        var trigger = row.text();
        var basis = row.text();
        var before = row.optionalNumber();
        var after = row.optionalNumber();
        var detail = row.text();
        return switch (kind) {
            case "compaction" ->
                    new Event.Compaction(
                            seq,
                            at,
                            Event.Trigger.valueOf(trigger),
                            Basis.of(basis),
                            before,
                            after);
            case "micro" -> new Event.MicroCompaction(seq, at, before, after);
            case "failure" -> new Event.Failure(seq, at, detail, retry(row));
            case "setting" -> new Event.Setting(seq, at, Event.Option.of(trigger), detail);
            case "spawn" -> new Event.Spawn(seq, at, detail);
            default -> throw new LibraryException("an event of an unknown kind: " + kind);
        };
    }

    private static Optional<Event.Retry> retry(Row.In row) throws SQLException {
        var attempt = row.optionalNumber();
        if (attempt.isEmpty()) return Optional.empty();
        return Optional.of(
                new Event.Retry(
                        (int) attempt.getAsLong(), row.small(), Duration.ofMillis(row.number())));
    }
}
