package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// A growing sum of priced requests; it exists so that sums over many of them need no bill for each.
///
/// Answers, advice and summaries are billed, each call at the price of its own model and by the length of its own
/// prompt; refused attempts are not. Not for use by several threads at once.
public final class Tally {

    private final Catalogue catalogue;
    private final Pricer pricer;

    private long requests;
    private long unpricedRequests;
    private long partialRequests;
    private final SortedMap<String, Long> unpricedModels = new TreeMap<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final SortedSet<String> flags = new TreeSet<>();

    private long freshTokens;
    private long readTokens;
    private long write5mTokens;
    private long write1hTokens;
    private long write30mTokens;
    private long outputTokens;
    private OptionalLong reasoningTokens = OptionalLong.empty();

    private long fresh;
    private long cacheRead;
    private long cacheWrite5m;
    private long cacheWrite1h;
    private long cacheWrite30m;
    private long output;
    private long tools;

    private boolean billed;
    private boolean partial;
    private final SortedSet<String> unpriced = new TreeSet<>();

    Tally(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.pricer = new Pricer(catalogue.list());
    }

    /// Adds a request at the prices of the models that answered it.
    ///
    /// @throws ArithmeticException if the sum exceeds 9.2 million dollars
    public Tally add(Request request) {
        return add(request.calls(), request.service(), request.at(), true);
    }

    /// Adds some calls of a request.
    ///
    /// @param searches whether the first message among them is the first of the request
    public Tally add(List<Call> calls, Service service, Optional<Instant> at, boolean searches) {
        var instant = begin(at);
        boolean first = searches;
        for (var call : calls) {
            if (call.part() == Call.Part.REFUSED) continue;
            var meaning = catalogue.meaning(call.model(), instant);
            add(call, meaning, asked(call, service, first), instant);
            if (call.part() == Call.Part.MESSAGE) first = false;
        }
        return end();
    }

    /// Adds a request as if one model, which has a price, had answered all of its calls.
    ///
    /// @throws ArithmeticException if the sum exceeds 9.2 million dollars
    public Tally add(Model model, List<Call> calls, Service service, Optional<Instant> at) {
        var instant = begin(at);
        boolean first = true;
        for (var call : calls) {
            if (call.part() == Call.Part.REFUSED) continue;
            add(call, model, asked(call, service, first), false, instant);
            if (call.part() == Call.Part.MESSAGE) first = false;
        }
        return end();
    }

    /// Adds the sum of many standard requests of one model at one price, for which [Catalogue#isUniform] or [PriceSteps]
    /// has vouched.
    ///
    /// @param at when the first of them was sent
    /// @param promptTokens the prompt of any of them
    /// @throws ArithmeticException if the sum exceeds 9.2 million dollars
    public Tally add(Model model, Usage sum, long count, Optional<Instant> at, long promptTokens) {
        pricer.price(model, sum, promptTokens, Service.STANDARD, false, begin(at));
        addTokens(sum);
        addAmounts();
        requests += count;
        return this;
    }

    /// What one call asked for: searches are counted once per request, with its first message, and advice is not sped up
    /// with the main model's answer.
    ///
    /// @param first true until a message of the request has been seen
    static Service asked(Call call, Service service, boolean first) {
        boolean advice = call.part() == Call.Part.ADVISOR;
        boolean searches = first && call.part() == Call.Part.MESSAGE;
        if ((!advice || service.speed().isEmpty()) && (searches || service.webSearches() == 0)) {
            return service;
        }
        return new Service(
                advice ? "" : service.speed(),
                service.tier(),
                service.geo(),
                searches ? service.webSearches() : 0);
    }

    private Instant begin(Optional<Instant> at) {
        billed = false;
        partial = false;
        if (at.isEmpty() && catalogue.fixedAt().isEmpty()) flags.add("undated");
        return catalogue.instant(at);
    }

    private Tally end() {
        if (billed) requests++;
        if (partial) partialRequests++;
        if (unpriced.isEmpty()) return this;
        unpricedRequests++;
        unpriced.forEach(name -> unpricedModels.merge(name, 1L, Math::addExact));
        unpriced.clear();
        return this;
    }

    private void add(Call call, Names.Meaning meaning, Service service, Instant at) {
        switch (meaning) {
            case Names.Meaning.NotBilled _ -> {}
            case Names.Meaning.Unknown _ -> addUnpriced(call);
            case Names.Meaning.Known(var model, var fallback, var fast) -> {
                if (fallback) flags.add("fallback_match");
                if (model.priced()) add(call, model, service, fast, at);
                else addUnpriced(call);
            }
        }
    }

    private void addUnpriced(Call call) {
        addTokens(call.usage());
        unpriced.add(call.model());
    }

    private void add(Call call, Model model, Service service, boolean fast, Instant at) {
        try {
            pricer.price(model, call.usage(), service, fast, at);
        } catch (ArithmeticException _) {
            addUnpriced(call);
            return;
        }
        addTokens(call.usage());
        addAmounts();
    }

    private void addAmounts() {
        fresh = Math.addExact(fresh, pricer.fresh);
        cacheRead = Math.addExact(cacheRead, pricer.cacheRead);
        cacheWrite5m = Math.addExact(cacheWrite5m, pricer.cacheWrite5m);
        cacheWrite1h = Math.addExact(cacheWrite1h, pricer.cacheWrite1h);
        cacheWrite30m = Math.addExact(cacheWrite30m, pricer.cacheWrite30m);
        output = Math.addExact(output, pricer.output);
        tools = Math.addExact(tools, pricer.tools);
        partial |= pricer.partial;
        notes.addAll(pricer.notes);
        if (!pricer.surcharge.flags().isEmpty()) flags.addAll(pricer.surcharge.flags());
    }

    private void addTokens(Usage usage) {
        billed = true;
        freshTokens = Math.addExact(freshTokens, usage.fresh());
        readTokens = Math.addExact(readTokens, usage.cacheRead());
        write5mTokens = Math.addExact(write5mTokens, usage.cacheWrite5m());
        write1hTokens = Math.addExact(write1hTokens, usage.cacheWrite1h());
        write30mTokens = Math.addExact(write30mTokens, usage.cacheWrite30m());
        outputTokens = Math.addExact(outputTokens, usage.output());
        if (usage.reasoning().isEmpty()) return;
        long reasoning = usage.reasoning().getAsLong();
        reasoningTokens = OptionalLong.of(Math.addExact(reasoningTokens.orElse(0), reasoning));
    }

    public Bill bill() {
        return new Bill(
                requests,
                new Usage(
                        freshTokens,
                        readTokens,
                        write5mTokens,
                        write1hTokens,
                        write30mTokens,
                        outputTokens,
                        reasoningTokens),
                new Money(fresh),
                new Money(cacheRead),
                new Money(cacheWrite5m),
                new Money(cacheWrite1h),
                new Money(cacheWrite30m),
                new Money(output),
                new Money(tools),
                unpricedRequests,
                unpricedModels,
                partialRequests);
    }

    /// What the reader should know about any of the calls, in snake case.
    public SortedSet<String> flags() {
        var all = new TreeSet<>(flags);
        Note.ids(notes).forEach(all::add);
        return all;
    }
}
