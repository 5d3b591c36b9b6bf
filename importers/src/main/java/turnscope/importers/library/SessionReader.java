package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
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

    private static final String REQUEST_COLUMNS =
            """
            SELECT r.draft, r.seq, r.key, r.claimed, r.standing, r.turn, r.at, r.ended, r.model, r.fresh, r.cache_read,
                r.cache_write_5m, r.cache_write_1h, r.cache_write_30m, r.output, r.reasoning, r.output_estimate, r.calls,
                r.speed, r.tier, r.geo, r.searches, r.effort, r.version, r.stop_reason, r.miss_reason, r.reported
            """;

    private final Connection connection;

    SessionReader(Connection connection) {
        this.connection = connection;
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
                            shown(id),
                            events(draft, id),
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
            for (var request : shown(session.id())) {
                if (request.owned()) consumer.accept(session, request);
            }
        }
    }

    private List<Request> shown(String session) throws SQLException {
        return requests(
                REQUEST_COLUMNS
                        + """
                        FROM draft d JOIN request r ON r.draft = d.id
                        WHERE d.session = ? AND r.standing > 0 ORDER BY d.place, r.at IS NULL AND d.place > 0,
                            IIF(d.place > 0, r.at, NULL), r.seq
                        """,
                session,
                true);
    }

    /// @param asDecided whether `owned` is the library's decision or what the file said
    private List<Request> requests(String sql, Object argument, boolean asDecided)
            throws SQLException {
        var requests = new ArrayList<Request>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            try (var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next()) requests.add(request(row, requests.size(), asDecided));
            }
        }
        return requests;
    }

    private Request request(Row.In row, int index, boolean asDecided) throws SQLException {
        var draft = row.number();
        var seq = row.small();
        var key = row.text();
        var claimed = row.small() == 1;
        var owned = row.small() == Standing.OWNED.number;
        var turn = row.small();
        var at = row.time();
        var ended = row.time();
        var model = row.text();
        var usage = row.usage();
        var estimate = row.optionalNumber();
        var calls = row.small() == 0 ? List.of(Call.message(model, usage)) : calls(draft, seq);
        return new Request(
                key,
                asDecided ? index : seq,
                turn,
                at,
                ended,
                model,
                calls,
                estimate,
                new Service(row.text(), row.text(), row.text(), row.number()),
                row.text(),
                row.text(),
                row.text(),
                row.optionalText(),
                asDecided ? owned : claimed,
                row.small() == 1);
    }

    private List<Call> calls(long draft, int seq) throws SQLException {
        var calls = new ArrayList<Call>();
        try (var statement =
                        connection.prepareStatement(
                                """
                                SELECT part, model, fresh, cache_read, cache_write_5m, cache_write_1h, cache_write_30m, output, reasoning
                                FROM call WHERE draft = ? AND seq = ? ORDER BY idx
                                """);
                var rows = new Row.Out(statement).put(draft).put(seq).query()) {
            var row = new Row.In(rows);
            while (row.next())
                calls.add(new Call(Call.Part.of(row.text()), row.text(), row.usage()));
        }
        return calls;
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

    private List<Event> events(long draft) throws SQLException {
        return events("WHERE e.draft = ?1 ORDER BY e.idx", draft, "");
    }

    /// What a parent's transcript says of a run's settings counts too, as the run's own file is silent about them.
    private List<Event> events(long draft, String session) throws SQLException {
        return events(
                """
                JOIN draft d ON d.id = e.draft
                WHERE e.draft = ?1 OR d.session = ?2 AND d.position > 0 AND e.kind = 'setting' AND e.before_seq = 0
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
                requests(
                        REQUEST_COLUMNS + "FROM request r WHERE r.draft = ? ORDER BY r.seq",
                        id,
                        false),
                events(id),
                blocks(id));
    }
}
