package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import turnscope.analysis.session.SegmentKind;

/// Which block of the thread holds the result of which call: some versions name the results that they clear.
final class Returned {

    /// The versions that do end long before this one; nothing is remembered for later ones.
    private static final String SILENT = "2.1.43";

    private final Map<Long, Integer> blocks = new HashMap<>();

    void add(Part part, int block, String version) {
        boolean result = part.kind() == SegmentKind.TOOL_OUTPUT && !part.toolUse().isEmpty();
        if (result && !Versions.reaches(version, SILENT))
            blocks.put(LineIds.hash(part.toolUse()), block);
    }

    /// The blocks of the results that were named, as far as they are remembered.
    Set<Integer> of(List<String> toolUses) {
        return toolUses.stream()
                .map(LineIds::hash)
                .filter(blocks::containsKey)
                .map(blocks::get)
                .collect(Collectors.toSet());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(blocks.size());
        for (var block : blocks.entrySet()) {
            out.writeLong(block.getKey());
            out.writeInt(block.getValue());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) blocks.put(in.readLong(), in.readInt());
    }
}
