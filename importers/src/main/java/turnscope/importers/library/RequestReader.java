package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;

/// Reads requests out of the library's rows.
final class RequestReader {

    private static final String COLUMNS =
            """
            SELECT r.draft, r.seq, r.key, r.claimed, r.standing, r.turn, r.at, r.ended, r.model, r.fresh, r.cache_read,
                r.cache_write_5m, r.cache_write_1h, r.cache_write_30m, r.output, r.reasoning, r.output_estimate, r.calls,
                r.speed, r.tier, r.geo, r.searches, r.effort, r.version, r.stop_reason, r.miss_reason, r.reported
            """;

    private final Connection connection;

    RequestReader(Connection connection) {
        this.connection = connection;
    }

    /// What a session shows, from all files that tell of it, whether billed there or not.
    List<Request> shown(String session) throws SQLException {
        return requests(
                COLUMNS
                        + """
                        FROM draft d JOIN request r ON r.draft = d.id
                        WHERE d.session = ? AND r.standing > 0 ORDER BY d.place, r.at IS NULL AND d.place > 0,
                            IIF(d.place > 0, r.at, NULL), r.seq
                        """,
                session,
                true);
    }

    /// What one file told of a session, in its own words.
    List<Request> told(long draft) throws SQLException {
        return requests(COLUMNS + "FROM request r WHERE r.draft = ? ORDER BY r.seq", draft, false);
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
}
