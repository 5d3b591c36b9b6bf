package turnscope.analysis.compaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

/// The compactions of a session, each with its costs and what it earned.
///
/// @param entries in the order of the transcript
public record CompactionLedger(List<CompactionEntry> entries) {

    /// Requests after a compaction in which reading something again is taken as its consequence.
    public static final int REREAD = 10;

    /// Contents below this length, such as a confirmation, are equal by chance.
    private static final long SAME_TOKENS = 100;

    public CompactionLedger {
        entries = List.copyOf(entries);
    }

    public static CompactionLedger of(
            Session session, Composition composition, CacheLife life, Catalogue catalogue) {
        return new Writer(session, composition, life, catalogue).write();
    }

    /// Keeps what every entry needs.
    private static final class Writer {

        private final Session session;
        private final List<Request> requests;
        private final Composition composition;
        private final CacheLife life;
        private final Catalogue catalogue;
        private final NavigableSet<Integer> starts = new TreeSet<>();
        private final Set<Long> seen = new HashSet<>();
        private int next;

        Writer(Session session, Composition composition, CacheLife life, Catalogue catalogue) {
            this.session = session;
            this.requests = session.requests();
            this.composition = composition;
            this.life = life;
            this.catalogue = catalogue;
        }

        CompactionLedger write() {
            var compactions = new ArrayList<Event.Compaction>();
            for (var event : session.events()) {
                switch (event) {
                    case Event.Compaction compaction -> {
                        compactions.add(compaction);
                        starts.add(event.beforeSeq());
                    }
                    case Event.MicroCompaction _ -> starts.add(event.beforeSeq());
                    case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
                }
            }
            var own = new OwnCost(session, compactions, catalogue);
            var entries = new ArrayList<CompactionEntry>();
            for (var event : session.events()) {
                switch (event) {
                    case Event.Compaction compaction ->
                            entries.add(
                                    entry(
                                            event,
                                            trigger(compaction),
                                            compaction.triggerBasis(),
                                            compaction.tokensBefore(),
                                            own.of(compaction)));
                    case Event.MicroCompaction micro ->
                            entries.add(
                                    entry(
                                            event,
                                            CompactionEntry.Trigger.MICRO,
                                            Basis.EXACT,
                                            micro.tokensBefore(),
                                            new OwnCost.Found(
                                                    Optional.of(Money.ZERO),
                                                    Basis.DERIVED,
                                                    List.of())));
                    case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
                }
            }
            return new CompactionLedger(entries);
        }

        private static CompactionEntry.Trigger trigger(Event.Compaction compaction) {
            return switch (compaction.trigger()) {
                case AUTO -> CompactionEntry.Trigger.AUTO;
                case MANUAL -> CompactionEntry.Trigger.MANUAL;
            };
        }

        private CompactionEntry entry(
                Event event,
                CompactionEntry.Trigger trigger,
                Basis triggerBasis,
                OptionalLong logged,
                OwnCost.Found own) {
            int seq = event.beforeSeq();
            boolean followed = seq < requests.size();
            var before =
                    seq > 0 && seq <= requests.size()
                            ? OptionalLong.of(requests.get(seq - 1).context())
                            : logged;
            var prices = followed ? prices(requests.get(seq)) : Optional.<TokenPrices>empty();
            var recache =
                    prices.isPresent() && seq > 0
                            ? Optional.of(recache(seq, prices.get()))
                            : Optional.<Money>empty();
            var again = readAgain(seq);
            return new CompactionEntry(
                    seq,
                    event.at(),
                    trigger,
                    triggerBasis,
                    before,
                    followed ? OptionalLong.of(requests.get(seq).context()) : OptionalLong.empty(),
                    own.money(),
                    own.basis(),
                    own.runs(),
                    followed
                            ? OptionalLong.of(requests.get(seq).lastMessage().cacheRead())
                            : OptionalLong.empty(),
                    followed ? OptionalLong.of(recached(requests.get(seq))) : OptionalLong.empty(),
                    recache,
                    again.size(),
                    again.stream().mapToLong(Segment::tokens).sum(),
                    recache.map(paid -> payback(seq, own.money().orElse(Money.ZERO).plus(paid))));
        }

        private static long recached(Request request) {
            return request.context() - request.lastMessage().cacheRead();
        }

        private Money recache(int seq, TokenPrices prices) {
            var moment = life.moments().get(seq);
            boolean cold = moment.outlived(moment.written().orElse(WriteClass.FIVE_MINUTES));
            return Payback.recache(
                    requests.get(seq).lastMessage(),
                    requests.get(seq - 1).context(),
                    ordinary(seq),
                    cold,
                    prices);
        }

        /// Mean growth per request since the compaction before.
        private long ordinary(int seq) {
            var start = starts.lower(seq);
            int first = start == null ? 0 : start;
            int steps = seq - 1 - first;
            if (steps <= 0) return 0;
            return Math.max(
                    0, (requests.get(seq - 1).context() - requests.get(first).context()) / steps);
        }

        private Payback payback(int seq, Money oneOff) {
            long gone = requests.get(seq - 1).context() - requests.get(seq).context();
            var saved = Money.ZERO;
            var each = Money.ZERO;
            if (gone <= 0) return payback(Payback.State.NEVER, oneOff, saved, each);
            if (oneOff.compareTo(Money.ZERO) < 0)
                return new Payback(
                        Payback.State.PAID_BACK,
                        oneOff,
                        saved,
                        each,
                        OptionalInt.of(seq),
                        OptionalLong.empty());
            for (int i = seq + 1; i < requests.size(); i++) {
                if (starts.contains(i))
                    return payback(Payback.State.OVERTAKEN, oneOff, saved, each);
                var prices = prices(requests.get(i));
                if (prices.isEmpty()) continue;
                var usage = requests.get(i).lastMessage();
                each =
                        usage.cacheRead() == 0
                                ? prices.get().unread(usage, gone)
                                : prices.get().read(gone);
                saved = saved.plus(each);
                if (saved.compareTo(oneOff) > 0)
                    return new Payback(
                            Payback.State.PAID_BACK,
                            oneOff,
                            saved,
                            each,
                            OptionalInt.of(i),
                            OptionalLong.empty());
            }
            return payback(Payback.State.OPEN, oneOff, saved, each);
        }

        private static Payback payback(
                Payback.State state, Money oneOff, Money saved, Money perRequest) {
            var crossing = Payback.crossing(oneOff.minus(saved), perRequest);
            return new Payback(
                    state,
                    oneOff,
                    saved,
                    perRequest,
                    OptionalInt.empty(),
                    crossing.isPresent()
                            ? OptionalLong.of(crossing.getAsLong() - 1)
                            : OptionalLong.empty());
        }

        private Optional<TokenPrices> prices(Request request) {
            var call = Call.message(request.model(), request.lastMessage());
            return switch (catalogue.quote(call, request.service(), request.at())) {
                case Quote.Priced priced -> Optional.of(TokenPrices.of(priced));
                case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
            };
        }

        /// Segments are in the order in which they entered, and compactions in the order in which they happened.
        private List<Segment> readAgain(int seq) {
            var segments = composition.segments();
            for (; next < segments.size() && segments.get(next).entered() < seq; next++)
                if (isContent(segments.get(next))) seen.add(segments.get(next).hash());
            var again = new ArrayList<Segment>();
            for (int i = next; i < segments.size(); i++) {
                var each = segments.get(i);
                if (each.entered() >= seq + REREAD) break;
                if (isContent(each) && seen.contains(each.hash())) again.add(each);
            }
            return again;
        }

        private static boolean isContent(Segment segment) {
            return segment.hash() != 0
                    && segment.tokens() >= SAME_TOKENS
                    && (segment.kind() == SegmentKind.TOOL_OUTPUT
                            || segment.kind() == SegmentKind.ATTACHMENT);
        }
    }
}
