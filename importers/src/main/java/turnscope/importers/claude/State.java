package turnscope.importers.claude;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What a transcript has to remember beyond its sessions until its file has grown.
final class State {

    private State() {}

    static byte[] write(
            LineIds lines,
            Titles titles,
            ToolUses tools,
            Returned returned,
            RecentLines recent,
            PassedTimes passed) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            lines.write(out);
            titles.write(out);
            tools.write(out);
            returned.write(out);
            recent.write(out);
            passed.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void read(
            byte[] state,
            LineIds lines,
            Titles titles,
            ToolUses tools,
            Returned returned,
            RecentLines recent,
            PassedTimes passed) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            lines.read(in);
            titles.read(in);
            tools.read(in);
            returned.read(in);
            recent.read(in);
            passed.read(in);
        } catch (IOException foreign) {
            throw new UncheckedIOException("this is no state of a Claude Code transcript", foreign);
        }
    }
}
