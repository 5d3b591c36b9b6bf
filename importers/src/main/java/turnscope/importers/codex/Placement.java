package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.session.SegmentKind;
import turnscope.importers.codex.RolloutLine.Piece;

/// Tells which request a line belongs to, and when that request was sent and answered.
///
/// Versions write the row of usage before what the model said, between that and the outputs of its calls, or after both.
/// Only the first differs in what follows from it: there a row opens a request, elsewhere it closes one. Outputs go
/// where their call sends them, which is the request after the one that made it, whatever the order.
final class Placement {

    private enum Order {
        UNKNOWN,
        ROW_FIRST,
        ITEMS_FIRST
    }

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private Order order = Order.UNKNOWN;

    /// Whether the model has said something whose row of usage has not come yet.
    private boolean open;

    private Optional<Instant> input = Optional.empty();
    private Optional<Instant> sent = Optional.empty();
    private Optional<Instant> answered = Optional.empty();

    /// A call whose output has not come yet.
    ///
    /// @param beforeSeq the request that the output will be sent with
    private record Call(int beforeSeq, Piece piece) {}

    /// When a request was sent, as far as lines tell, and when the model had answered.
    record Span(Optional<Instant> sent, Optional<Instant> answered) {}

    /// Forgets the order of lines, because another version may go on with the file.
    void reopened() {
        if (!open) order = Order.UNKNOWN;
    }

    /// Takes something that will be sent.
    ///
    /// @param requests rows of requests so far
    /// @return the request that it is sent with
    int input(Optional<Instant> at, int requests) {
        if (at.isPresent()) input = at;
        return next(requests);
    }

    /// Takes something that the model said.
    ///
    /// @return the request in whose context it first stands
    int said(Optional<Instant> at, int requests) {
        if (order == Order.UNKNOWN) order = Order.ITEMS_FIRST;
        if (order == Order.ITEMS_FIRST) {
            if (!open) sent = start(at);
            open = true;
            answered = at;
        }
        return next(requests);
    }

    int called(Optional<Instant> at, int requests, String id, Piece piece) {
        int seq = said(at, requests);
        if (!id.isEmpty()) calls.put(id, new Call(seq, piece));
        return seq;
    }

    /// Takes the output of a call.
    ///
    /// @return its parts, where and as what they are sent
    List<Returned> returned(Optional<Instant> at, int requests, String id, List<Piece> output) {
        if (at.isPresent()) input = at;
        var call = calls.remove(id);
        return output.stream()
                .map(piece ->
                        call == null
                                ? new Returned(next(requests), piece)
                                : new Returned(call.beforeSeq(), piece.from(call.piece())))
                .toList();
    }

    /// An output in its place.
    record Returned(int beforeSeq, Piece piece) {}

    /// Takes the row of a request.
    Span row(Optional<Instant> at) {
        if (order == Order.UNKNOWN) order = Order.ROW_FIRST;
        var span = open ? new Span(sent, answered.or(() -> at)) : new Span(start(at), at);
        open = false;
        answered = span.answered();
        return span;
    }

    /// Ends a turn; what the model said without a row of usage goes with the next request.
    ///
    /// @return whether there was any
    boolean settle(int requests) {
        if (!open) return false;
        open = false;
        calls.replaceAll((_, call) -> new Call(Math.min(call.beforeSeq(), requests), call.piece()));
        return true;
    }

    /// A request is sent when its last input is there, but not before the last answer.
    private Optional<Instant> start(Optional<Instant> at) {
        if (at.isEmpty() || input.isEmpty()) return at;
        var start = input.get();
        if (answered.isPresent() && answered.get().isAfter(start)) start = answered.get();
        return start.isAfter(at.get()) ? at : Optional.of(start);
    }

    private int next(int requests) {
        return open ? requests + 1 : requests;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(order.name());
        out.writeBoolean(open);
        Saved.time(input, out);
        Saved.time(sent, out);
        Saved.time(answered, out);
        out.writeInt(calls.size());
        for (var call : calls.entrySet()) {
            out.writeUTF(call.getKey());
            out.writeInt(call.getValue().beforeSeq());
            out.writeUTF(call.getValue().piece().tool());
            out.writeUTF(call.getValue().piece().label());
        }
    }

    static Placement load(DataInput in) throws IOException {
        var placement = new Placement();
        placement.order = Order.valueOf(in.readUTF());
        placement.open = in.readBoolean();
        placement.input = Saved.time(in);
        placement.sent = Saved.time(in);
        placement.answered = Saved.time(in);
        for (int count = in.readInt(); count > 0; count--) {
            var id = in.readUTF();
            int seq = in.readInt();
            var piece = new Piece(SegmentKind.TOOL_CALL, in.readUTF(), in.readUTF(), 0, 0);
            placement.calls.put(id, new Call(seq, piece));
        }
        return placement;
    }
}
