package turnscope.views.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One number per request for every part of a stack.
final class PerPart<P extends Enum<P>> {

    private final Map<P, long[]> values;
    private final Set<P> used;

    PerPart(Class<P> parts, int requests) {
        values = new EnumMap<>(parts);
        used = EnumSet.noneOf(parts);
        for (var part : parts.getEnumConstants()) values.put(part, new long[requests]);
    }

    void set(P part, int seq, long value) {
        of(part)[seq] = value;
        if (value > 0) used.add(part);
    }

    void add(P part, int seq, long value) {
        set(part, seq, of(part)[seq] + value);
    }

    long at(P part, int seq) {
        return of(part)[seq];
    }

    /// True where any request has something of the part.
    boolean uses(P part) {
        return used.contains(part);
    }

    private long[] of(P part) {
        return Objects.requireNonNull(values.get(part));
    }
}
