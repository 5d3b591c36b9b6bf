package turnscope.views.timeline;

import java.util.ArrayList;

import turnscope.views.plot.Range;

/// Which turn each request belongs to.
///
/// @param turns by request, ascending
/// @param starts first requests of all turns, ascending
record TurnIndex(int[] turns, int[] starts) {

    static TurnIndex of(int[] turns) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < turns.length; i++)
            if (i == 0 || turns[i] != turns[i - 1]) starts.add(i);
        return new TurnIndex(turns, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    /// The requests of the turn that a request belongs to.
    Range around(int seq) {
        int first = seq;
        int last = seq;
        while (first > 0 && turns[first - 1] == turns[seq]) first--;
        while (last + 1 < turns.length && turns[last + 1] == turns[seq]) last++;
        return new Range(first, last);
    }

    int count(Range range) {
        return turns[range.last()] - turns[range.first()] + 1;
    }
}
