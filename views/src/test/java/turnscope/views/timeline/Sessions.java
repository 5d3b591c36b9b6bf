package turnscope.views.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.growth.Growth;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;
import turnscope.views.fixture.Samples;

/// Profiles of made-up sessions that behave like real ones: growing contexts, compactions, expired caches.
final class Sessions {

    private static final long INPUT = 5_000_000;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Random random;
    private final List<Request> requests = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-14T09:00:00Z");
    private String model = "claude-opus-4-6";
    private long cached;

    private Sessions(long seed) {
        random = new Random(seed);
    }

    /// 511 requests that grow to 530k tokens and are never compacted.
    static SessionProfile growing() {
        var session = new Sessions(1);
        long context = 21_000;
        for (int i = 0; i < 511; i++) {
            boolean late = i == 130 || i == 304 || i == 422;
            if (i % 9 == 0 || late) session.turn();
            session.wait(late ? Duration.ofMinutes(47) : Duration.ofSeconds(20));
            if (i == 220) session.model = "claude-sonnet-4-6";
            if (i == 240) session.model = "claude-opus-4-6";
            if (i % 83 == 40)
                session.events.add(new Event.Spawn(i, Optional.of(session.now), "x" + i));
            session.request(context, i > 350);
            context +=
                    i == 509 ? 0 : 200 + Math.abs((long) (session.random.nextGaussian() * 1_060));
        }
        return session.profile();
    }

    /// 340 requests that are compacted whenever the context reaches 167k tokens.
    static SessionProfile compacted() {
        var session = new Sessions(2);
        long context = 24_000;
        for (int i = 0; i < 340; i++) {
            boolean late = i == 57 || i == 211;
            if (i % 7 == 0 || late) session.turn();
            session.wait(late ? Duration.ofMinutes(90) : Duration.ofSeconds(15));
            if (context > 167_000 || i == 333) {
                session.compact(context, i == 333 ? Event.Trigger.MANUAL : Event.Trigger.AUTO);
                context = 31_000;
            }
            if (i == 150 || i == 151)
                session.events.add(new Event.Failure(i, Optional.of(session.now), "529"));
            if (i == 250)
                session.events.add(
                        new Event.MicroCompaction(
                                i,
                                Optional.of(session.now),
                                OptionalLong.of(context),
                                OptionalLong.of(20_000)));
            session.request(context, false);
            context += 300 + (long) (session.random.nextDouble() * 3_800);
        }
        return session.profile();
    }

    /// Any number of requests, compacted as it has to be.
    static SessionProfile ofLength(int length) {
        var session = new Sessions(length);
        long context = 18_000;
        for (int i = 0; i < length; i++) {
            boolean late = session.random.nextInt(400) == 0;
            if (i % 8 == 0) session.turn();
            session.wait(late ? Duration.ofMinutes(20) : Duration.ofSeconds(10));
            if (context > 167_000) {
                session.compact(context, Event.Trigger.AUTO);
                context = 30_000;
            }
            session.request(context, i % 3 == 0);
            context += 200 + (long) (session.random.nextDouble() * 1_000);
        }
        return session.profile();
    }

    /// 40 requests, the middle third by a model without a price.
    static SessionProfile partlyUnpriced() {
        var session = new Sessions(4);
        for (int i = 0; i < 40; i++) {
            if (i % 5 == 0) session.turn();
            session.wait(Duration.ofSeconds(10));
            session.model = i >= 14 && i < 27 ? "unknown-model" : "claude-opus-4-6";
            session.request(20_000 + 900L * i, false);
        }
        return session.profile();
    }

    private void turn() {
        turns.add(new Turn(turns.size(), Optional.of(now), "Prompt " + turns.size()));
    }

    private void wait(Duration pause) {
        now = now.plus(pause);
        if (pause.compareTo(LIFE) > 0) cached = 0;
    }

    private void compact(long before, Event.Trigger trigger) {
        events.add(
                new Event.Compaction(
                        requests.size(),
                        Optional.of(now),
                        trigger,
                        Basis.EXACT,
                        OptionalLong.of(before),
                        OptionalLong.of(12_000)));
        cached = 18_000;
    }

    private void request(long context, boolean oneHour) {
        int seq = requests.size();
        if (seq > 0 && !requests.getLast().model().equals(model)) cached = 0;
        long read = Math.min(cached, context);
        long fresh = Math.min(context - read, 4 + random.nextInt(300));
        long written = context - read - fresh;
        long output = 80 + (long) Math.abs(random.nextGaussian() * 900);
        var usage =
                new Usage(
                        fresh,
                        read,
                        oneHour ? 0 : written,
                        oneHour ? written : 0,
                        0,
                        output,
                        OptionalLong.of(random.nextBoolean() ? output / 3 : 0));
        cached = read + written;
        now = now.plusSeconds(3);
        requests.add(
                new Request(
                        "r" + seq,
                        seq,
                        Math.max(0, turns.size() - 1),
                        Optional.of(now),
                        Optional.of(now.plusSeconds(8)),
                        model,
                        List.of(Call.message(model, usage)),
                        OptionalLong.empty(),
                        Service.STANDARD,
                        "",
                        "",
                        "end_turn",
                        Optional.empty(),
                        true));
    }

    private SessionProfile profile() {
        var session =
                new Session(summary(), turns, requests, events, List.of(), List.of(), List.of());
        var verdicts = CacheAudit.of(session).verdicts();
        var rows = new ArrayList<RequestProfile>();
        var bill = Bill.EMPTY;
        long cumulative = 0;
        for (var request : requests) {
            cumulative += request.context();
            var own = bill(request);
            bill = bill.plus(own);
            var verdict = verdicts.get(request.seq());
            var premium = new Money(verdict.lost() * INPUT);
            rows.add(new RequestProfile(request, own, verdict, Optional.of(premium), cumulative));
        }
        return new SessionProfile(
                session,
                rows,
                Growth.of(session),
                bill,
                Money.ZERO,
                List.of(),
                Composition.of(session),
                new CarryCost(List.of(), Money.ZERO, Money.ZERO),
                Samples.prices());
    }

    private static Bill bill(Request request) {
        var usage = request.usage();
        boolean priced = !request.model().startsWith("unknown");
        var unpriced = new TreeMap<String, Long>();
        if (!priced) unpriced.put(request.model(), 1L);
        long rate = priced ? INPUT : 0;
        return new Bill(
                1,
                usage,
                new Money(usage.fresh() * rate),
                new Money(usage.cacheRead() * rate / 10),
                new Money(usage.cacheWrite5m() * rate * 5 / 4),
                new Money(usage.cacheWrite1h() * rate * 2),
                Money.ZERO,
                new Money(usage.output() * rate * 5),
                Money.ZERO,
                priced ? 0 : 1,
                unpriced,
                0);
    }

    private SessionSummary summary() {
        var sum = requests.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        return new SessionSummary(
                "made-up",
                Agent.CLAUDE_CODE,
                SessionKind.MAIN,
                Optional.empty(),
                "/home/someone/project",
                "main",
                "Made up",
                Optional.of(now),
                Optional.of(now),
                List.of(model),
                requests.size(),
                turns.size(),
                sum,
                0,
                Usage.NONE,
                OptionalLong.empty(),
                requests.stream().mapToLong(Request::context).max().orElse(0),
                0,
                SessionSummary.Compactions.NONE,
                0,
                "");
    }
}
