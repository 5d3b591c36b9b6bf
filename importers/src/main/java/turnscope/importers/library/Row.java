package turnscope.importers.library;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Usage;

/// Columns of a row, written or read one after the other.
final class Row {

    private Row() {}

    static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException _) {
            return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    /// Fills the parameters of a statement.
    static final class Out {

        private final PreparedStatement statement;
        private int column;

        Out(PreparedStatement statement) {
            this.statement = statement;
        }

        /// Begins with the first parameter, also where an earlier row was given up half way.
        Out row() {
            column = 0;
            return this;
        }

        Out put(long value) throws SQLException {
            statement.setLong(++column, value);
            return this;
        }

        Out put(String value) throws SQLException {
            statement.setString(++column, value);
            return this;
        }

        Out put(byte[] value) throws SQLException {
            statement.setBytes(++column, value);
            return this;
        }

        Out put(OptionalLong value) throws SQLException {
            if (value.isPresent()) return put(value.getAsLong());
            statement.setNull(++column, Types.INTEGER);
            return this;
        }

        Out time(Optional<Instant> value) throws SQLException {
            return put(value.map(at -> OptionalLong.of(millis(at))).orElse(OptionalLong.empty()));
        }

        Out text(Optional<String> value) throws SQLException {
            if (value.isPresent()) return put(value.get());
            statement.setNull(++column, Types.VARCHAR);
            return this;
        }

        Out lines(List<String> values) throws SQLException {
            return put(String.join("\n", values));
        }

        Out put(Usage usage) throws SQLException {
            return put(usage.fresh())
                    .put(usage.cacheRead())
                    .put(usage.cacheWrite5m())
                    .put(usage.cacheWrite1h())
                    .put(usage.cacheWrite30m())
                    .put(usage.output())
                    .put(usage.reasoning());
        }

        int run() throws SQLException {
            return statement.executeUpdate();
        }

        ResultSet query() throws SQLException {
            return statement.executeQuery();
        }
    }

    /// Takes the columns of the current row of a result.
    static final class In {

        private final ResultSet result;
        private int column;

        In(ResultSet result) {
            this.result = result;
        }

        boolean next() throws SQLException {
            column = 0;
            return result.next();
        }

        long number() throws SQLException {
            return result.getLong(++column);
        }

        int small() throws SQLException {
            return result.getInt(++column);
        }

        String text() throws SQLException {
            return result.getString(++column);
        }

        byte[] bytes() throws SQLException {
            return result.getBytes(++column);
        }

        OptionalLong optionalNumber() throws SQLException {
            var value = result.getLong(++column);
            return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }

        Optional<Instant> time() throws SQLException {
            var value = optionalNumber();
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(value.getAsLong()));
        }

        Optional<String> optionalText() throws SQLException {
            return Optional.ofNullable(result.getString(++column));
        }

        List<String> lines() throws SQLException {
            var joined = text();
            return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
        }

        Usage usage() throws SQLException {
            return new Usage(
                    number(), number(), number(), number(), number(), number(), optionalNumber());
        }
    }
}
