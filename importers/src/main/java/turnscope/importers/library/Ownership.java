package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Decides, after drafts came or went, which draft a session shows and which session a request is billed in.
///
/// Every decision is a function of the drafts in the library alone, so that the order of imports does not matter:
/// of the drafts of one session the file's own thread goes before a run inside of another file, then the longer
/// file, then the smaller path. A request is billed once per scope: in the session with the smallest rank, then the
/// earlier start, then the earlier end, then where it is told in a thread that began or ended earlier, then the smaller id. Drafts that disclaim a request never own it. A response that
/// is only reported gives way to the run's own file, and to a request of the same run with the same input.
final class Ownership {

    private static final String CONTENDERS =
            """
            WITH contender AS (
                SELECT d.session, d.scope, d.rank, s.started, s.ended, m.started AS begun, m.ended AS over, r.draft, r.seq, r.key, r.claimed, r.standing,
                    ROW_NUMBER() OVER (PARTITION BY d.session, r.key ORDER BY d.place, r.seq) = 1 AS shown,
                    r.reported = 1 AND EXISTS (
                        SELECT 1 FROM draft od JOIN request o ON o.draft = od.id
                        WHERE od.session = d.session AND o.reported = 0 AND (od.position = 0
                            OR o.fresh = r.fresh AND o.cache_read = r.cache_read
                            AND o.cache_write_5m + o.cache_write_1h = r.cache_write_5m + r.cache_write_1h)) AS answered
                FROM contested c
                CROSS JOIN request r ON r.key = c.key -- in this order: contested keys are few
                CROSS JOIN draft d ON d.id = r.draft
                CROSS JOIN session s ON s.id = d.session
                CROSS JOIN draft m ON m.file = d.file AND m.position = 0),
            ranked AS (
                SELECT *, MAX(answered) OVER (PARTITION BY scope, key) AS elsewhere, ROW_NUMBER() OVER (
                    PARTITION BY scope, key
                    ORDER BY shown AND claimed DESC, rank, started IS NULL, started, ended IS NULL, ended,
                        begun IS NULL, begun, over IS NULL, over, session) AS nth
                FROM contender),
            decided AS (
                SELECT session, draft, seq, standing,
                    CASE WHEN NOT shown OR answered THEN 0 WHEN claimed AND nth = 1 AND NOT elsewhere THEN 2 ELSE 1 END
                        AS verdict
                FROM ranked)
            SELECT session, draft, seq, verdict FROM decided WHERE verdict <> standing
            """;

    private static final String SUMMARY =
            """
            UPDATE session SET
                models = (
                    SELECT IFNULL(GROUP_CONCAT(model, CHAR(10)), '') FROM (
                        SELECT r.model FROM draft d JOIN request r ON r.draft = d.id
                        WHERE d.session = ?1 AND r.standing = 2 AND r.model <> ''
                        GROUP BY r.model ORDER BY MIN(d.place * 1000000000 + r.seq))),
                problems = (
                    SELECT COUNT(*) FROM draft d JOIN problem p ON p.file = d.file
                    WHERE d.session = ?1 AND d.place = 0 AND d.position = 0),
                requests = own.requests, turns = own.turns, fresh = own.fresh, cache_read = own.cache_read,
                cache_write_5m = own.cache_write_5m, cache_write_1h = own.cache_write_1h,
                cache_write_30m = own.cache_write_30m, output = own.output, reasoning = own.reasoning,
                output_estimate = own.output_estimate, max_context = own.max_context, copied = own.copied,
                reported = own.reported,
                advisor_calls = asked.calls, advisor_fresh = asked.fresh, advisor_cache_read = asked.cache_read,
                advisor_cache_write_5m = asked.cache_write_5m, advisor_cache_write_1h = asked.cache_write_1h,
                advisor_cache_write_30m = asked.cache_write_30m, advisor_output = asked.output,
                advisor_reasoning = asked.reasoning,
                compactions_auto = done.auto, compactions_manual = done.manual, compactions_micro = done.micro
            FROM (
                SELECT COUNT(*) FILTER (WHERE standing = 2) AS requests,
                    COUNT(DISTINCT r.turn) FILTER (WHERE standing = 2) AS turns,
                    IFNULL(SUM(fresh) FILTER (WHERE standing = 2), 0) AS fresh,
                    IFNULL(SUM(cache_read) FILTER (WHERE standing = 2), 0) AS cache_read,
                    IFNULL(SUM(cache_write_5m) FILTER (WHERE standing = 2), 0) AS cache_write_5m,
                    IFNULL(SUM(cache_write_1h) FILTER (WHERE standing = 2), 0) AS cache_write_1h,
                    IFNULL(SUM(cache_write_30m) FILTER (WHERE standing = 2), 0) AS cache_write_30m,
                    IFNULL(SUM(output) FILTER (WHERE standing = 2), 0) AS output,
                    SUM(reasoning) FILTER (WHERE standing = 2) AS reasoning,
                    IIF(COUNT(output_estimate) FILTER (WHERE standing = 2) > 0,
                        SUM(IFNULL(output_estimate, output)) FILTER (WHERE standing = 2), NULL) AS output_estimate,
                    IFNULL(MAX(context) FILTER (WHERE standing = 2), 0) AS max_context,
                    COUNT(*) FILTER (WHERE standing = 1) AS copied,
                    COUNT(*) FILTER (WHERE standing = 2 AND r.reported = 1) AS reported
                FROM draft d JOIN request r ON r.draft = d.id WHERE d.session = ?1) own,
            (
                SELECT COUNT(*) AS calls, IFNULL(SUM(c.fresh), 0) AS fresh, IFNULL(SUM(c.cache_read), 0) AS cache_read,
                    IFNULL(SUM(c.cache_write_5m), 0) AS cache_write_5m,
                    IFNULL(SUM(c.cache_write_1h), 0) AS cache_write_1h,
                    IFNULL(SUM(c.cache_write_30m), 0) AS cache_write_30m,
                    IFNULL(SUM(c.output), 0) AS output, SUM(c.reasoning) AS reasoning
                FROM draft d JOIN call c ON c.draft = d.id JOIN request r ON r.draft = c.draft AND r.seq = c.seq
                WHERE d.session = ?1 AND c.part = 'advisor' AND r.standing = 2) asked,
            (
                SELECT COUNT(*) FILTER (WHERE e.kind = 'compaction' AND e.trigger = 'AUTO') AS auto,
                    COUNT(*) FILTER (WHERE e.kind = 'compaction' AND e.trigger = 'MANUAL') AS manual,
                    COUNT(*) FILTER (WHERE e.kind = 'micro') AS micro
                FROM draft d JOIN event e ON e.draft = d.id
                WHERE d.session = ?1 AND d.place = 0 AND e.before_seq > IFNULL(
                    (SELECT MAX(seq) FROM request r WHERE r.draft = d.id AND r.standing = 1), -1)) done
            WHERE session.id = ?1
            """;

    private final Row.Out contestKeysOfFile;
    private final Row.Out contestKeysOfSession;
    private final Row.Out contenders;
    private final Row.Out clear;
    private final Row.Out sessionsOfFile;
    private final Row.Out draftsOfSession;
    private final Row.Out place;
    private final Row.Out session;
    private final Row.Out forgetSession;
    private final Row.Out summary;
    private final Row.Out standing;

    /// Whether any key is contested at all; most files say nothing that another one does.
    private boolean contest;

    Ownership(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE contested (key TEXT PRIMARY KEY) WITHOUT ROWID");
        }
        contestKeysOfFile =
                statement(
                        connection,
                        """
                        INSERT OR IGNORE INTO contested
                        SELECT r.key FROM draft d JOIN request r ON r.draft = d.id
                        WHERE d.file = ?1 AND EXISTS (
                            SELECT 1 FROM request o JOIN draft od ON od.id = o.draft WHERE o.key = r.key AND od.file <> ?1)
                        """);
        contestKeysOfSession =
                statement(
                        connection,
                        """
                        INSERT OR IGNORE INTO contested
                        SELECT r.key FROM draft d JOIN request r ON r.draft = d.id
                        WHERE d.session = ?1 AND (r.reported = 1 OR EXISTS (
                            SELECT 1 FROM request o WHERE o.key = r.key AND (o.draft <> r.draft OR o.seq <> r.seq)))
                        """);
        contenders = statement(connection, CONTENDERS);
        clear = statement(connection, "DELETE FROM contested");
        sessionsOfFile = statement(connection, "SELECT DISTINCT session FROM draft WHERE file = ?");
        draftsOfSession =
                statement(
                        connection,
                        """
                        SELECT d.id, d.place, d.started, d.ended FROM draft d JOIN file f ON f.id = d.file
                        WHERE d.session = ? ORDER BY d.position > 0, f.size DESC, f.path, d.position
                        """);
        place = statement(connection, "UPDATE draft SET place = ? WHERE id = ?");
        session =
                statement(
                        connection,
                        """
                        INSERT INTO session VALUES (?, ?, ?, '', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, 0, 0, 0, 0, 0, NULL,
                            NULL, 0, 0, 0, 0, 0, 0, 0)
                        ON CONFLICT (id) DO UPDATE SET started = excluded.started, ended = excluded.ended
                        """);
        forgetSession = statement(connection, "DELETE FROM session WHERE id = ?");
        summary = statement(connection, SUMMARY);
        standing =
                statement(
                        connection, "UPDATE request SET standing = ? WHERE draft = ? AND seq = ?");
    }

    private static Row.Out statement(Connection connection, String sql) throws SQLException {
        return new Row.Out(connection.prepareStatement(sql));
    }

    /// To be called before the drafts of a file go; returns the sessions that lose one.
    Set<String> losing(long file) throws SQLException {
        contest = contestKeysOfFile.row().put(file).run() > 0;
        var sessions = new LinkedHashSet<String>();
        try (var rows = sessionsOfFile.row().put(file).query()) {
            while (rows.next()) sessions.add(rows.getString(1));
        }
        return sessions;
    }

    /// Decides anew about sessions whose drafts have changed, and about all that this touches.
    void decide(Collection<String> changed) throws SQLException {
        var touched = new LinkedHashSet<String>();
        for (var id : changed) {
            if (placeDrafts(id)) touched.add(id);
        }
        for (var id : touched) {
            contest |= contestKeysOfSession.row().put(id).run() > 0;
        }
        if (contest) touched.addAll(settle());
        for (var id : touched) {
            summary.row().put(id).run();
        }
    }

    /// Orders the drafts of a session; false if none is left.
    private boolean placeDrafts(String id) throws SQLException {
        var placed = 0;
        try (var rows = draftsOfSession.row().put(id).query()) {
            var row = new Row.In(rows);
            for (; row.next(); placed++) {
                var draft = row.number();
                if (row.number() != placed) place.row().put(placed).put(draft).run();
                if (placed == 0) session.row().put(id).time(row.time()).time(row.time()).run();
            }
        }
        if (placed == 0) forgetSession.row().put(id).run();
        return placed > 0;
    }

    /// Settles who owns the contested keys; returns the sessions in which that changed anything.
    private Set<String> settle() throws SQLException {
        record Verdict(long draft, long seq, long standing) {}
        var verdicts = new ArrayList<Verdict>();
        var sessions = new LinkedHashSet<String>();
        try (var rows = contenders.query()) {
            var row = new Row.In(rows);
            while (row.next()) {
                sessions.add(row.text());
                verdicts.add(new Verdict(row.number(), row.number(), row.number()));
            }
        }
        for (var each : verdicts) {
            standing.row().put(each.standing()).put(each.draft()).put(each.seq()).run();
        }
        clear.run();
        return sessions;
    }
}
