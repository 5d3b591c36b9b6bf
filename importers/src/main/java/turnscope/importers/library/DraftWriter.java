package turnscope.importers.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.importers.transcript.SessionDraft;

/// Writes what files tell, row by row. Holds prepared statements of one connection.
final class DraftWriter {

    private final PreparedStatement fileStatement;
    private final Row.Out file;
    private final Row.Out problem;
    private final Row.Out draft;
    private final Row.Out turn;
    private final Row.Out request;
    private final Row.Out call;
    private final Row.Out event;
    private final Row.Out blocks;
    private final Row.Out unknown;
    private final Row.Out forgetUnknown;
    private final Row.Out forgetDrafts;
    private final Row.Out forgetProblems;
    private final Row.Out lastDraft;

    DraftWriter(Connection connection) throws SQLException {
        fileStatement =
                connection.prepareStatement(
                        """
                        INSERT INTO file (path, agent, size, modified, mark, next_offset, next_line, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (path) DO UPDATE SET agent = excluded.agent, size = excluded.size,
                            modified = excluded.modified, mark = excluded.mark,
                            next_offset = excluded.next_offset, next_line = excluded.next_line,
                            state = excluded.state
                        RETURNING id
                        """);
        file = new Row.Out(fileStatement);
        problem = insert(connection, "INSERT OR IGNORE INTO problem", 3);
        draft =
                insert(
                        connection,
                        "INSERT INTO draft (file, position, session, place, agent, kind, parent,"
                                + " aliases, project, branch, title, version, scope, rank, started,"
                                + " ended, messages, entry, recorded)",
                        19);
        turn = insert(connection, "INSERT INTO turn", 4);
        request = insert(connection, "INSERT INTO request", 28);
        call = insert(connection, "INSERT INTO call", 12);
        event = insert(connection, "INSERT INTO event", 13);
        blocks = insert(connection, "INSERT INTO blocks", 2);
        unknown = insert(connection, "INSERT INTO unknown", 3);
        forgetUnknown = statement(connection, "DELETE FROM unknown WHERE file = ?");
        forgetDrafts = statement(connection, "DELETE FROM draft WHERE file = ?");
        forgetProblems = statement(connection, "DELETE FROM problem WHERE file = ?");
        lastDraft = statement(connection, "SELECT last_insert_rowid()");
    }

    private static Row.Out insert(Connection connection, String into, int columns)
            throws SQLException {
        return statement(connection, into + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
    }

    private static Row.Out statement(Connection connection, String sql) throws SQLException {
        return new Row.Out(connection.prepareStatement(sql));
    }

    /// Writes the facts of a file; returns its row id.
    long file(SourceFile facts, byte[] state) throws SQLException {
        file.row()
                .put(facts.path())
                .put(facts.agent().id())
                .put(facts.size())
                .put(facts.modifiedNanos());
        file.put(facts.mark()).put(facts.next().offset()).put(facts.next().line()).put(state);
        try (var row = file.query()) {
            row.next();
            return row.getLong(1);
        }
    }

    void forgetDrafts(long file) throws SQLException {
        forgetDrafts.row().put(file).run();
    }

    void forgetUnknown(long file) throws SQLException {
        forgetUnknown.row().put(file).run();
    }

    void unknown(long file, String kind, long lines) throws SQLException {
        unknown.row().put(file).put(kind).put(lines).run();
    }

    void forgetProblems(long file) throws SQLException {
        forgetProblems.row().put(file).run();
    }

    void problem(long file, Problem found) throws SQLException {
        problem.row().put(file).put(found.line()).put(found.reason()).run();
    }

    void draft(long file, int position, SessionDraft told) throws SQLException {
        draft.row().put(file).put(position).put(told.id()).put(position);
        draft.put(told.agent().id()).put(told.kind().id());
        draft.text(told.parent()).lines(told.aliases()).put(told.project()).put(told.branch());
        draft.put(told.title()).put(told.version()).put(told.claim().scope());
        draft.put(told.claim().rank()).time(told.started()).time(told.ended());
        draft.put(told.messages()).put(told.entry()).put(told.recordedPicodollars()).run();
        var id = lastDraft();
        for (var each : told.turns()) {
            turn.row().put(id).put(each.index()).time(each.at()).put(each.prompt()).run();
        }
        for (var each : told.requests()) {
            request(id, each);
        }
        for (var i = 0; i < told.events().size(); i++) {
            event(id, i, told.events().get(i));
        }
        if (!told.blocks().isEmpty()) blocks.row().put(id).put(BlockPack.pack(told.blocks())).run();
    }

    private long lastDraft() throws SQLException {
        try (var row = lastDraft.query()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void request(long draft, Request told) throws SQLException {
        var alone = isAlone(told);
        request.row().put(draft).put(told.seq()).put(told.key());
        request.put(told.owned() ? 1 : 0).put(Standing.of(told.owned()).number);
        request.put(told.turn()).time(told.at()).time(told.ended()).put(told.model());
        request.put(told.usage()).put(told.outputEstimate()).put(told.context());
        request.put(alone ? 0 : told.calls().size());
        request.put(told.service().speed()).put(told.service().tier()).put(told.service().geo());
        request.put(told.service().webSearches()).put(told.effort()).put(told.version());
        request.put(told.stopReason()).text(told.missReason()).put(told.reported() ? 1 : 0).run();
        if (alone) return;
        for (var i = 0; i < told.calls().size(); i++) {
            var each = told.calls().get(i);
            call.row().put(draft).put(told.seq()).put(i).put(each.part().id()).put(each.model());
            call.put(each.usage()).run();
        }
    }

    /// Whether the row of a request says all about its only call.
    private static boolean isAlone(Request told) {
        if (told.calls().size() != 1) return false;
        var call = told.calls().getFirst();
        return call.part() == Call.Part.MESSAGE && call.model().equals(told.model());
    }

    private void event(long draft, int index, Event told) throws SQLException {
        event.row().put(draft).put(index);
        switch (told) {
            case Event.Compaction it -> {
                about("compaction", it, it.trigger().name(), it.triggerBasis().id());
                event.put(it.tokensBefore()).put(it.tokensAfter()).put("");
                noRetry();
            }
            case Event.MicroCompaction it -> {
                about("micro", it, "", "");
                event.put(it.tokensBefore()).put(it.tokensSaved()).put("");
                noRetry();
            }
            case Event.Failure it -> {
                about("failure", it, "", "");
                detail(it.status());
                if (it.retry().isPresent()) retry(it.retry().get());
                else noRetry();
            }
            case Event.Spawn it -> {
                about("spawn", it, "", "");
                detail(it.child());
                noRetry();
            }
            case Event.Setting it -> {
                about("setting", it, it.option().id(), "");
                detail(it.value());
                noRetry();
            }
        }
        event.run();
    }

    private void about(String kind, Event told, String trigger, String basis) throws SQLException {
        event.put(kind).put(told.beforeSeq()).time(told.at()).put(trigger).put(basis);
    }

    private void detail(String detail) throws SQLException {
        event.put(OptionalLong.empty()).put(OptionalLong.empty()).put(detail);
    }

    private void retry(Event.Retry next) throws SQLException {
        event.put(next.attempt()).put(next.attempts()).put(next.delay().toMillis());
    }

    private void noRetry() throws SQLException {
        for (int i = 0; i < 3; i++) event.put(OptionalLong.empty());
    }
}
