package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The lines read so far and the strand that each belongs to; keeps hashes, as ids are only ever compared.
final class LineIds {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final Map<Long, Integer> strands = new HashMap<>();

    /// Notes a line; false if the file had it before. A line without an id is always new.
    boolean add(String uuid, int strand) {
        return uuid.isEmpty() || strands.putIfAbsent(hash(uuid), strand) == null;
    }

    boolean contains(String uuid) {
        return !uuid.isEmpty() && strands.containsKey(hash(uuid));
    }

    OptionalInt strandOf(String uuid) {
        var strand = uuid.isEmpty() ? null : strands.get(hash(uuid));
        return strand == null ? OptionalInt.empty() : OptionalInt.of(strand);
    }

    Set<Long> hashes() {
        return strands.keySet();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(strands.size());
        for (var line : strands.entrySet()) {
            out.writeLong(line.getKey());
            out.writeInt(line.getValue());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) strands.put(in.readLong(), in.readInt());
    }

    /// 64 bits of a text, FNV-1a over UTF-16.
    static long hash(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        return hash;
    }
}
