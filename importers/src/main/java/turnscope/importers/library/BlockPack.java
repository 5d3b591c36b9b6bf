package turnscope.importers.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

/// Many blocks as few bytes: numbers as differences of variable length, every text once.
///
/// Layout: format 2; number of blocks; then per block seq step, kind, tool, label, characters, hash (8 bytes), offset step,
/// tokens + 1, request that it left before + 1, both 0 where unknown. Format 1 lacks these two.
/// A text is the number of an earlier one, or the count so far followed by length and bytes of a new one.
final class BlockPack {

    private static final int FORMAT = 2;

    /// Fixed by the format; only ever extended at the end.
    private static final List<SegmentKind> KINDS =
            List.of(
                    SegmentKind.SYSTEM_TOOLS,
                    SegmentKind.MEMORY,
                    SegmentKind.SUMMARY,
                    SegmentKind.USER_TEXT,
                    SegmentKind.ATTACHMENT,
                    SegmentKind.TOOL_OUTPUT,
                    SegmentKind.ASSISTANT_TEXT,
                    SegmentKind.TOOL_CALL,
                    SegmentKind.THINKING,
                    SegmentKind.UNATTRIBUTED);

    private BlockPack() {}

    static byte[] pack(List<Block> blocks) {
        return new Packer(blocks.size()).pack(blocks);
    }

    static List<Block> unpack(byte[] packed) {
        return new Unpacker(packed).unpack();
    }

    private static final class Packer {

        private byte[] out;
        private int length;
        private final Map<String, Integer> texts = new HashMap<>();

        Packer(int blocks) {
            out = new byte[64 + blocks * 40];
        }

        byte[] pack(List<Block> blocks) {
            write(FORMAT);
            number(blocks.size());
            var seq = 0L;
            var offset = 0L;
            for (var block : blocks) {
                step(block.beforeSeq() - seq);
                number(KINDS.indexOf(block.kind()));
                text(block.tool());
                text(block.label());
                number(block.characters());
                eight(block.hash());
                step(block.offset() - offset);
                number(block.tokens().isPresent() ? block.tokens().getAsLong() + 1 : 0);
                number(block.left().isPresent() ? block.left().getAsInt() + 1 : 0);
                seq = block.beforeSeq();
                offset = block.offset();
            }
            return Arrays.copyOf(out, length);
        }

        private void write(int value) {
            if (length == out.length) out = Arrays.copyOf(out, 2 * length);
            out[length++] = (byte) value;
        }

        private void number(long value) {
            var rest = value;
            while ((rest & ~0x7FL) != 0) {
                write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            write((int) rest);
        }

        private void step(long value) {
            number((value << 1) ^ (value >> 63));
        }

        private void eight(long value) {
            for (var shift = 56; shift >= 0; shift -= 8) {
                write((int) (value >>> shift));
            }
        }

        private void text(String text) {
            var known = texts.putIfAbsent(text, texts.size());
            if (known != null) {
                number(known);
                return;
            }
            number(texts.size() - 1);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            for (var each : bytes) write(each);
        }
    }

    private static final class Unpacker {

        private final byte[] in;
        private final List<String> texts = new ArrayList<>();
        private int at;

        Unpacker(byte[] in) {
            this.in = in;
        }

        List<Block> unpack() {
            var format = in[at++];
            if (format < 1 || format > FORMAT)
                throw new IllegalArgumentException("unknown packing of blocks");
            var count = (int) number();
            var blocks = new ArrayList<Block>(count);
            var seq = 0L;
            var offset = 0L;
            for (var i = 0; i < count; i++) {
                seq += step();
                var kind = KINDS.get((int) number());
                var tool = text();
                var label = text();
                var characters = number();
                var hash = eight();
                offset += step();
                var tokens = format == 1 ? 0 : number();
                var left = format == 1 ? 0 : number();
                blocks.add(
                        new Block(
                                (int) seq,
                                kind,
                                tool,
                                label,
                                characters,
                                hash,
                                offset,
                                tokens == 0 ? OptionalLong.empty() : OptionalLong.of(tokens - 1),
                                left == 0 ? OptionalInt.empty() : OptionalInt.of((int) left - 1)));
            }
            return blocks;
        }

        private long number() {
            var value = 0L;
            for (var shift = 0; ; shift += 7) {
                var part = in[at++];
                value |= (long) (part & 0x7F) << shift;
                if (part >= 0) return value;
            }
        }

        private long step() {
            var value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        private long eight() {
            var value = 0L;
            for (var i = 0; i < 8; i++) {
                value = (value << 8) | (in[at++] & 0xFF);
            }
            return value;
        }

        private String text() {
            var number = (int) number();
            if (number < texts.size()) return texts.get(number);
            var length = (int) number();
            var text = new String(in, at, length, StandardCharsets.UTF_8);
            at += length;
            texts.add(text);
            return text;
        }
    }
}
