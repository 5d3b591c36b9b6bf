package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Tells the lines that a fork has copied from its parent from its own.
///
/// A fork starts by writing the history of its parent anew, usage included, stamped with the time of its own birth:
/// all within the second of the first line. Where that crosses a second, lines that follow each other within a tenth of
/// a second still belong to it. The library compares with the parent's own rows once it has both.
final class ForkGate {

    private static final Duration STEADY = Duration.ofMillis(100);

    private enum State {
        /// Every line from here on is the thread's own.
        OWN,
        /// Copies, until time has passed.
        BY_TIME,
        /// Copies, until a line has the number at which the own ones begin.
        BY_ORDINAL,
        /// A fork without times: nothing of it can be told apart.
        UNKNOWN
    }

    private State state = State.OWN;
    private Optional<Instant> birth = Optional.empty();
    private Optional<Instant> before = Optional.empty();
    private long ownFrom;

    /// Takes the line that names the thread itself.
    void opened(RolloutLine.Meta meta, Optional<Instant> at) {
        birth = at;
        before = at;
        if (meta.ownFrom().isPresent()) {
            state = State.BY_ORDINAL;
            ownFrom = meta.ownFrom().getAsLong();
        } else if (!meta.forkedFrom().isEmpty() && !meta.byReference()) {
            state = at.isPresent() ? State.BY_TIME : State.UNKNOWN;
        }
    }

    /// Takes a line that names another thread, which is an ancestor if it was written together with the first line.
    void another(Optional<Instant> at) {
        if (state == State.OWN && isBirth(at)) state = State.BY_TIME;
    }

    /// Whether nothing can be said about which lines are copies.
    boolean isHopeless() {
        return state == State.UNKNOWN;
    }

    /// Whether the next line of the file is a copy.
    boolean copies(Optional<Instant> at, OptionalLong ordinal) {
        boolean copy =
                switch (state) {
                    case OWN -> false;
                    case BY_TIME -> at.isEmpty() || isBirth(at) || isSteady(at.get());
                    case BY_ORDINAL -> ordinal.isPresent() && ordinal.getAsLong() < ownFrom;
                    case UNKNOWN -> true;
                };
        if (!copy) state = State.OWN;
        if (at.isPresent()) before = at;
        return copy;
    }

    private boolean isBirth(Optional<Instant> at) {
        return at.isPresent()
                && birth.isPresent()
                && at.get().getEpochSecond() == birth.get().getEpochSecond();
    }

    private boolean isSteady(Instant at) {
        if (before.isEmpty()) return false;
        var step = Duration.between(before.get(), at);
        return !step.isNegative() && step.compareTo(STEADY) < 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(state.name());
        Saved.time(birth, out);
        Saved.time(before, out);
        out.writeLong(ownFrom);
    }

    static ForkGate load(DataInput in) throws IOException {
        var gate = new ForkGate();
        gate.state = State.valueOf(in.readUTF());
        gate.birth = Saved.time(in);
        gate.before = Saved.time(in);
        gate.ownFrom = in.readLong();
        return gate;
    }
}
