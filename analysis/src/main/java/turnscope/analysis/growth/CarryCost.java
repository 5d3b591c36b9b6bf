package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.Session;

/// What every segment has cost since it entered: its write, every read while it stayed, every write again after a miss.
///
/// Within a request the tokens lie in the order of the segments: the first ones were read, the next written, the last
/// sent fresh, as many of each as the usage says. The costs of all segments, the outputs and the remainder add up to the
/// bill of the session's own requests exactly.
///
/// @param items by cost, highest first
/// @param outputs what was generated, advice and server tools included
/// @param remainder picodollars that cannot be split over whole tokens; zero at catalogue prices
public record CarryCost(List<Item> items, Money outputs, Money remainder) {

    public CarryCost {
        items = List.copyOf(items);
    }

    /// A segment and its cost over all requests that carried it.
    public record Item(Segment segment, Money cost) {}

    public static CarryCost of(Session session, Composition composition, Catalogue catalogue) {
        return new Ledger(composition.segments(), session.requests().size())
                .run(session, catalogue);
    }

    public Money total() {
        return items.stream()
                .map(Item::cost)
                .reduce(Money.ZERO, Money::plus)
                .plus(outputs)
                .plus(remainder);
    }

    /// Adds up cost per segment in one walk over the requests.
    ///
    /// Every token of a context is first taken as read, by one running sum of read prices; only the tokens at the end of
    /// a context, which were written or fresh, are visited. The work is that of the tokens' changes, not of the context.
    private static final class Ledger {

        private final List<Segment> segments;
        private final long[] cost;
        private final long[] readUntil;
        private final List<List<Integer>> entering = new ArrayList<>();
        private final List<List<Integer>> leaving = new ArrayList<>();
        private long outputs;
        private long remainder;

        Ledger(List<Segment> segments, int requests) {
            this.segments = segments;
            this.cost = new long[segments.size()];
            this.readUntil = new long[requests + 1];
            for (int i = 0; i <= requests; i++) {
                entering.add(new ArrayList<>());
                leaving.add(new ArrayList<>());
            }
            for (int i = 0; i < segments.size(); i++) {
                entering.get(segments.get(i).entered()).add(i);
                leaving.get(segments.get(i).left()).add(i);
            }
        }

        CarryCost run(Session session, Catalogue catalogue) {
            SequencedSet<Integer> carried = new LinkedHashSet<>();
            for (var request : session.requests()) {
                int seq = request.seq();
                leaving.get(seq).forEach(carried::remove);
                carried.addAll(entering.get(seq));
                long read = request.owned() ? charge(request, carried, catalogue) : 0;
                readUntil[seq + 1] = Math.addExact(readUntil[seq], read);
            }
            var items = new ArrayList<Item>();
            for (int i = 0; i < cost.length; i++) {
                var segment = segments.get(i);
                long reads =
                        Math.multiplyExact(
                                segment.tokens(),
                                readUntil[segment.left()] - readUntil[segment.entered()]);
                items.add(new Item(segment, new Money(Math.addExact(cost[i], reads))));
            }
            items.sort(Comparator.comparing(Item::cost).reversed());
            return new CarryCost(items, new Money(outputs), new Money(remainder));
        }

        /// @return the price of reading one token in this request, summed over its calls
        private long charge(Request request, SequencedSet<Integer> carried, Catalogue catalogue) {
            long read = 0;
            var quotes = catalogue.quotes(request);
            for (int i = 0; i < quotes.size(); i++) {
                if (!(quotes.get(i) instanceof Quote.Priced priced)) continue;
                var call = request.calls().get(i);
                outputs =
                        Math.addExact(outputs, priced.output().plus(priced.tools()).picoDollars());
                if (call.part() == Call.Part.MESSAGE)
                    read += charge(call, priced, request.context(), carried);
                else
                    outputs =
                            Math.addExact(
                                    outputs,
                                    priced.total()
                                            .minus(priced.output())
                                            .minus(priced.tools())
                                            .picoDollars());
            }
            return read;
        }

        private long charge(
                Call call, Quote.Priced priced, long context, SequencedSet<Integer> carried) {
            var usage = call.usage();
            long read = unit(priced.cacheRead(), usage.cacheRead(), priced.rates().readOrInput());
            long write = unit(priced.cacheWrite(), usage.cacheWrite(), 0);
            long fresh = unit(priced.fresh(), usage.fresh(), 0);
            long end = context;
            for (int segment : carried.reversed()) {
                if (end <= usage.cacheRead()) break;
                long start = end - segments.get(segment).tokens();
                long unsent = overlap(start, end, usage.context(), Long.MAX_VALUE);
                long asFresh =
                        overlap(
                                start,
                                end,
                                usage.cacheRead() + usage.cacheWrite(),
                                usage.context());
                long asWrite =
                        overlap(
                                start,
                                end,
                                usage.cacheRead(),
                                usage.cacheRead() + usage.cacheWrite());
                cost[segment] +=
                        asFresh * (fresh - read) + asWrite * (write - read) - unsent * read;
                end = start;
            }
            return read;
        }

        private static long overlap(long start, long end, long from, long to) {
            return Math.max(0, Math.min(end, to) - Math.max(start, from));
        }

        /// Price of one token of a part; what does not divide goes to the remainder.
        private long unit(Money part, long tokens, long otherwise) {
            if (tokens == 0) return otherwise;
            remainder += part.picoDollars() % tokens;
            return part.picoDollars() / tokens;
        }
    }
}
