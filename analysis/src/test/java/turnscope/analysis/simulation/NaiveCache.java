package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The prompt cache as the reference words it: whole lists of what is sent, compared one by one.
///
/// It is slow and obvious, and shares no code with the engine that it checks.
final class NaiveCache {

    /// A piece as it is sent: equal ones are equal bytes.
    record Item(int id, int variant, long tokens) {}

    /// A place from which a later request can read.
    private record Mark(int segments, long tokens, long used) {}

    /// Tokens of a request.
    record Result(long total, long read, long write, long fresh) {}

    private final boolean written;
    private final long min;
    private final long life;
    private final int lookback;
    private List<Item> path = List.of();
    private List<Mark> marks = new ArrayList<>();

    /// @param written whether a read can only end at a mark
    NaiveCache(boolean written, long min, long life, int lookback) {
        this.written = written;
        this.min = min;
        this.life = life;
        this.lookback = lookback;
    }

    /// @param fixed number of items at the start that make the fixed prefix
    Result request(List<Item> view, long now, int fixed) {
        int common = 0;
        while (common < Math.min(path.size(), view.size())
                && path.get(common).equals(view.get(common))) common++;
        long total = sum(view, view.size());
        var live = new ArrayList<Mark>();
        for (var mark : marks) if (now - mark.used() <= life) live.add(mark);
        long hit = written ? marked(live, view, common, fixed) : equal(live, view, common);
        if (hit < min) hit = 0;
        long write = total < min ? 0 : total - hit;
        if (total < min) hit = 0;
        leave(view, now, fixed, live, common, hit, total);
        return new Result(total, hit, write, total - hit - write);
    }

    private long equal(List<Mark> live, List<Item> view, int common) {
        long hit = 0;
        for (var mark : live) {
            hit =
                    Math.max(
                            hit,
                            Math.min(mark.tokens(), sum(view, Math.min(mark.segments(), common))));
        }
        return hit;
    }

    private long marked(List<Mark> live, List<Item> view, int common, int fixed) {
        Mark best = null;
        for (var mark : live) {
            if (mark.segments() > common) continue;
            boolean near = mark.segments() <= fixed || view.size() - mark.segments() <= lookback;
            if (near && (best == null || mark.segments() > best.segments())) best = mark;
        }
        return best == null ? 0 : best.tokens();
    }

    private void leave(
            List<Item> view,
            long now,
            int fixed,
            List<Mark> live,
            int common,
            long hit,
            long total) {
        Map<Integer, Mark> next = new HashMap<>();
        for (var mark : live) {
            if (mark.segments() > common) continue;
            long used = mark.tokens() <= hit ? now : mark.used();
            next.put(mark.segments(), new Mark(mark.segments(), mark.tokens(), used));
        }
        if (total >= min) {
            if (fixed > 0) next.put(fixed, new Mark(fixed, sum(view, fixed), now));
            next.put(view.size(), new Mark(view.size(), total, now));
        }
        marks = new ArrayList<>(next.values());
        path = view;
    }

    private static long sum(List<Item> view, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) sum += view.get(i).tokens();
        return sum;
    }
}
