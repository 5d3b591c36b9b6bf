package turnscope.analysis.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be wrong with a file or with a line of it, each in the one sentence that libraries and JSON documents keep.
public enum Fault {
    CALL_OF_UNKNOWN_PART("a call of an unknown part"),
    FORK_WITHOUT_TIMES("a fork without times: what is its own cannot be told"),
    UNKNOWN_TRACE("a trace of an unknown version"),
    UNEXPECTED_FORM("a value has an unexpected form"),
    CUT_OFF("a value is cut off"),
    UNSAFE_ENTRY("an entry was refused: unsafe"),
    IMPOSSIBLE_TOKENS("an impossible number of tokens"),
    UNREADABLE("cannot be read"),
    DROPS_NOTHING("drops a segment that is not there"),
    INVALID_JSON("invalid JSON"),
    MORE_FOLLOW("more broken lines follow"),
    NO_SUCH_FILE("no such file or folder"),
    UNKNOWN_AGENT("not a session of a known agent"),
    NO_SESSION("not a session"),
    EARLY_CODEX("a Codex session of early 2025: it holds no usage and is not read"),
    UNREADABLE_ARCHIVE("the archive cannot be read"),
    DAMAGED_COMPRESSION("the compressed data is cut or damaged from here on"),
    FOLDER_CUT_SHORT("the folder cannot be read to its end"),
    UNREADABLE_FOLDER("the folder cannot be read"),
    TOTAL_RESTARTS("the running total starts again; requests are counted by their own usage"),
    TOTAL_JUMPS("the running total jumps; requests are counted by their own usage"),
    REQUEST_WITHOUT_RECORD("a request has no record of its usage; only records are counted here"),
    PARTS_EXCEED_WHOLE("usage whose parts exceed the whole"),
    IMPOSSIBLE_USAGE("usage with impossible numbers"),
    NO_OBJECT("a line is not an object"),
    INPUT_DISAGREES("the lines of a response disagree about its input"),
    COUNT_NO_NUMBER("a token count is not a number"),
    COUNT_NEGATIVE("a token count is negative"),
    COUNT_ABSURD("a token count is absurdly large"),
    COUNT_BROKEN("a token count is not a whole number"),
    TORN_MESSAGE("a message was torn into single characters"),
    TOO_LONG("longer than {0} MB, skipped"),
    IMPORTER_FAILED("the importer failed: {0}");

    private static final String DETAIL = "{0}";

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    /// A fault and what is particular about this one, mostly nothing.
    public record Told(Fault fault, String detail) {}

    /// Stable name, as in `cut-off`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    public String sentence(String detail) {
        return sentence.replace(DETAIL, detail);
    }

    /// The fault that a sentence is about; empty for one that only an older or a newer program knows.
    public static Optional<Told> told(String sentence) {
        return Arrays.stream(values()).flatMap(each -> each.detail(sentence).stream()).findFirst();
    }

    private Optional<Told> detail(String said) {
        int gap = sentence.indexOf(DETAIL);
        if (gap < 0)
            return said.equals(sentence) ? Optional.of(new Told(this, "")) : Optional.empty();
        var before = sentence.substring(0, gap);
        var after = sentence.substring(gap + DETAIL.length());
        boolean fits =
                said.length() >= before.length() + after.length()
                        && said.startsWith(before)
                        && said.endsWith(after);
        return fits
                ? Optional.of(new Told(this, said.substring(gap, said.length() - after.length())))
                : Optional.empty();
    }
}
