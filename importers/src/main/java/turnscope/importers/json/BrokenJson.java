package turnscope.importers.json;

import java.io.Serial;

/// Bytes that are no JSON value, or only the beginning of one.
public final class BrokenJson extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final int at;
    private final boolean cut;

    /// Without a stack trace: damaged files throw many, and where in the scanner says nothing.
    BrokenJson(int at, boolean cut) {
        super(cut ? "a value is cut off" : "invalid JSON", null, false, false);
        this.at = at;
        this.cut = cut;
    }

    /// Index of the byte that cannot stand where it stands.
    public int at() {
        return at;
    }

    /// Whether the bytes end within the value.
    public boolean isCut() {
        return cut;
    }
}
