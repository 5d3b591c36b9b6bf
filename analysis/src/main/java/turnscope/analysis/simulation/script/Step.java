package turnscope.analysis.simulation.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One request of a script.
///
/// @param seq the recorded request that it is or stands for
/// @param copy true if it was inserted beside the recorded one
/// @param turn index of its user prompt
/// @param millis start, since the epoch; the one of the request before where it is not known
/// @param sent how it was sent
/// @param born pieces appended to the context, in order
/// @param gone keys of pieces that it no longer carries
/// @param breaks what happened to the history before it
/// @param tail tokens behind the last marker, sent fresh whatever happens
/// @param output generated tokens
/// @param pin where a recorded loss that no rule explains ended the read
/// @param found where a recorded read ended that the rules alone may not reach: it shows what was still cached, and which
///     part of the history had not changed; empty once a strategy has changed which pieces leave
public record Step(
        int seq,
        boolean copy,
        int turn,
        long millis,
        Sent sent,
        List<Piece> born,
        Set<Integer> gone,
        Break breaks,
        long tail,
        long output,
        Optional<Pin> pin,
        Optional<Pin> found) {

    public Step {
        born = List.copyOf(born);
        gone = Set.copyOf(gone);
    }

    /// What the recording says about the history before a request.
    public enum Break {
        NONE,
        COMPACTION,
        MICRO_COMPACTION
    }

    /// A read that ended early: at so many tokens into a piece.
    public record Pin(int key, long offset) {}

    public Step with(List<Piece> others, Set<Integer> departed) {
        return new Step(
                seq,
                copy,
                turn,
                millis,
                sent,
                others,
                departed,
                breaks,
                tail,
                output,
                pin,
                departed.equals(gone) ? found : Optional.empty());
    }

    public Step with(List<Piece> others) {
        return with(others, gone);
    }

    public Step generating(long tokens) {
        return new Step(
                seq, copy, turn, millis, sent, born, gone, breaks, tail, tokens, pin, found);
    }

    /// @param lost whether the read ended there although the rules say that more was cached
    public Step reading(Pin at, boolean lost) {
        return new Step(
                seq,
                copy,
                turn,
                millis,
                sent,
                born,
                gone,
                breaks,
                tail,
                output,
                lost ? Optional.of(at) : Optional.empty(),
                Optional.of(at));
    }

    /// The same request as if nothing had happened to the history before it.
    public Step unbroken(List<Piece> others, Set<Integer> departed) {
        return new Step(
                seq,
                copy,
                turn,
                millis,
                sent,
                others,
                departed,
                Break.NONE,
                tail,
                output,
                pin,
                Optional.empty());
    }

    /// Another request at the same time, beside the recorded one.
    public Step inserted(List<Piece> others, Set<Integer> departed, long generated) {
        return new Step(
                seq,
                true,
                turn,
                millis,
                sent.alone(),
                others,
                departed,
                Break.NONE,
                0,
                generated,
                Optional.empty(),
                Optional.empty());
    }
}
