package turnscope.analysis.simulation.engine;

import java.util.Arrays;

/// Places from which a later request can read, shortest prefix first.
///
/// Neighbours that were used last at the same time and live equally long form a run, so that refreshing all entries of
/// a prefix costs the number of runs, which stays small, and not the number of entries.
final class Marks {

    private int size;
    private int[] boundary = new int[16];
    private long[] tokens = new long[16];

    private int runs;
    private int[] first = new int[8];
    private long[] used = new long[8];
    private long[] life = new long[8];

    int size() {
        return size;
    }

    int boundary(int mark) {
        return boundary[mark];
    }

    long tokens(int mark) {
        return tokens[mark];
    }

    void clear() {
        size = 0;
        runs = 0;
    }

    /// Forgets what has outlived its time.
    void expire(long now) {
        for (int run = runs - 1; run >= 0; run--) {
            if (now - used[run] > life[run]) forget(run);
        }
    }

    private void forget(int run) {
        int from = first[run];
        int to = run + 1 < runs ? first[run + 1] : size;
        System.arraycopy(boundary, to, boundary, from, size - to);
        System.arraycopy(tokens, to, tokens, from, size - to);
        size -= to - from;
        for (int r = run + 1; r < runs; r++) {
            first[r - 1] = first[r] - (to - from);
            used[r - 1] = used[r];
            life[r - 1] = life[r];
        }
        runs--;
    }

    /// Forgets what lies beyond a boundary.
    void cut(int limit) {
        while (size > 0 && boundary[size - 1] > limit) size--;
        while (runs > 0 && first[runs - 1] >= size) runs--;
    }

    /// Notes that everything up to so many tokens was used now.
    void refresh(long upTo, long now) {
        int reached = 0;
        while (reached < runs && end(reached) > 0 && tokens[end(reached) - 1] <= upTo) reached++;
        for (int run = 0; run < reached; run++) used[run] = now;
        if (reached < runs && tokens[first[reached]] <= upTo) {
            split(reached, upTo);
            used[reached] = now;
        }
        merge();
    }

    private int end(int run) {
        return run + 1 < runs ? first[run + 1] : size;
    }

    private void split(int run, long upTo) {
        int at = first[run];
        while (tokens[at] <= upTo) at++;
        growRuns();
        System.arraycopy(first, run + 1, first, run + 2, runs - run - 1);
        System.arraycopy(used, run, used, run + 1, runs - run);
        System.arraycopy(life, run, life, run + 1, runs - run);
        first[run + 1] = at;
        runs++;
    }

    private void merge() {
        int kept = 0;
        for (int run = 0; run < runs; run++) {
            if (kept > 0 && used[kept - 1] == used[run] && life[kept - 1] == life[run]) continue;
            first[kept] = first[run];
            used[kept] = used[run];
            life[kept] = life[run];
            kept++;
        }
        runs = kept;
    }

    /// Adds an entry, or refreshes the one that is already there, which keeps its life.
    void add(int at, long length, long now, long lives) {
        int place = size;
        if (size > 0 && boundary[0] == at) place = 1;
        while (place > 0 && boundary[place - 1] > at) place--;
        if (place > 0 && boundary[place - 1] == at) {
            refreshOne(place - 1, now);
            return;
        }
        if (place == size) append(at, length, now, lives);
        else insert(place, at, length, now, lives);
    }

    private void append(int at, long length, long now, long lives) {
        growMarks();
        boundary[size] = at;
        tokens[size] = length;
        if (runs == 0 || used[runs - 1] != now || life[runs - 1] != lives) {
            growRuns();
            first[runs] = size;
            used[runs] = now;
            life[runs] = lives;
            runs++;
        }
        size++;
    }

    /// Seldom: only the end of the fixed prefix is ever added below other entries.
    private void insert(int place, int at, long length, long now, long lives) {
        growMarks();
        System.arraycopy(boundary, place, boundary, place + 1, size - place);
        System.arraycopy(tokens, place, tokens, place + 1, size - place);
        boundary[place] = at;
        tokens[place] = length;
        size++;
        int run = 0;
        while (run < runs && first[run] < place) run++;
        boolean inside = run > 0 && place < endBefore(run);
        if (inside) splitRunAt(run - 1, place);
        growRuns();
        System.arraycopy(first, run, first, run + 1, runs - run);
        System.arraycopy(used, run, used, run + 1, runs - run);
        System.arraycopy(life, run, life, run + 1, runs - run);
        runs++;
        first[run] = place;
        used[run] = now;
        life[run] = lives;
        for (int r = run + 1; r < runs; r++) first[r]++;
    }

    private int endBefore(int run) {
        return run < runs ? first[run] : size - 1;
    }

    private void splitRunAt(int run, int at) {
        growRuns();
        System.arraycopy(first, run + 1, first, run + 2, runs - run - 1);
        System.arraycopy(used, run, used, run + 1, runs - run);
        System.arraycopy(life, run, life, run + 1, runs - run);
        first[run + 1] = at;
        runs++;
    }

    private void refreshOne(int mark, long now) {
        int run = runs - 1;
        while (first[run] > mark) run--;
        if (used[run] == now) return;
        if (end(run) - first[run] > 1) {
            if (end(run) - 1 > mark) splitRunAt(run, mark + 1);
            if (first[run] < mark) {
                splitRunAt(run, mark);
                run++;
            }
        }
        used[run] = now;
        merge();
    }

    private void growMarks() {
        if (size < boundary.length) return;
        boundary = Arrays.copyOf(boundary, size * 2);
        tokens = Arrays.copyOf(tokens, size * 2);
    }

    private void growRuns() {
        if (runs + 1 < first.length) return;
        first = Arrays.copyOf(first, runs * 2 + 2);
        used = Arrays.copyOf(used, runs * 2 + 2);
        life = Arrays.copyOf(life, runs * 2 + 2);
    }
}
