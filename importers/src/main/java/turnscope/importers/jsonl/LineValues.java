package turnscope.importers.jsonl;

import java.util.ArrayList;
import java.util.List;

import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.BrokenJson;
import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;
import turnscope.importers.transcript.Transcript;

/// Finds the JSON values of a line, also behind the remains of a broken one.
///
/// Where a record was cut and the next one follows on the same line, the second is found again as the first object
/// behind the fault that parses and that ends where a record may end: an object within the broken record does not.
final class LineValues {

    private static final int PROBLEMS = 1_000;

    /// The restart of a spliced record lies at most this far before the byte at which the parser noticed.
    private static final int NOTICED_LATE = 64;

    private final String file;
    private final Transcript into;
    private final List<Problem> problems = new ArrayList<>();
    private final JsonScanner scanner = new JsonScanner();
    private byte[] bytes = {};

    LineValues(String file, Transcript into) {
        this.file = file;
        this.into = into;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(long line, Fault fault) {
        problem(line, fault.sentence());
    }

    void problem(long line, String reason) {
        if (problems.size() < PROBLEMS) problems.add(new Problem(file, line, reason));
        if (problems.size() == PROBLEMS - 1)
            problems.add(new Problem(file, line, Fault.MORE_FOLLOW));
    }

    /// Hands over all values between two indices.
    void read(byte[] buffer, int from, int to, long line, long offset) {
        bytes = buffer;
        for (var at = JsonScanner.gap(bytes, from, to);
                at < to;
                at = JsonScanner.gap(bytes, at, to)) {
            try {
                scanner.start(bytes, at, to);
                into.accept(scanner, line, offset);
                at = scanner.finish();
            } catch (BrokenJson _) {
                at = afterFailure(at, to, line);
            }
        }
    }

    /// Where the values between two indices end if all of them are complete, otherwise `from`: then the line is still
    /// being written. A number might still grow, so only objects and arrays count.
    int completeUntil(byte[] buffer, int from, int to) {
        bytes = buffer;
        var complete = from;
        for (var at = JsonScanner.gap(bytes, from, to);
                at < to;
                at = JsonScanner.gap(bytes, complete, to)) {
            var value = inspect(at, to);
            if (value.isWhole() && !isNested(at)) return from;
            if (value.isWhole()) {
                complete = value.end();
                continue;
            }
            var next = value.damage() == Damage.CUT ? to : restart(at, value, to);
            if (next == to) return from;
            complete = next;
        }
        return complete;
    }

    private boolean isNested(int at) {
        return bytes[at] == '{' || bytes[at] == '[';
    }

    /// Returns where to go on behind a value that could not be taken.
    private int afterFailure(int at, int to, long line) {
        var value = inspect(at, to);
        switch (value.damage()) {
            case NONE -> problem(line, Fault.UNEXPECTED_FORM);
            case CUT -> problem(line, Fault.CUT_OFF);
            case SYNTAX -> problem(line, Fault.INVALID_JSON);
        }
        return value.isWhole() ? value.end() : restart(at, value, to);
    }

    /// The next whole record behind a broken one, or `to`.
    private int restart(int broken, Value value, int to) {
        var effort = 8L * (to - broken) + 65_536;
        var from = value.damage() == Damage.CUT ? broken + 1 : value.end() - NOTICED_LATE;
        for (var at = Math.max(broken + 1, from); at < to - 1 && effort > 0; at++) {
            if (bytes[at] != '{' || bytes[at + 1] != '"') continue;
            var candidate = inspect(at, to);
            effort -= candidate.end() - at;
            if (candidate.isWhole() && isBoundary(JsonScanner.gap(bytes, candidate.end(), to), to))
                return at;
        }
        return to;
    }

    private boolean isBoundary(int at, int to) {
        return at == to || bytes[at] == '{';
    }

    /// Looks at a value without handing it over.
    private Value inspect(int at, int to) {
        try {
            scanner.start(bytes, at, to);
            return new Value(scanner.finish(), Damage.NONE);
        } catch (BrokenJson broken) {
            return new Value(broken.at(), broken.isCut() ? Damage.CUT : Damage.SYNTAX);
        }
    }

    private enum Damage {
        NONE,
        CUT,
        SYNTAX
    }

    /// @param end behind the value, or where the damage was noticed
    private record Value(int end, Damage damage) {
        boolean isWhole() {
            return damage == Damage.NONE;
        }
    }
}
