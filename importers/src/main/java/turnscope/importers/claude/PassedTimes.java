package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// From when to when the lines are that nothing is read of but their time; kept while a transcript has no session yet.
final class PassedTimes {

    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    void add(Instant at) {
        if (first.isEmpty() || at.isBefore(first.get())) first = Optional.of(at);
        if (last.isEmpty() || at.isAfter(last.get())) last = Optional.of(at);
    }

    /// Lets the session that the file is about reach as far.
    void tell(Strand main) {
        first.ifPresent(main::see);
        last.ifPresent(main::see);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(first.isPresent());
        if (first.isEmpty() || last.isEmpty()) return;
        write(out, first.get());
        write(out, last.get());
    }

    private static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    /// Nothing where an older version has written the state.
    void read(DataInputStream in) throws IOException {
        if (in.available() == 0 || !in.readBoolean()) return;
        add(Instant.ofEpochSecond(in.readLong(), in.readInt()));
        add(Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }
}
