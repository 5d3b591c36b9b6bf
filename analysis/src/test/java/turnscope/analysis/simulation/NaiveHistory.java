package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Step;

/// The strategies that rewrite a history, as the reference words them: on whole lists, from the start, every time.
final class NaiveHistory {

    /// A strategy with its parameters.
    sealed interface Policy {

        record Nothing() implements Policy {}

        record Mask(int keep, int batch, long stub, long min) implements Policy {}

        record ClearAt(long threshold, int keep, long atLeast, long stub) implements Policy {}

        record DropThinking(int keepTurns) implements Policy {}

        record CompactAt(long threshold, long summary, long prompt, int keepSteps)
                implements Policy {}
    }

    /// A request with what it sends.
    record Sent(List<NaiveCache.Item> view, long millis) {}

    private record Entry(Piece piece, int step, int turn, int variant, long tokens) {}

    private final Policy policy;
    private final long stub;
    private final List<Entry> history = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private int masked;
    private int summaries;

    private NaiveHistory(Policy policy) {
        this.policy = policy;
        this.stub =
                switch (policy) {
                    case Policy.Mask mask -> mask.stub();
                    case Policy.ClearAt clear -> clear.stub();
                    case Policy.Nothing _, Policy.DropThinking _, Policy.CompactAt _ -> 0;
                };
    }

    static List<Sent> play(List<Step> steps, Policy policy) {
        var history = new NaiveHistory(policy);
        for (int i = 0; i < steps.size(); i++) history.step(i, steps);
        return history.sent;
    }

    private void step(int index, List<Step> steps) {
        var step = steps.get(index);
        int spoken = index == 0 ? step.turn() : steps.get(index - 1).turn();
        for (var piece : step.born()) {
            int turn = piece.kind() == SegmentKind.THINKING ? spoken : step.turn();
            history.add(new Entry(piece, index, turn, 0, piece.tokens()));
        }
        switch (policy) {
            case Policy.Nothing _ -> {}
            case Policy.Mask mask -> mask(mask);
            case Policy.ClearAt clear -> clear(clear);
            case Policy.DropThinking drop -> drop(drop, step.turn(), spoken);
            case Policy.CompactAt compact -> compact(compact, index, step.millis());
        }
        sent.add(new Sent(view(), step.millis()));
    }

    private List<NaiveCache.Item> view() {
        return history.stream()
                .map(e -> new NaiveCache.Item(e.piece().key(), e.variant(), e.tokens()))
                .toList();
    }

    private long total() {
        return history.stream().mapToLong(Entry::tokens).sum();
    }

    private List<Integer> eligible(long min) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < history.size(); i++) {
            var piece = history.get(i).piece();
            if (piece.isToolOutput() && piece.tokens() >= min && piece.tokens() > stub)
                places.add(i);
        }
        return places;
    }

    private void mask(Policy.Mask mask) {
        var places = eligible(mask.min());
        int target = places.size() - mask.keep();
        if (target - masked < mask.batch()) return;
        for (; masked < target; masked++) replace(places.get(masked));
    }

    private void clear(Policy.ClearAt clear) {
        if (total() <= clear.threshold()) return;
        var places = eligible(0);
        long freed = 0;
        int target = places.size() - clear.keep();
        for (int i = 0; i < target; i++) freed += history.get(places.get(i)).tokens() - stub;
        if (freed < Math.max(1, clear.atLeast())) return;
        Set<Integer> done = new HashSet<>(places.subList(0, Math.max(0, target)));
        done.stream().filter(i -> history.get(i).variant() == 0).forEach(this::replace);
    }

    private void replace(int place) {
        var entry = history.get(place);
        history.set(place, new Entry(entry.piece(), entry.step(), entry.turn(), 1, stub));
    }

    private void drop(Policy.DropThinking drop, int turn, int before) {
        if (turn == before) return;
        history.removeIf(entry ->
                entry.piece().kind() == SegmentKind.THINKING
                        && entry.turn() < turn - drop.keepTurns());
    }

    private void compact(Policy.CompactAt compact, int index, long millis) {
        if (total() <= compact.threshold()) return;
        int kept = index - compact.keepSteps() + 1;
        boolean leaves = history.stream().skip(2).anyMatch(entry -> entry.step() < kept);
        if (!leaves) return;
        var asking = new ArrayList<>(view());
        asking.add(new NaiveCache.Item(-1_000 - index, 0, compact.prompt()));
        sent.add(new Sent(asking, millis));
        var first = history.get(1);
        history.removeIf(entry -> history.indexOf(entry) > 0 && entry.step() < kept);
        summaries++;
        history.add(1, new Entry(first.piece(), -1, 0, summaries, compact.summary()));
    }
}
