package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Step;

/// Each task begins in a fresh session with a short brief; files that are needed again are read again.
///
/// @param split "gap" for new turns after a long pause, or "at:SEQ/SEQ…" for chosen requests
/// @param gap seconds of a pause that parts two tasks
/// @param brief tokens that tell the new session what it has to know
/// @param reread share of the last full read of each file that is still needed
public record FreshSession(String split, long gap, long brief, double reread) implements Strategy {

    private static final long READ_OUTPUT = 300;
    private static final int FILES_PER_REQUEST = 4;

    static final StrategyType TYPE =
            StrategyType.of(
                    "fresh-session",
                    StrategyType.Nature.BEHAVIOURAL,
                    List.of(
                            Parameter.word("split", "gap", "gap", "at:*"),
                            Parameter.whole("gap", 1_800, 60, 86_400, "seconds"),
                            Parameter.whole("brief", 1_500, 0, 10_000, "tokens"),
                            Parameter.decimal("reread", "0.2", 0, 0.5, "share")),
                    args ->
                            new FreshSession(
                                    args.word("split"),
                                    args.whole("gap"),
                                    args.whole("brief"),
                                    args.decimal("reread")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("split", split, "gap", gap, "brief", brief, "reread", reread);
    }

    @Override
    public Strategy favourable() {
        return new FreshSession(split, gap, brief, 0);
    }

    @Override
    public Strategy unfavourable() {
        return new FreshSession(split, gap, brief, 0.5);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return new Walk(script).run();
    }

    private boolean parts(Step before, Step step) {
        if (split.equals("gap")) {
            return step.turn() != before.turn() && step.millis() - before.millis() >= gap * 1_000;
        }
        return !step.copy()
                && IntStream.of(Requests.of(split.substring("at:".length())))
                        .anyMatch(seq -> seq == step.seq());
    }

    /// What belongs to the next task; answers and what tools returned belong to the last one.
    private static boolean isNew(Piece piece) {
        return piece.kind() == SegmentKind.USER_TEXT || piece.kind() == SegmentKind.ATTACHMENT;
    }

    /// Goes through the session with the list of what it carries.
    private final class Walk {

        private final Lane lane;
        private final Script script;
        private final List<Piece> carried = new ArrayList<>();
        private final Map<String, Piece> lastReads = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private int keys;

        Walk(Script script) {
            this.script = script;
            this.lane = script.main();
            this.keys = script.keys();
        }

        Script run() {
            for (int i = 0; i < lane.steps().size(); i++) {
                var step = lane.steps().get(i);
                if (i > 0 && parts(lane.steps().get(i - 1), step)) part(i, step);
                else {
                    carried.removeIf(piece -> step.gone().contains(piece.key()));
                    carried.addAll(step.born());
                    steps.add(step);
                }
                note(step);
            }
            return new Script(lane.with(steps), script.sides(), keys);
        }

        private void note(Step step) {
            for (var piece : step.born()) {
                if (piece.isToolOutput() && Editing.readsFile(piece) && !piece.label().isEmpty())
                    lastReads.put(piece.label(), piece);
            }
        }

        private void part(int index, Step step) {
            var gone = new HashSet<>(step.gone());
            for (int i = lane.fixed(); i < carried.size(); i++) {
                var piece = carried.get(i);
                if (piece.kind() != SegmentKind.MEMORY) gone.add(piece.key());
            }
            carried.removeIf(piece -> gone.contains(piece.key()));
            var born = new ArrayList<Piece>();
            var like = step.born().isEmpty() ? carried.getFirst() : step.born().getFirst();
            born.add(piece(SegmentKind.USER_TEXT, brief, like));
            step.born().stream().filter(FreshSession::isNew).forEach(born::add);
            carried.addAll(born);
            steps.add(step.unbroken(born, gone));
            rereads(index, step, like);
        }

        private void rereads(int index, Step step, Piece like) {
            var needed = needed(index);
            if (needed.isEmpty() || reread == 0) return;
            int requests = (needed.size() + FILES_PER_REQUEST - 1) / FILES_PER_REQUEST;
            for (int r = 0; r < requests; r++) {
                var born = new ArrayList<Piece>();
                int end = Math.min(needed.size(), (r + 1) * FILES_PER_REQUEST);
                for (var read : needed.subList(r * FILES_PER_REQUEST, end)) {
                    long tokens = (long) Math.floor(read.tokens() * reread + 0.5);
                    born.add(piece(SegmentKind.TOOL_OUTPUT, tokens, read));
                }
                born.add(piece(SegmentKind.ASSISTANT_TEXT, READ_OUTPUT, like));
                carried.addAll(born);
                steps.add(step.inserted(born, Set.of(), READ_OUTPUT));
            }
        }

        /// Last reads of files that are read or changed again later.
        private List<Piece> needed(int index) {
            var later = new HashSet<String>();
            for (int i = index; i < lane.steps().size(); i++) {
                for (var piece : lane.steps().get(i).born()) {
                    if (Editing.readsFile(piece) || Editing.changesFiles(piece))
                        later.add(piece.label());
                }
            }
            return lastReads.entrySet().stream()
                    .filter(read -> later.contains(read.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private Piece piece(SegmentKind kind, long tokens, Piece like) {
            return new Piece(keys++, kind, like.tool(), like.label(), 0, tokens, like.counted());
        }
    }
}
