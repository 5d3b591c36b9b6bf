package turnscope.importers.trace;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import turnscope.analysis.session.Block;

/// The segments that the next request carries.
final class TraceContext {

    private final List<Block> blocks;

    /// Places in the list of blocks, by key; segments without a key stay for good.
    private final Map<String, List<Integer>> keyed = new LinkedHashMap<>();

    private long tokens;

    TraceContext(List<Block> blocks) {
        this.blocks = new ArrayList<>(blocks);
    }

    void append(String key, Block block) {
        if (!key.isEmpty()) keyed.computeIfAbsent(key, _ -> new ArrayList<>()).add(blocks.size());
        blocks.add(block);
        tokens += block.tokens().orElse(0);
    }

    /// Takes the segments of a key out of the context of a request and all after it; false if there are none.
    boolean drop(String key, int seq) {
        var places = keyed.remove(key);
        if (places == null) return false;
        for (int place : places) {
            var block = blocks.get(place);
            tokens -= block.tokens().orElse(0);
            blocks.set(place, left(block, seq));
        }
        return true;
    }

    private static Block left(Block block, int seq) {
        return new Block(
                block.beforeSeq(),
                block.kind(),
                block.tool(),
                block.label(),
                block.characters(),
                block.hash(),
                block.offset(),
                block.tokens(),
                OptionalInt.of(seq));
    }

    /// Everything that is carried now.
    long tokens() {
        return tokens;
    }

    List<Block> blocks() {
        return blocks;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(tokens);
        out.writeInt(keyed.size());
        for (var entry : keyed.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().size());
            for (int place : entry.getValue()) out.writeInt(place);
        }
    }

    void load(DataInput in) throws IOException {
        tokens = in.readLong();
        for (int keys = in.readInt(); keys > 0; keys--) {
            var places = new ArrayList<Integer>();
            keyed.put(in.readUTF(), places);
            for (int count = in.readInt(); count > 0; count--) places.add(in.readInt());
        }
    }
}
