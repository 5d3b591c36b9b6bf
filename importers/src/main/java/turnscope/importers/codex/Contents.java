package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.codex.RolloutLine.Piece;
import turnscope.importers.json.JsonValue.Text;

/// What the contexts of a thread are made of, each piece before the request that first sends it.
final class Contents {

    private static final int NONE = -1;

    private final List<Block> blocks = new ArrayList<>();
    private Placement placement = new Placement();

    /// The request that hidden reasoning was last found for; there is one block of it, whatever the number of items.
    private int thoughtSeq = NONE;

    /// Where a line stands: when and at which byte it was written, after how many requests.
    record Spot(Optional<Instant> at, long offset, int requests) {}

    /// Takes what will be sent.
    void input(Spot spot, List<Piece> pieces) {
        int seq = placement.input(spot.at(), spot.requests());
        for (var piece : pieces) add(seq, piece, spot);
    }

    /// Takes what the model said.
    void said(Spot spot, List<Piece> pieces) {
        int seq = placement.said(spot.at(), spot.requests());
        for (var piece : pieces) add(seq, piece, spot);
    }

    void thought(Spot spot, Text content) {
        int seq = placement.said(spot.at(), spot.requests());
        if (content.isEmpty() && thoughtSeq == seq) return;
        if (content.isEmpty()) thoughtSeq = seq;
        add(seq, Piece.of(SegmentKind.THINKING, "", content), spot);
    }

    void called(Spot spot, String callId, Piece piece) {
        add(placement.called(spot.at(), spot.requests(), callId, piece), piece, spot);
    }

    void returned(Spot spot, String callId, List<Piece> pieces) {
        for (var place : placement.returned(spot.at(), spot.requests(), callId, pieces)) {
            add(place.beforeSeq(), place.piece(), spot);
        }
    }

    private void add(int seq, Piece piece, Spot spot) {
        blocks.add(
                new Block(
                        seq,
                        piece.kind(),
                        piece.tool(),
                        piece.label(),
                        piece.characters(),
                        piece.hash(),
                        spot.offset()));
    }

    /// Takes the row of a request.
    Placement.Span row(Optional<Instant> at) {
        return placement.row(at);
    }

    /// Forgets the order of lines, because another version may go on with the file.
    void reopened() {
        placement.reopened();
    }

    /// Ends a turn: what a request without usage left behind goes with the next one.
    void settle(int requests) {
        if (!placement.settle(requests)) return;
        for (int i = blocks.size() - 1; i >= 0 && blocks.get(i).beforeSeq() >= requests; i--) {
            blocks.set(i, moved(blocks.get(i), requests));
        }
        thoughtSeq = NONE;
    }

    private static Block moved(Block block, int seq) {
        return new Block(
                seq,
                block.kind(),
                block.tool(),
                block.label(),
                block.characters(),
                block.hash(),
                block.offset());
    }

    List<Block> blocks() {
        return blocks;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(thoughtSeq);
        placement.save(out);
    }

    static Contents load(DataInput in, List<Block> known) throws IOException {
        var contents = new Contents();
        contents.blocks.addAll(known);
        contents.thoughtSeq = in.readInt();
        contents.placement = Placement.load(in);
        return contents;
    }
}
