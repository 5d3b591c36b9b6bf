package turnscope.views.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Usage;
import turnscope.views.plot.Range;

/// Tokens and money of every stretch of requests by what is billed apart, as running sums.
///
/// Copies of requests that were billed in another session count nothing.
final class Totals {

    private final Map<Bucket, long[]> tokens = new EnumMap<>(Bucket.class);
    private final Map<Bucket, long[]> picoDollars = new EnumMap<>(Bucket.class);
    private final long[] paid;
    private final long[] sent;
    private final long[] unpriced;

    Totals(List<RequestProfile> rows) {
        int n = rows.size();
        for (var bucket : Bucket.values()) {
            tokens.put(bucket, new long[n + 1]);
            picoDollars.put(bucket, new long[n + 1]);
        }
        paid = new long[n + 1];
        sent = new long[n + 1];
        unpriced = new long[n + 1];
        for (int i = 0; i < n; i++) add(i, rows.get(i));
    }

    private void add(int i, RequestProfile row) {
        boolean own = row.request().owned();
        var usage = own ? row.request().usage() : Usage.NONE;
        var bill = own ? row.bill() : Bill.EMPTY;
        for (var bucket : Bucket.values()) {
            add(of(tokens, bucket), i, tokens(bucket, usage));
            add(of(picoDollars, bucket), i, money(bucket, bill).picoDollars());
        }
        add(paid, i, bill.priced().picoDollars());
        add(sent, i, usage.context());
        add(unpriced, i, bill.unpricedRequests() > 0 ? 1 : 0);
    }

    private static void add(long[] sums, int i, long value) {
        sums[i + 1] = Math.addExact(sums[i], value);
    }

    /// Tokens of a bucket in one request; thinking is part of the output.
    static long tokens(Bucket bucket, Usage usage) {
        return switch (bucket) {
            case READ -> usage.cacheRead();
            case WRITE5M -> usage.cacheWrite5m();
            case WRITE1H -> Math.addExact(usage.cacheWrite1h(), usage.cacheWrite30m());
            case FRESH -> usage.fresh();
            case OUTPUT -> usage.output();
            case THINKING -> usage.reasoning().orElse(0);
        };
    }

    /// Money of a bucket; thinking is billed within the output.
    static Money money(Bucket bucket, Bill bill) {
        return switch (bucket) {
            case READ -> bill.cacheRead();
            case WRITE5M -> bill.cacheWrite5m();
            case WRITE1H -> bill.cacheWrite1h().plus(bill.cacheWrite30m());
            case FRESH -> bill.fresh();
            case OUTPUT -> bill.output().plus(bill.tools());
            case THINKING -> Money.ZERO;
        };
    }

    private static long[] of(Map<Bucket, long[]> sums, Bucket bucket) {
        return Objects.requireNonNull(sums.get(bucket));
    }

    private static long within(long[] sums, Range range) {
        return sums[range.last() + 1] - sums[range.first()];
    }

    long tokens(Bucket bucket, Range range) {
        return within(of(tokens, bucket), range);
    }

    Money money(Bucket bucket, Range range) {
        return new Money(within(of(picoDollars, bucket), range));
    }

    /// True where any request has tokens or money in the bucket.
    boolean uses(Bucket bucket) {
        int last = paid.length - 1;
        return of(tokens, bucket)[last] > 0 || of(picoDollars, bucket)[last] > 0;
    }

    /// What the requests of a range cost, those without a price left out.
    Money paid(Range range) {
        return new Money(within(paid, range));
    }

    /// Tokens that the requests of a range sent.
    long sent(Range range) {
        return within(sent, range);
    }

    /// Requests of a range that have no price.
    long unpriced(Range range) {
        return within(unpriced, range);
    }

    /// Picodollars paid before a request; with the number of requests, all of it.
    long paidBefore(int seq) {
        return paid[seq];
    }
}
