package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private long requests;
    private Usage usage = Usage.NONE;
    private long fresh;
    private long cacheRead;
    private long cacheWrite5m;
    private long cacheWrite1h;
    private long cacheWrite30m;
    private long output;
    private long tools;
    private long unpricedRequests;
    private long partialRequests;
    private final SortedMap<String, Long> unpricedModels = new TreeMap<>();
    private final SortedSet<String> flags = new TreeSet<>();

    private boolean billed;
    private boolean partial;
    private final SortedSet<String> unpriced = new TreeSet<>();

    Tally(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Adds a request at the prices of the models that answered it.
    ///
    /// @throws ArithmeticException if the sum exceeds 9.2 million dollars
    public Tally add(Request request) {
        return add(Optional.empty(), request.calls(), request.service(), request.at());
    }

    /// Adds a request as if one model had answered all of its calls.
    ///
    /// @throws ArithmeticException if the sum exceeds 9.2 million dollars
    public Tally add(Model model, List<Call> calls, Service service, Optional<Instant> at) {
        return add(Optional.of(new Names.Meaning.Known(model, false, false)), calls, service, at);
    }

    private Tally add(
            Optional<Names.Meaning> fixed,
            List<Call> calls,
            Service service,
            Optional<Instant> at) {
        billed = false;
        partial = false;
        unpriced.clear();
        var instant = catalogue.instant(at);
        if (at.isEmpty() && catalogue.fixedAt().isEmpty()) flags.add("undated");
        boolean first = true;
        for (var call : calls) {
            if (call.part() == Call.Part.REFUSED) continue;
            var meaning =
                    fixed.isPresent() ? fixed.get() : catalogue.meaning(call.model(), instant);
            addCall(call, meaning, asked(call, service, first), instant);
            if (call.part() == Call.Part.MESSAGE) first = false;
        }
        if (billed) requests++;
        if (partial) partialRequests++;
        if (unpriced.isEmpty()) return this;
        unpricedRequests++;
        unpriced.forEach(name -> unpricedModels.merge(name, 1L, Math::addExact));
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

    private void addCall(Call call, Names.Meaning meaning, Service service, Instant at) {
        switch (meaning) {
            case Names.Meaning.NotBilled _ -> {}
            case Names.Meaning.Unknown _ -> addUnpriced(call);
            case Names.Meaning.Known(var model, var fallback, var fast) -> {
                if (!model.priced()) {
                    addUnpriced(call);
                    return;
                }
                if (fallback) flags.add("fallback_match");
                addPriced(call, model, service, fast, at);
            }
        }
    }

    private void addUnpriced(Call call) {
        billed = true;
        usage = usage.plus(call.usage());
        unpriced.add(call.model());
    }

    private void addPriced(Call call, Model model, Service service, boolean fast, Instant at) {
        Parts parts;
        try {
            parts = catalogue.parts(model, call.usage(), service, fast, at);
        } catch (ArithmeticException _) {
            addUnpriced(call);
            return;
        }
        billed = true;
        usage = usage.plus(call.usage());
        fresh = Math.addExact(fresh, parts.fresh());
        cacheRead = Math.addExact(cacheRead, parts.cacheRead());
        cacheWrite5m = Math.addExact(cacheWrite5m, parts.cacheWrite5m());
        cacheWrite1h = Math.addExact(cacheWrite1h, parts.cacheWrite1h());
        cacheWrite30m = Math.addExact(cacheWrite30m, parts.cacheWrite30m());
        output = Math.addExact(output, parts.output());
        tools = Math.addExact(tools, parts.tools());
        partial |= parts.partial();
        if (!parts.flags().isEmpty()) flags.addAll(parts.flags());
    }

    public Bill bill() {
        return new Bill(
                requests,
                usage,
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
        return new TreeSet<>(flags);
    }
}
