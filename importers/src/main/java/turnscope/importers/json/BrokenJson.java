package turnscope.importers.json;

import java.io.Serial;

import turnscope.analysis.session.Fault;

/// Bytes that are no JSON value, or only the beginning of one.
public final class BrokenJson extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final int at;
    private final boolean cut;

    /// Without a stack trace: damaged files throw many, and where in the scanner says nothing.
    BrokenJson(int at, boolean cut) {
        super(cut ? Fault.CUT_OFF.sentence() : Fault.INVALID_JSON.sentence(), null, false, false);
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
