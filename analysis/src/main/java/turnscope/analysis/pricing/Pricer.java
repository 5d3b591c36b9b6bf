package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// Prices one call after the other; its fields hold the amounts of the last one, in picodollars.
///
/// It is reused from call to call, because comparing a long session under every model prices millions of calls and a
/// record for each of them would cost more than the arithmetic.
final class Pricer {

    private static final Price NOTHING = Price.perMillion("0", "", "0");

    private final PriceList list;

    Model.Period period;
    Price rates;
    Optional<Model.Tier> tier = Optional.empty();
    String band = "";
    Surcharge surcharge = Surcharge.NONE;
    long fresh;
    long cacheRead;
    long cacheWrite5m;
    long cacheWrite1h;
    long cacheWrite30m;
    long output;
    long tools;
    boolean partial;
    final Set<Note> notes = EnumSet.noneOf(Note.class);

    Pricer(PriceList list) {
        this.list = list;
        this.period = Model.Period.always(NOTHING);
        this.rates = NOTHING;
    }

    /// Prices tokens of a model that has prices.
    ///
    /// @param fastName true if the recorded name asks for the fast mode
    /// @throws ArithmeticException if an amount exceeds a long
    void price(Model model, Usage usage, Service service, boolean fastName, Instant at) {
        price(model, usage, usage.context(), service, fastName, at);
    }

    /// As above, with the length of the prompt that chooses the tier.
    void price(
            Model model,
            Usage usage,
            long promptTokens,
            Service service,
            boolean fastName,
            Instant at) {
        notes.clear();
        choose(model, at, promptTokens);
        if (!period.hasBegun(at)) notes.add(Note.EARLY);
        if (period.confidence().equals("low")) notes.add(Note.UNSURE);
        surcharge = Surcharge.of(model, service, fastName, at);
        var factor = surcharge.factor();
        fresh = factor.of(Math.multiplyExact(usage.fresh(), rates.input()));
        cacheRead = factor.of(Math.multiplyExact(usage.cacheRead(), rates.readOrInput()));
        output = factor.of(Math.multiplyExact(usage.output(), rates.output()));
        writes(model, usage, factor);
        tools(model, service);
        partial = surcharge.partial() || notes.contains(Note.SEARCH_FEE_UNKNOWN);
    }

    /// The period first, then its time band or its tier.
    private void choose(Model model, Instant at, long promptTokens) {
        period = model.periodAt(at);
        rates = period.base();
        tier = Optional.empty();
        band = "";
        for (var each : period.bands()) {
            if (!each.holds(at)) continue;
            rates = each.price();
            band = each.name();
            return;
        }
        for (int i = period.tiers().size() - 1; i >= 0; i--) {
            var each = period.tiers().get(i);
            if (!each.reachedBy(promptTokens)) continue;
            rates = each.price();
            tier = Optional.of(each);
            return;
        }
    }

    /// Rounds the sum of all writes once, and each class as its share of the running sum.
    private void writes(Model model, Usage usage, Fraction factor) {
        cacheWrite5m = 0;
        cacheWrite1h = 0;
        cacheWrite30m = 0;
        if (usage.cacheWrite() == 0) return;
        long after5m = cost(model, WriteClass.FIVE_MINUTES, usage.cacheWrite5m());
        long after1h =
                Math.addExact(after5m, cost(model, WriteClass.ONE_HOUR, usage.cacheWrite1h()));
        long after30m =
                Math.addExact(
                        after1h, cost(model, WriteClass.THIRTY_MINUTES, usage.cacheWrite30m()));
        cacheWrite5m = factor.of(after5m);
        cacheWrite1h = factor.of(after1h) - cacheWrite5m;
        cacheWrite30m = factor.of(after30m) - cacheWrite1h - cacheWrite5m;
    }

    private long cost(Model model, WriteClass written, long tokens) {
        return tokens == 0 ? 0 : Math.multiplyExact(tokens, writeRate(model, written));
    }

    /// A class that the period does not list costs what the provider's rules say, or what its usual class costs; without
    /// any write fee it costs what input costs.
    private long writeRate(Model model, WriteClass written) {
        var listed = rates.write(written);
        if (listed.isPresent()) return listed.getAsLong();
        if (!rates.hasWriteFee()) return rates.input();
        notes.add(Note.DERIVED_WRITE);
        var profile = list.cacheProfiles().getOrDefault(model.cacheProfile(), CacheProfile.UNKNOWN);
        var share = profile.writes().get(written);
        if (share != null) {
            return new Fraction(share.numerator(), share.denominator()).of(rates.input());
        }
        return profile.defaultWrite()
                .map(rates::write)
                .orElse(OptionalLong.empty())
                .orElse(rates.input());
    }

    private void tools(Model model, Service service) {
        tools = 0;
        if (service.webSearches() == 0) return;
        var fee = list.searchFees().get(model.provider());
        if (fee == null) notes.add(Note.SEARCH_FEE_UNKNOWN);
        else if (!fee.billed()) notes.add(Note.SEARCH_NOT_BILLED);
        else tools = Math.multiplyExact(service.webSearches(), fee.each().picoDollars());
    }

    /// What the reader of the last price should know, in snake case.
    List<String> flags() {
        if (notes.isEmpty()) return surcharge.flags();
        return Stream.concat(Note.ids(notes), surcharge.flags().stream()).toList();
    }
}
