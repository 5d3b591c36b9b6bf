package turnscope.views.timeline;

import java.util.ArrayList;

import turnscope.views.plot.Range;

/// Which turn each request belongs to.
final class TurnIndex {

    private final int[] turns;
    private final int[] starts;

    /// @param turns by request, ascending
    TurnIndex(int[] turns) {
        this.turns = turns.clone();
        var first = new ArrayList<Integer>();
        for (int i = 0; i < turns.length; i++) if (i == 0 || turns[i] != turns[i - 1]) first.add(i);
        this.starts = first.stream().mapToInt(Integer::intValue).toArray();
    }

    int of(int seq) {
        return turns[seq];
    }

    /// First requests of all turns, ascending; drawing reads it and does not change it.
    int[] starts() {
        return starts;
    }

    /// The requests of the turn that a request belongs to.
    Range around(int seq) {
        int first = seq;
        int last = seq;
        while (first > 0 && turns[first - 1] == turns[seq]) first--;
        while (last + 1 < turns.length && turns[last + 1] == turns[seq]) last++;
        return new Range(first, last);
    }

    /// Turns with requests in a range; a prompt that caused none has a number too.
    int count(Range range) {
        int count = 1;
        for (int start : starts) if (start > range.first() && start <= range.last()) count++;
        return count;
    }
}
