package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import turnscope.analysis.session.SegmentKind;

/// The calls of tools whose results are still to come: a result names only the call.
final class ToolUses {

    private static final int LONGEST_ID = 200;

    private final Map<String, Use> open = new HashMap<>();

    private record Use(String tool, String label) {}

    /// Remembers a call; gives a result the tool and the label of its call.
    Part linked(Part part) {
        if (part.kind() == SegmentKind.TOOL_CALL && isId(part.toolUse()))
            open.put(part.toolUse(), new Use(part.tool(), part.label()));
        if (part.kind() != SegmentKind.TOOL_OUTPUT) return part;
        var use = open.remove(part.toolUse());
        return use == null ? part : part.named(use.tool(), use.label());
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(open.size());
        for (var use : open.entrySet()) {
            out.writeUTF(use.getKey());
            out.writeUTF(use.getValue().tool());
            out.writeUTF(use.getValue().label());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--)
            open.put(in.readUTF(), new Use(in.readUTF(), in.readUTF()));
    }
}
