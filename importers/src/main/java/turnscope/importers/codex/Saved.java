package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Times that may be missing, in the state of a transcript.
final class Saved {

    private Saved() {}

    static void time(Optional<Instant> time, DataOutput out) throws IOException {
        out.writeUTF(time.map(Instant::toString).orElse(""));
    }

    static Optional<Instant> time(DataInput in) throws IOException {
        var text = in.readUTF();
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
