package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Where the latest lines of a file begin: what a compaction keeps stands only just before it.
final class RecentLines {

    private static final int LINES = 256;

    private final Map<Long, Long> offsets =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
                    return size() > LINES;
                }
            };

    void add(String uuid, long offset) {
        if (!uuid.isEmpty()) offsets.put(LineIds.hash(uuid), offset);
    }

    /// Offsets of the lines that a compaction kept, as far as they are remembered.
    Set<Long> of(Kept kept) {
        var found = new HashSet<Long>();
        for (var uuid : kept.lines()) offset(uuid).ifPresent(found::add);
        var head = offset(kept.head());
        var tail = offset(kept.tail());
        if (!kept.lines().isEmpty() || head.isEmpty() || tail.isEmpty()) return found;
        for (long each : offsets.values()) {
            if (each >= head.getAsLong() && each <= tail.getAsLong()) found.add(each);
        }
        return found;
    }

    private OptionalLong offset(String uuid) {
        var offset = uuid.isEmpty() ? null : offsets.get(LineIds.hash(uuid));
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(offsets.size());
        for (var line : offsets.entrySet()) {
            out.writeLong(line.getKey());
            out.writeLong(line.getValue());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) offsets.put(in.readLong(), in.readLong());
    }

    /// The lines that stay in the context after a compaction, named one by one or, before 2.1.232, by the first and the
    /// last of them.
    ///
    /// @param head uuid of the first; empty where the boundary does not say
    record Kept(List<String> lines, String head, String tail) {
        Kept {
            lines = List.copyOf(lines);
        }
    }
}
