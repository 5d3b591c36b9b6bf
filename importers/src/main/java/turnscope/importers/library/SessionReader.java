package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Turn;
import turnscope.importers.transcript.SessionDraft;

/// Reads sessions out of the library's rows, within one transaction.
final class SessionReader {

    /// A thread that begins with requests of another is a fork of it, whether its file says so or not.
    private static final String SUMMARIES =
            """
            SELECT s.id, d.agent, IIF(d.original IS NULL, d.kind, 'fork'), IFNULL(d.parent, d.original), d.project,
                d.branch, d.title, d.started, d.ended, s.models, s.requests,
                s.turns, s.fresh, s.cache_read, s.cache_write_5m, s.cache_write_1h, s.cache_write_30m, s.output,
                s.reasoning, s.advisor_calls, s.advisor_fresh, s.advisor_cache_read, s.advisor_cache_write_5m,
                s.advisor_cache_write_1h, s.advisor_cache_write_30m, s.advisor_output, s.advisor_reasoning,
                s.output_estimate, s.max_context, s.copied, s.compactions_auto, s.compactions_manual,
                s.compactions_micro, s.problems, f.path, s.reported, d.entry, d.recorded
            FROM session s JOIN (
                SELECT told.*, (
                    SELECT od.session FROM request r JOIN request o ON o.key = r.key JOIN draft od ON od.id = o.draft
                    WHERE told.kind = 'main' AND r.draft = told.id AND r.seq = 0 AND r.standing = 1 AND o.standing = 2
                        AND od.scope = told.scope) AS original
                FROM draft told) d ON d.session = s.id AND d.place = 0
            JOIN file f ON f.id = d.file
            """;

    private final Connection connection;
    private final RequestReader requests;
    private final EventReader events;

    SessionReader(Connection connection) {
        this.connection = connection;
        requests = new RequestReader(connection);
        events = new EventReader(connection);
    }

    List<SessionSummary> summaries() throws SQLException {
        return summaries(
                SUMMARIES
                        + " ORDER BY IFNULL(d.ended, d.started) IS NULL, IFNULL(d.ended, d.started)"
                        + " DESC, s.id");
    }

    Optional<SessionSummary> summary(String id) throws SQLException {
        var found = summaries(SUMMARIES + " WHERE s.id = ?", id);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// Sessions that name this one, by its id or by one of its aliases, as their parent.
    private List<SessionSummary> children(String id, List<String> aliases) throws SQLException {
        var children = new ArrayList<SessionSummary>();
        for (var name : names(id, aliases)) {
            children.addAll(
                    summaries(
                            SUMMARIES
                                    + " WHERE IFNULL(d.parent, d.original) = ?1 AND s.id <> ?2 ORDER BY d.started IS"
                                    + " NULL, d.started, s.id",
                            name,
                            id));
        }
        return children;
    }

    /// An alias that is another session's own id stays that session's.
    private List<String> names(String id, List<String> aliases) throws SQLException {
        var names = new ArrayList<String>();
        names.add(id);
        for (var alias : aliases) {
            if (!names.contains(alias) && !exists(alias)) names.add(alias);
        }
        return names;
    }

    private boolean exists(String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM session WHERE id = ?");
                var rows = new Row.Out(statement).put(id).query()) {
            return rows.next();
        }
    }

    private List<SessionSummary> summaries(String sql, String... arguments) throws SQLException {
        var summaries = new ArrayList<SessionSummary>();
        try (var statement = connection.prepareStatement(sql)) {
            var out = new Row.Out(statement);
            for (var argument : arguments) out.put(argument);
            try (var rows = out.query()) {
                var row = new Row.In(rows);
                while (row.next()) summaries.add(summary(row));
            }
        }
        return summaries;
    }

    private static SessionSummary summary(Row.In row) throws SQLException {
        return new SessionSummary(
                row.text(),
                new Agent(row.text()),
                SessionKind.of(row.text()),
                row.optionalText(),
                row.text(),
                row.text(),
                row.text(),
                row.time(),
                row.time(),
                row.lines(),
                row.small(),
                row.small(),
                row.usage(),
                row.small(),
                row.usage(),
                row.optionalNumber(),
                row.number(),
                row.small(),
                new SessionSummary.Compactions(row.small(), row.small(), row.small()),
                row.small(),
                row.text(),
                row.small(),
                row.text(),
                row.optionalNumber());
    }

    Optional<Session> session(String id) throws SQLException {
        var summary = summary(id);
        if (summary.isEmpty()) return Optional.empty();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT id, file, position, aliases FROM draft WHERE session = ?"
                                        + " AND place = 0");
                var rows = new Row.Out(statement).put(id).query()) {
            var row = new Row.In(rows);
            row.next();
            var draft = row.number();
            var file = row.number();
            var position = row.number();
            return Optional.of(
                    new Session(
                            summary.get(),
                            turns(draft),
                            requests.shown(id),
                            events.shown(draft, id),
                            blocks(draft),
                            position == 0 ? problems(file) : List.of(),
                            children(id, row.lines())));
        }
    }

    /// Every owned request, session by session.
    void forEachRequest(BiConsumer<SessionSummary, Request> consumer) throws SQLException {
        var sessions = summaries();
        for (var session : sessions) {
            if (session.requests() == 0) continue;
            for (var request : requests.shown(session.id())) {
                if (request.owned()) consumer.accept(session, request);
            }
        }
    }

    private List<Turn> turns(long draft) throws SQLException {
        var turns = new ArrayList<Turn>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT idx, at, prompt FROM turn WHERE draft = ? ORDER BY idx");
                var rows = new Row.Out(statement).put(draft).query()) {
            var row = new Row.In(rows);
            while (row.next()) turns.add(new Turn(row.small(), row.time(), row.text()));
        }
        return turns;
    }

    private List<Block> blocks(long draft) throws SQLException {
        try (var statement =
                        connection.prepareStatement("SELECT packed FROM blocks WHERE draft = ?");
                var rows = new Row.Out(statement).put(draft).query()) {
            var row = new Row.In(rows);
            return row.next() ? BlockPack.unpack(row.bytes()) : List.of();
        }
    }

    private List<Problem> problems(long file) throws SQLException {
        return problems("WHERE f.id = " + file);
    }

    List<Problem> problems() throws SQLException {
        return problems("");
    }

    private List<Problem> problems(String where) throws SQLException {
        var problems = new ArrayList<Problem>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT f.path, p.line, p.reason FROM problem p JOIN file f ON f.id"
                                        + " = p.file "
                                        + where
                                        + " ORDER BY f.path, p.line, p.reason");
                var rows = statement.executeQuery()) {
            var row = new Row.In(rows);
            while (row.next()) problems.add(new Problem(row.text(), row.number(), row.text()));
        }
        return problems;
    }

    /// What a file told when it was last read, in its own words.
    List<SessionDraft> drafts(String path) throws SQLException {
        var drafts = new ArrayList<SessionDraft>();
        try (var statement =
                        connection.prepareStatement(
                                """
                                SELECT d.id, d.session, d.agent, d.kind, d.parent, d.aliases, d.project, d.branch, d.title, d.version, d.entry,
                                    d.scope, d.rank, d.started, d.ended, d.messages, d.recorded
                                FROM file f JOIN draft d ON d.file = f.id WHERE f.path = ? ORDER BY d.position
                                """);
                var rows = new Row.Out(statement).put(path).query()) {
            var row = new Row.In(rows);
            while (row.next()) drafts.add(draft(row));
        }
        return drafts;
    }

    private SessionDraft draft(Row.In row) throws SQLException {
        var id = row.number();
        return new SessionDraft(
                row.text(),
                new Agent(row.text()),
                SessionKind.of(row.text()),
                row.optionalText(),
                row.lines(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                new SessionDraft.Claim(row.text(), row.small()),
                row.time(),
                row.time(),
                row.small(),
                row.optionalNumber(),
                turns(id),
                requests.told(id),
                events.told(id),
                blocks(id));
    }
}
