package turnscope.analysis.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Step;

/// A lane laid out for playing: every piece has a place, which is also its order in the context.
///
/// Places never move. A piece that leaves weighs nothing from then on; what a strategy puts in its stead takes its
/// place. A boundary is a number of places: everything before it.
public final class Line {

    final Lane lane;
    final TokenScale scale;
    final Piece[] pieces;

    /// Sum of the weights at birth of all places before each boundary.
    final long[] birth;

    /// Places that exist when each step is sent, spare ones left out.
    final int[] end;

    /// Places that each step lets go.
    final int[][] gone;

    /// Where the read of a step was pinned; -1 for none.
    final int[] pin;

    /// Where the recorded read of a step ended; -1 for nowhere.
    final int[] found;

    /// Places kept empty behind the pieces of each step.
    final int spare;

    /// Places by key; -1 for keys that are not in this lane.
    private final int[] places;

    private static final int[] NOTHING = {};

    private Line(Lane lane, TokenScale scale, int spare) {
        places = new int[keys(lane)];
        Arrays.fill(places, -1);
        this.lane = lane;
        this.scale = scale;
        this.spare = spare;
        int steps = lane.steps().size();
        var all = new ArrayList<Piece>();
        end = new int[steps];
        gone = new int[steps][];
        pin = new int[steps];
        found = new int[steps];
        for (int i = 0; i < steps; i++) {
            var step = lane.steps().get(i);
            gone[i] = departures(step);
            for (var piece : step.born()) {
                places[piece.key()] = all.size();
                all.add(piece);
            }
            end[i] = all.size();
            pin[i] = place(step.pin());
            found[i] = place(step.found());
            for (int s = 0; s < spare; s++) all.add(EMPTY);
        }
        pieces = all.toArray(Piece[]::new);
        birth = new long[pieces.length + 1];
        for (int i = 0; i < pieces.length; i++) birth[i + 1] = birth[i] + scale.weigh(pieces[i]);
    }

    private static final Piece EMPTY =
            new Piece(
                    -1,
                    turnscope.analysis.session.SegmentKind.UNATTRIBUTED,
                    "",
                    "",
                    0,
                    0,
                    turnscope.analysis.pricing.Tokenizer.UNKNOWN);

    private int place(Optional<Step.Pin> pin) {
        return pin.isEmpty() ? -1 : place(pin.get().key());
    }

    /// @param spare places to keep empty behind the pieces of each step, for what a strategy may append there
    public static Line of(Lane lane, TokenScale scale, int spare) {
        return new Line(lane, scale, spare);
    }

    private static int keys(Lane lane) {
        int most = 0;
        for (var step : lane.steps()) {
            for (var piece : step.born()) most = Math.max(most, piece.key() + 1);
        }
        return most;
    }

    private int place(int key) {
        return key < 0 || key >= places.length ? -1 : places[key];
    }

    private int[] departures(Step step) {
        if (step.gone().isEmpty()) return NOTHING;
        return step.gone().stream()
                .mapToInt(this::place)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
    }

    public Lane lane() {
        return lane;
    }

    public int steps() {
        return end.length;
    }

    public Step step(int index) {
        return lane.steps().get(index);
    }

    public List<Step> all() {
        return lane.steps();
    }

    /// First place of the pieces that a step appends.
    public int begin(int step) {
        return step == 0 ? 0 : end[step - 1] + spare;
    }

    /// Boundary behind the pieces that a step appends.
    public int end(int step) {
        return end[step];
    }

    public Piece piece(int place) {
        return pieces[place];
    }

    public TokenScale scale() {
        return scale;
    }

    /// Boundary behind the fixed prefix.
    public int fixed() {
        return lane.fixed();
    }
}
