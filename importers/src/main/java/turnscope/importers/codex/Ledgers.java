package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Request;

/// The two ledgers of a rollout, of which one counts at a time: the rows of usage until the first record, from then on
/// the records.
final class Ledgers {

    private final Consumer<Fault> problems;
    private final Set<String> responses = new HashSet<>();
    private TokenLedger rows = new TokenLedger();
    private RecordCheck check = new RecordCheck();
    private boolean recorded;

    Ledgers(Consumer<Fault> problems) {
        this.problems = problems;
    }

    /// A request to bill.
    ///
    /// @param chosen what it was made with
    record Entry(String key, Tokens usage, Settings.Chosen chosen) {}

    boolean isRecorded() {
        return recorded;
    }

    /// Takes a row.
    ///
    /// @param family id of the thread that all forks of this one stem from
    /// @param copy whether the row was written by another thread
    /// @return empty where it stands for no request, or for one that a record counts
    Optional<Entry> counted(
            RolloutLine.Counted counted, String family, boolean copy, Settings settings) {
        if (counted.nonsense()) {
            if (!recorded) problems.accept(Fault.IMPOSSIBLE_USAGE);
            return Optional.empty();
        }
        return switch (rows.take(counted.total(), counted.last())) {
            case TokenLedger.Row.Billed row when recorded -> {
                if (check.misses(row.usage())) problems.accept(Fault.REQUEST_WITHOUT_RECORD);
                yield Optional.empty();
            }
            case TokenLedger.Row.Billed row -> {
                if (!copy) report(row.continuity(), settings.isReview());
                yield Optional.of(
                        new Entry(TokenLedger.key(family, row), row.usage(), settings.chosen()));
            }
            case TokenLedger.Row.Repeat _, TokenLedger.Row.Estimate _ -> Optional.empty();
        };
    }

    /// A review counts from zero without being a fault.
    private void report(TokenLedger.Continuity continuity, boolean review) {
        switch (continuity) {
            case CONTINUES -> {}
            case RESTARTS -> {
                if (!review) problems.accept(Fault.TOTAL_RESTARTS);
            }
            case JUMPS -> problems.accept(Fault.TOTAL_JUMPS);
        }
    }

    /// Takes a record.
    ///
    /// @param requests so far; the last one gets the record's key if its row was written before it
    Optional<Entry> recorded(
            RolloutLine.Recorded record, List<Request> requests, Settings settings) {
        if (record.nonsense()) problems.accept(Fault.IMPOSSIBLE_USAGE);
        if (record.usage().isEmpty() || record.usage().get().isEstimate()) return Optional.empty();
        var usage = record.usage().get();
        boolean first = !recorded;
        recorded = true;
        if (first && !requests.isEmpty() && isRow(requests.getLast(), usage)) {
            requests.add(withKey(requests.removeLast(), record.responseId()));
            responses.add(record.responseId());
            return Optional.empty();
        }
        if (!responses.add(record.responseId())) return Optional.empty();
        check.record(usage);
        return Optional.of(new Entry(record.responseId(), usage, settings.of(record.turn())));
    }

    /// Whether a request, counted by its row, is the one that the first record of the file is about.
    private static boolean isRow(Request request, Tokens usage) {
        return request.owned() && request.key().endsWith(":" + usage.key());
    }

    private static Request withKey(Request it, String key) {
        return new Request(
                key,
                it.seq(),
                it.turn(),
                it.at(),
                it.ended(),
                it.model(),
                it.calls(),
                it.outputEstimate(),
                it.service(),
                it.effort(),
                it.version(),
                it.stopReason(),
                it.missReason(),
                it.owned());
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(recorded);
        check.save(out);
        rows.save(out);
    }

    /// Goes on where [#save] left it.
    ///
    /// @param requests that the file had then
    void load(DataInput in, List<Request> requests) throws IOException {
        for (var request : requests) responses.add(request.key());
        recorded = in.readBoolean();
        check = RecordCheck.load(in);
        rows = TokenLedger.load(in, requests);
    }
}
