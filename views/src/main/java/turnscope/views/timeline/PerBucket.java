package turnscope.views.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One number per request for every bucket.
final class PerBucket {

    private final Map<Bucket, long[]> values = new EnumMap<>(Bucket.class);
    private final Set<Bucket> used = EnumSet.noneOf(Bucket.class);

    PerBucket(int requests) {
        for (var bucket : Bucket.all()) values.put(bucket, new long[requests]);
    }

    void set(Bucket bucket, int seq, long value) {
        of(bucket)[seq] = value;
        if (value > 0) used.add(bucket);
    }

    long at(Bucket bucket, int seq) {
        return of(bucket)[seq];
    }

    /// True where any request has something in the bucket.
    boolean uses(Bucket bucket) {
        return used.contains(bucket);
    }

    private long[] of(Bucket bucket) {
        return Objects.requireNonNull(values.get(bucket));
    }
}
