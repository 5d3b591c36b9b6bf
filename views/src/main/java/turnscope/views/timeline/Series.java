package turnscope.views.timeline;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.growth.Windows;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Usage;
import turnscope.views.plot.Pyramid;
import turnscope.views.plot.Range;
import turnscope.analysis.pricing.Model;

/// A session as the tracks need it: one number per request and thing, in primitive arrays, and pyramids over them.
///
/// Built once per session, away from the screen; drawing a frame reads it and allocates next to nothing.
public final class Series {

    public static final Series NONE =
            new Series(Optional.empty(), List.of(), List.of(), Marks.NONE, List.of(), List.of());

    /// Above every context, so that a loss is always more telling than a hit.
    private static final long LOSS_FIRST = 1L << 40;

    private final List<RequestProfile> rows;
    private final List<Phase> phases;
    private final Optional<SessionProfile> profile;
    private final PerPart<Bucket> tokens;
    private final PerPart<Bucket> picoDollars;
    private final PerPart<Content> contents;
    private final List<CacheLife.Moment> life;
    private final List<AgentLane> agents;
    private final Axes axes;
    private long[] windows = new long[0];
    private boolean windowsLogged;
    private final long[] expected;
    private final long[] rewritten;
    private final long[] cumulative;
    private final long[] steady;
    private final TurnIndex turns;
    private final boolean[] unpriced;
    private final Pyramid context;
    private final Pyramid cost;
    private final Pyramid telling;
    private final Totals totals;
    private final Marks marks;

    private Series(
            Optional<SessionProfile> profile,
            List<RequestProfile> rows,
            List<Phase> phases,
            Marks marks,
            List<CacheLife.Moment> life,
            List<AgentLane> agents) {
        int n = rows.size();
        this.rows = rows;
        this.profile = profile;
        this.life = life;
        this.agents = agents;
        this.axes = Axes.of(rows);
        this.contents = new PerPart<>(Content.class, n);
        profile.ifPresent(this::setContents);
        this.phases = phases;
        this.marks = marks;
        this.tokens = new PerPart<>(Bucket.class, n);
        this.picoDollars = new PerPart<>(Bucket.class, n);
        this.expected = new long[n];
        this.rewritten = new long[n];
        this.cumulative = new long[n];
        this.unpriced = new boolean[n];
        long[] contexts = new long[n];
        long[] costs = new long[n];
        long[] tells = new long[n];
        for (int i = 0; i < n; i++) {
            var row = rows.get(i);
            setTokens(i, row.request().lastMessage());
            setCost(i, row.bill(), row.request().usage());
            cumulative[i] = row.cumulativeInput();
            contexts[i] = row.request().context();
            costs[i] = row.bill().priced().picoDollars();
            expected[i] = expected(row.verdict());
            rewritten[i] = rewritten(row);
            tells[i] = row.verdict().fault() ? LOSS_FIRST + row.verdict().lost() : contexts[i];
            unpriced[i] = row.bill().unpricedRequests() > 0;
        }
        this.turns = new TurnIndex(rows.stream().mapToInt(row -> row.request().turn()).toArray());
        this.steady = steady(contexts, phases);
        this.context = new Pyramid(contexts);
        this.cost = new Pyramid(costs);
        this.telling = new Pyramid(tells);
        this.totals = new Totals(rows);
    }

    public static Series of(SessionProfile profile) {
        return new Series(
                Optional.of(profile),
                profile.requests(),
                profile.growth().phases(),
                Marks.of(profile),
                CacheLife.of(profile.session()).moments(),
                List.of());
    }

    /// The same session with what its sub-agents did, and with how much its models take.
    ///
    /// @param windows tokens that the context of each request may grow to; 0 where that is not known
    public Series with(List<AgentLane> agents, long[] windows) {
        var series = new Series(profile, rows, phases, marks, life, List.copyOf(agents));
        series.windows = windows.clone();
        series.windowsLogged = profile.map(it -> Windows.isLogged(it.session())).orElse(false);
        return series;
    }

    private void setContents(SessionProfile profile) {
        profile.composition()
                .byRequest(rows.size())
                .forEach((kind, column) -> {
                    for (int seq = 0; seq < column.length; seq++)
                        contents.add(Content.of(kind), seq, column[seq]);
                });
    }

    private void setTokens(int seq, Usage usage) {
        tokens.set(Bucket.READ, seq, usage.cacheRead());
        tokens.set(Bucket.WRITE5M, seq, usage.cacheWrite5m());
        tokens.set(Bucket.WRITE1H, seq, Math.addExact(usage.cacheWrite1h(), usage.cacheWrite30m()));
        tokens.set(Bucket.FRESH, seq, usage.fresh());
    }

    private void setCost(int seq, Bill bill, Usage usage) {
        picoDollars.set(Bucket.READ, seq, bill.cacheRead().picoDollars());
        picoDollars.set(Bucket.WRITE5M, seq, bill.cacheWrite5m().picoDollars());
        picoDollars.set(
                Bucket.WRITE1H, seq, bill.cacheWrite1h().plus(bill.cacheWrite30m()).picoDollars());
        picoDollars.set(Bucket.FRESH, seq, bill.fresh().picoDollars());
        long output = bill.output().plus(bill.tools()).picoDollars();
        long thinking = thinking(bill.output().picoDollars(), usage);
        picoDollars.set(Bucket.OUTPUT, seq, output - thinking);
        picoDollars.set(Bucket.THINKING, seq, thinking);
    }

    /// All output tokens cost the same, so thinking has its share of the tokens.
    private static long thinking(long picoDollars, Usage usage) {
        if (usage.reasoning().isEmpty() || usage.output() == 0) return 0;
        double share = Math.min(1, (double) usage.reasoning().getAsLong() / usage.output());
        return (long) (picoDollars * share);
    }

    private static long expected(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hit(long expected) -> expected;
            case Verdict.Partial(_, _, long expected, _) -> expected;
            case Verdict.Miss(_, _, long expected, _) -> expected;
            case Verdict.ColdStart _ -> 0;
        };
    }

    private static long[] steady(long[] contexts, List<Phase> phases) {
        long[] steady = new long[contexts.length];
        long sum = 0;
        for (var phase : phases) {
            for (int i = phase.first(); i <= phase.last(); i++) {
                sum = Math.addExact(sum, Math.min(contexts[i], contexts[phase.first()]));
                steady[i] = sum;
            }
        }
        return steady;
    }

    /// True where any request has tokens or money in the bucket.
    boolean uses(Bucket bucket) {
        return tokens.uses(bucket) || picoDollars.uses(bucket);
    }

    boolean uses(Content content) {
        return contents.uses(content);
    }

    /// Tokens of a content in the context of a request.
    public long tokens(Content content, int seq) {
        return contents.at(content, seq);
    }

    /// The session, whole; empty if there is none.
    public Optional<SessionProfile> profile() {
        return profile;
    }

    /// Whether the transcript says how large the window is; otherwise it is the model's usual one.
    boolean windowsLogged() {
        return windowsLogged;
    }

    /// Tokens that the context of a request may grow to; 0 where that is not known, or where it took more.
    long window(int seq) {
        return seq >= windows.length || windows[seq] < context(seq) ? 0 : windows[seq];
    }

    /// The model's name for people where the catalogue knows it, else the id as recorded.
    String modelName(String recorded) {
        return profile.flatMap(known -> known.catalogue().resolve(recorded))
                .map(Model::name)
                .orElse(recorded);
    }

    List<AgentLane> agents() {
        return agents;
    }

    Axes axes() {
        return axes;
    }

    /// What the cache had left of its life when a request came.
    CacheLife.Moment life(int seq) {
        return life.get(seq);
    }

    public int requests() {
        return rows.size();
    }

    public RequestProfile request(int seq) {
        return rows.get(seq);
    }

    List<Phase> phases() {
        return phases;
    }

    Marks marks() {
        return marks;
    }

    long tokens(Bucket bucket, int seq) {
        return tokens.at(bucket, seq);
    }

    double dollars(Bucket bucket, int seq) {
        return picoDollars.at(bucket, seq) / 1e12;
    }

    public long context(int seq) {
        return context.value(seq);
    }

    double dollars(int seq) {
        return cost.value(seq) / 1e12;
    }

    /// Tokens that the cache should have held, 0 where nothing was there to read.
    long expected(int seq) {
        return expected[seq];
    }

    /// Tokens sent before a request; with the number of requests, all of them.
    long sentBefore(int seq) {
        return seq == 0 ? 0 : cumulative[seq - 1];
    }

    /// The same if no phase had grown beyond its first context.
    long steadyBefore(int seq) {
        return seq == 0 ? 0 : steady[seq - 1];
    }

    int turn(int seq) {
        return turns.of(seq);
    }

    /// First requests of all turns, ascending.
    int[] turnStarts() {
        return turns.starts();
    }

    boolean unpriced(int seq) {
        return unpriced[seq];
    }

    /// True where the request was billed in another session.
    boolean copy(int seq) {
        return !rows.get(seq).request().owned();
    }

    boolean outputEstimated(int seq) {
        return rows.get(seq).request().outputBasis() == Basis.ESTIMATED;
    }

    boolean fault(int seq) {
        return rows.get(seq).verdict().fault();
    }

    /// The request with the largest context of a stretch.
    int largest(int first, int last) {
        return context.peak(first, last);
    }

    /// The most expensive request of a stretch.
    int dearest(int first, int last) {
        return cost.peak(first, last);
    }

    /// The request of a stretch that says most about the cache: the largest loss, else the largest context.
    int mostTelling(int first, int last) {
        return telling.peak(first, last);
    }

    /// What was paid before a request; with the number of requests, all of it.
    double paidBefore(int seq) {
        return totals.paidBefore(seq) / 1e12;
    }

    /// What the requests of a range cost, those without a price left out.
    public Money cost(Range range) {
        return totals.paid(range);
    }

    public long unpriced(Range range) {
        return totals.unpriced(range);
    }

    Totals totals() {
        return totals;
    }

    /// What made the context of a request differ from the one before.
    ContextChange change(int seq) {
        return ContextChange.of(profile.orElseThrow(), seq);
    }

    /// Picodollars that it cost to send again what had expired before a request; 0 where nothing had or no price is known.
    long rewritten(int seq) {
        return rewritten[seq];
    }

    private static long rewritten(RequestProfile row) {
        boolean expired =
                row.verdict()
                        .why()
                        .filter(why -> why == Cause.EXPIRED || why == Cause.PROBABLY_EXPIRED)
                        .isPresent();
        if (!expired) return 0;
        var usage = row.request().lastMessage();
        long sent = usage.context() - usage.cacheRead();
        if (sent <= 0) return 0;
        double share = Math.min(1, (double) row.verdict().lost() / sent);
        var bill = row.bill();
        var paid =
                bill.fresh()
                        .plus(bill.cacheWrite5m())
                        .plus(bill.cacheWrite1h())
                        .plus(bill.cacheWrite30m());
        return Math.round(paid.picoDollars() * share);
    }

    public int turns(Range range) {
        return turns.count(range);
    }

    /// The requests of the turn that a request belongs to.
    public Range turnOf(int seq) {
        return turns.around(seq);
    }

    /// The phase between two compactions that a request belongs to.
    public Optional<Phase> phaseOf(int seq) {
        return phases.stream()
                .filter(phase -> phase.first() <= seq && seq <= phase.last())
                .findFirst();
    }
}
