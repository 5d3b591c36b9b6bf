package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import turnscope.analysis.session.Block;

/// What the contexts of a strand are made of, in the order of the file.
final class StrandBlocks {

    private final List<Block> blocks = new ArrayList<>();

    void addAll(List<Block> known) {
        blocks.addAll(known);
    }

    List<Block> list() {
        return blocks;
    }

    void add(Part part, int beforeSeq, long offset) {
        blocks.add(
                new Block(
                        beforeSeq,
                        part.kind(),
                        part.tool(),
                        part.label(),
                        part.characters(),
                        part.hash(),
                        offset));
    }

    /// Takes what stands before a compaction out of the context, also what no request has carried yet, but for some lines.
    ///
    /// @param lines offsets of those that stay
    void keep(Set<Long> lines, int next) {
        for (int i = 0, known = blocks.size(); i < known; i++) {
            var block = blocks.get(i);
            boolean stays = lines.contains(block.offset());
            boolean unsent = block.beforeSeq() == next;
            if (unsent && !stays) blocks.set(i, moved(block, next, OptionalInt.of(next)));
            if (!unsent && stays) blocks.add(moved(block, next, OptionalInt.empty()));
        }
    }

    /// Takes single blocks out of the context.
    void clear(Set<Integer> which, int next) {
        for (int each : which) {
            var block = blocks.get(each);
            blocks.set(each, moved(block, block.beforeSeq(), OptionalInt.of(next)));
        }
    }

    private static Block moved(Block block, int beforeSeq, OptionalInt left) {
        return new Block(
                beforeSeq,
                block.kind(),
                block.tool(),
                block.label(),
                block.characters(),
                block.hash(),
                block.offset(),
                block.tokens(),
                left);
    }
}
