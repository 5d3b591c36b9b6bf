package turnscope.analysis.simulation.engine;

import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;

/// What one model's cache holds for one line of requests.
///
/// A request reads the longest prefix that is still equal, still alive and ends where an earlier request left a mark;
/// the rest is written or sent fresh. Rules and their sources: measured on public transcripts and the providers' own
/// documents, as the catalogue's cache profiles cite them.
final class PrefixCache {

    private final CacheModel rules;
    private final CacheUse use;
    private final History history;
    private final Marks marks = new Marks();

    /// Boundary up to which the last request is still equal to what is sent now.
    private int equal;

    long read;
    long write;

    /// The part of `write` that lies inside the fixed prefix.
    long headWrite;

    long fresh;

    PrefixCache(CacheModel rules, CacheUse use, History history) {
        this.rules = rules;
        this.use = use;
        this.history = history;
    }

    /// Notes that everything from a boundary on has changed.
    void changed(int boundary) {
        equal = Math.min(equal, boundary);
    }

    void request(Asked asked) {
        if (use.off() || rules.kind() == CacheModel.Kind.NONE) {
            read = write = headWrite = 0;
            fresh = asked.total;
            return;
        }
        long markable = use.fixedOnly() ? asked.fixedTokens : asked.total - asked.tail;
        marks.expire(asked.now);
        int common = Math.min(equal, asked.end);
        long longest = longest(asked, common);
        read = Math.min(Math.min(rules.align(longest), markable), asked.cap);
        write = written(markable);
        headWrite = Math.max(0, Math.min(read + write, asked.fixedTokens) - read);
        fresh = asked.total - read - write;
        leave(asked, longest, markable);
    }

    private long longest(Asked asked, int common) {
        boolean exact = !rules.isExplicit() || use.boundary() == CacheUse.Boundary.EQUAL;
        long alive = marks.size() == 0 ? 0 : marks.tokens(marks.size() - 1);
        long known = asked.alive ? asked.known : Math.min(asked.known, alive);
        boolean beyond = marks.size() > 0 && marks.boundary(marks.size() - 1) > common;
        long cut = beyond && exact ? history.tokens(common) : 0;
        marks.cut(common);
        long found = Math.max(Math.max(cut, known), exact ? last() : lastWithin(asked));
        if (found >= asked.fixedTokens) return found;
        return asked.shared.isAlive(asked.now) ? asked.fixedTokens : found;
    }

    private long last() {
        return marks.size() == 0 ? 0 : marks.tokens(marks.size() - 1);
    }

    /// The last mark that is near enough to the end, else the last one inside the fixed prefix.
    private long lastWithin(Asked asked) {
        int mark = marks.size() - 1;
        if (mark < 0) return 0;
        int boundary = marks.boundary(mark);
        boolean near =
                boundary <= asked.fixed
                        || rules.lookback() < 0
                        || history.blocksFrom(boundary, rules.lookback()) <= rules.lookback();
        if (near) return marks.tokens(mark);
        for (mark = 0; mark < marks.size() && marks.boundary(mark) <= asked.fixed; ) mark++;
        return mark == 0 ? 0 : marks.tokens(mark - 1);
    }

    private long written(long markable) {
        if (rules.isExplicit()) {
            if (markable >= rules.minTokens()) return markable - read;
            read = 0;
            return 0;
        }
        return rules.fee() ? Math.max(0, rules.align(markable) - read) : 0;
    }

    private void leave(Asked asked, long longest, long markable) {
        marks.refresh(longest, asked.now);
        equal = asked.end;
        if (markable < rules.minTokens()) return;
        if (asked.fixed > 0) {
            marks.add(asked.fixed, asked.fixedTokens, asked.now, life(asked.headLife));
            asked.shared.use(asked.now, life(asked.headLife));
        }
        if (use.fixedOnly()) return;
        int boundary = markable == asked.total ? asked.end : history.boundaryOf(markable);
        marks.add(boundary, markable, asked.now, life(asked.life));
        if (asked.answerEnd > 0) {
            equal = asked.answerEnd;
            marks.add(asked.answerEnd, asked.total + asked.answer, asked.now, life(asked.life));
        }
    }

    private long life(long millis) {
        return use.forever() ? Long.MAX_VALUE / 4 : millis;
    }
}
