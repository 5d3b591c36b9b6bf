package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.session.Request;

/// Tells the rows of usage that stand for a request from the many that repeat one.
///
/// A row counts if its running total is new in the file. Totals are compared as a whole and with all earlier ones: they
/// restart when an old version resumes a thread, and return to old values after a review in the same file.
final class TokenLedger {

    private static final String SEPARATOR = ":";

    private final Set<String> totals = new HashSet<>();
    private Optional<Tokens> previous = Optional.empty();

    /// What a row turned out to be.
    sealed interface Row {

        /// Known already, or without numbers.
        record Repeat() implements Row {}

        /// An estimate of the context, not a request.
        record Estimate() implements Row {}

        /// A request with its usage.
        record Billed(Tokens total, Tokens usage, Continuity continuity) implements Row {}
    }

    /// How a running total relates to the one before.
    enum Continuity {
        /// The first of the file, or the one before plus this request.
        CONTINUES,
        /// Counts from zero again.
        RESTARTS,
        /// Neither: rows are missing, or the thread went back to an earlier state.
        JUMPS
    }

    Row take(Optional<Tokens> total, Optional<Tokens> last) {
        if (last.isPresent() && last.get().isEstimate()) return new Row.Estimate();
        if (total.isEmpty() || total.get().isEstimate()) return new Row.Repeat();
        if (!totals.add(total.get().key())) {
            previous = total;
            return new Row.Repeat();
        }
        var usage = last.orElseGet(() -> difference(total.get()));
        var continuity = continuity(total.get(), usage);
        previous = total;
        return new Row.Billed(total.get(), usage, continuity);
    }

    /// For rows without usage of their own; a total that went down has started again.
    private Tokens difference(Tokens total) {
        var difference = total.since(previous.orElse(new Tokens(0, 0, 0, 0, 0, 0)));
        return difference.isNegative() ? total : difference;
    }

    private Continuity continuity(Tokens total, Tokens usage) {
        if (previous.isEmpty() || total.since(previous.get()).sameCounts(usage)) {
            return Continuity.CONTINUES;
        }
        return total.sameCounts(usage) ? Continuity.RESTARTS : Continuity.JUMPS;
    }

    /// Identity of a request over all files that may hold a copy of its row.
    ///
    /// @param family id of the thread that all forks of this one stem from
    static String key(String family, Row.Billed row) {
        return String.join(SEPARATOR, family, row.total().key(), row.usage().key());
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(previous.isPresent());
        if (previous.isPresent()) save(previous.get(), out);
    }

    /// @param requests all that the file had when the ledger was saved; their keys hold the totals
    static TokenLedger load(DataInput in, List<Request> requests) throws IOException {
        var ledger = new TokenLedger();
        if (in.readBoolean()) ledger.previous = Optional.of(tokens(in));
        ledger.previous.ifPresent(total -> ledger.totals.add(total.key()));
        for (var request : requests) {
            var parts = request.key().split(SEPARATOR, -1);
            if (parts.length > 2) ledger.totals.add(parts[parts.length - 2]);
        }
        return ledger;
    }

    static void save(Tokens tokens, DataOutput out) throws IOException {
        out.writeLong(tokens.input());
        out.writeLong(tokens.cached());
        out.writeLong(tokens.written());
        out.writeLong(tokens.output());
        out.writeLong(tokens.reasoning());
        out.writeLong(tokens.total());
    }

    static Tokens tokens(DataInput in) throws IOException {
        return new Tokens(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }
}
