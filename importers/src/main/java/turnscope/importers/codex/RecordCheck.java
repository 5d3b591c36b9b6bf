package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/// Holds the rows of usage against the records that count in their place.
///
/// Each row should have its record, written shortly before or after it. Records without a row are nothing unusual: they
/// are about compactions and other calls that rows leave out.
final class RecordCheck {

    private static final int RECORDS = 64;

    private final Set<String> records = new LinkedHashSet<>();
    private String row = "";
    private boolean missed;

    /// Takes a record.
    void record(Tokens usage) {
        if (usage.key().equals(row)) {
            row = "";
            return;
        }
        records.add(usage.key());
        if (records.size() > RECORDS) records.remove(records.iterator().next());
    }

    /// Takes the row of a request.
    ///
    /// @return whether the row before it has never got its record; true once per file
    boolean misses(Tokens usage) {
        boolean found = !row.isEmpty() && !missed;
        missed |= found;
        row = records.remove(usage.key()) ? "" : usage.key();
        return found;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(records.size());
        for (var record : records) out.writeUTF(record);
        out.writeUTF(row);
        out.writeBoolean(missed);
    }

    static RecordCheck load(DataInput in) throws IOException {
        var check = new RecordCheck();
        for (int left = in.readInt(); left > 0; left--) check.records.add(in.readUTF());
        check.row = in.readUTF();
        check.missed = in.readBoolean();
        return check;
    }
}
