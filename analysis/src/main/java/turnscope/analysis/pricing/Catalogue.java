package turnscope.analysis.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// All models with their prices, and the arithmetic that turns a call into money.
///
/// Names are normalised before they are matched; the period in force at the instant is taken; a tier or a time band
/// replaces every price of the request; multipliers are one reduced fraction; each part is rounded half up to a whole
/// picodollar. An instance may be shared between threads.
public final class Catalogue {

    private final PriceList list;
    private final Names names;
    private final Map<String, Model> byId;
    private final Instant lastMoment;
    private final Optional<Instant> fixed;

    public Catalogue(PriceList list) {
        this(list, new Names(list.names(), list.models()), Optional.empty());
    }

    private Catalogue(PriceList list, Names names, Optional<Instant> fixed) {
        this.list = list;
        this.names = names;
        this.fixed = fixed;
        this.lastMoment =
                list.asOf().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
        this.byId = new HashMap<>();
        list.models().forEach(model -> byId.put(model.id(), model));
    }

    /// A catalogue of a few models, each known by its id alone.
    public static Catalogue of(LocalDate asOf, Model... models) {
        return new Catalogue(PriceList.of(asOf, List.of(models)));
    }

    /// This catalogue, pricing every request as if it had been made at one instant, time bands included.
    public Catalogue at(Instant instant) {
        return new Catalogue(list, names, Optional.of(instant));
    }

    /// The instant as of which everything is priced; empty where each request counts by its own time.
    public Optional<Instant> fixedAt() {
        return fixed;
    }

    /// Day on which the data was compiled, ISO.
    public String asOf() {
        return list.asOf().toString();
    }

    /// The last moment of the day on which the data was compiled.
    public Instant lastMoment() {
        return lastMoment;
    }

    /// The later of an instant and the last moment of the data: a clock that is behind finds no older prices.
    public Instant today(Instant now) {
        return now.isAfter(lastMoment) ? now : lastMoment;
    }

    /// SHA-256 of the data and all layers over it, in hexadecimal.
    public String hash() {
        return list.hash();
    }

    /// Every model, by provider and then newest first.
    public List<Model> models() {
        return list.models();
    }

    /// The models that have a price and are offered on the day that prices are fixed at, or on the last known one.
    public List<Model> offered() {
        var day = fixedAt().orElse(lastMoment());
        return models().stream().filter(model -> model.priced() && model.offeredAt(day)).toList();
    }

    public Optional<Model> model(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The model that a price file means by a name: by its id, or by the rules without ignoring a suffix.
    public Optional<Model> named(String name) {
        if (byId.containsKey(name)) return model(name);
        return names.ownMeaning(name) instanceof Names.Meaning.Known known && !known.fallback()
                ? Optional.of(known.model())
                : Optional.empty();
    }

    public Map<String, Tokenizer> tokenizers() {
        return list.tokenizers();
    }

    public Tokenizer tokenizer(Model model) {
        return list.tokenizers().getOrDefault(model.tokenizer(), Tokenizer.UNKNOWN);
    }

    public CacheProfile cacheProfile(Model model) {
        return list.cacheProfiles().getOrDefault(model.cacheProfile(), CacheProfile.UNKNOWN);
    }

    /// Where prices were read, by the keys that periods name.
    public Map<String, PriceList.Source> sources() {
        return list.sources();
    }

    public PriceList list() {
        return list;
    }

    /// "embedded", "imported" or "user": the layer that a period of a model comes from.
    public String layer(Model model, Model.Period period) {
        for (var layer : list.layers()) {
            if (period.sources().contains(layer.source())) return layer.name();
        }
        return list.layers().isEmpty() ? model.layer() : "embedded";
    }

    /// Why a recorded name has no price, in snake case; empty where it has one or is not billed.
    public Optional<String> unpricedReason(String recordedName) {
        return switch (names.meaning(recordedName, lastMoment)) {
            case Names.Meaning.Known(var model, _, _) ->
                    model.priced() ? Optional.empty() : Optional.of("no_price");
            case Names.Meaning.NotBilled _ -> Optional.empty();
            case Names.Meaning.Unknown(var reason) -> Optional.of(reason);
        };
    }

    /// The model that a recorded name means; empty where none does.
    public Optional<Model> resolve(String recordedName) {
        return resolve(recordedName, Optional.empty());
    }

    /// The model that a name meant at an instant, which only what the user said about names can change.
    Optional<Model> resolve(String recordedName, Optional<Instant> at) {
        return switch (names.meaning(recordedName, instant(at))) {
            case Names.Meaning.Known(var model, _, _) -> Optional.of(model);
            case Names.Meaning.NotBilled _, Names.Meaning.Unknown _ -> Optional.empty();
        };
    }

    /// Prices one call; an empty instant takes the prices of the catalogue's own day and flags it as "undated".
    public Quote quote(Call call, Service service, Optional<Instant> at) {
        return switch (names.meaning(call.model(), instant(at))) {
            case Names.Meaning.Known(var model, var fallback, var fast) ->
                    quote(model, call.usage(), service, fallback, fast, at);
            case Names.Meaning.NotBilled _ -> new Quote.NotBilled(call.model(), "no_request");
            case Names.Meaning.Unknown(var reason) -> new Quote.Unpriced(call.model(), reason);
        };
    }

    /// The quotes of all calls of a request, in their order; together they are its bill.
    public List<Quote> quotes(Request request) {
        var quotes = new ArrayList<Quote>();
        boolean first = true;
        for (var call : request.calls()) {
            if (call.part() == Call.Part.REFUSED) {
                quotes.add(new Quote.NotBilled(call.model(), "refused"));
                continue;
            }
            quotes.add(quote(call, Tally.asked(call, request.service(), first), request.at()));
            if (call.part() == Call.Part.MESSAGE) first = false;
        }
        return quotes;
    }

    private Quote quote(
            Model model,
            Usage usage,
            Service service,
            boolean fallback,
            boolean fast,
            Optional<Instant> at) {
        if (!model.priced()) return new Quote.Unpriced(model.id(), "no_price");
        var pricer = new Pricer(list);
        try {
            pricer.price(model, usage, service, fast, instant(at));
        } catch (ArithmeticException _) {
            return new Quote.Unpriced(model.id(), "out_of_range");
        }
        return priced(model, pricer, flags(pricer.flags(), fallback, at));
    }

    Names.Meaning meaning(String recordedName, Instant at) {
        return names.meaning(recordedName, at);
    }

    /// When a call counts as made.
    Instant instant(Optional<Instant> at) {
        return fixed.isPresent() ? fixed.get() : at.orElse(lastMoment);
    }

    private List<String> flags(List<String> flags, boolean fallback, Optional<Instant> at) {
        boolean undated = at.isEmpty() && fixed.isEmpty();
        if (!fallback && !undated) return flags;
        var all = new ArrayList<String>();
        if (fallback) all.add("fallback_match");
        if (undated) all.add("undated");
        all.addAll(flags);
        return all;
    }

    private Quote priced(Model model, Pricer pricer, List<String> flags) {
        return new Quote.Priced(
                model.id(),
                new Money(pricer.fresh),
                new Money(pricer.cacheRead),
                new Money(pricer.cacheWrite5m),
                new Money(pricer.cacheWrite1h),
                new Money(pricer.cacheWrite30m),
                new Money(pricer.output),
                new Money(pricer.tools),
                pricer.rates,
                pricer.period.from(),
                pricer.tier.map(Model.Tier::label).orElse("base"),
                pricer.band,
                pricer.surcharge.factor().toString(),
                flags,
                pricer.partial,
                pricer.period.confidence(),
                pricer.period.sources(),
                layer(model, pricer.period));
    }

    /// The bill of one request, all of its calls.
    public Bill bill(Request request) {
        return tally().add(request).bill();
    }

    /// The bill of many requests.
    public Bill bill(Iterable<Request> requests) {
        var tally = tally();
        requests.forEach(tally::add);
        return tally.bill();
    }

    /// Whether one price per token holds for all standard requests of a model between two instants.
    ///
    /// @param longestPrompt tokens of the longest of them
    public boolean isUniform(
            Model model, Optional<Instant> from, Optional<Instant> to, long longestPrompt) {
        if (!model.priced() || from.isEmpty() || to.isEmpty()) return false;
        var period = model.periodAt(instant(from));
        return period.equals(model.periodAt(instant(to)))
                && period.bands().isEmpty()
                && period.tiers().stream().noneMatch(tier -> tier.reachedBy(longestPrompt));
    }

    /// Whether a recorded name means nothing but a model, in its usual speed.
    public boolean isPlain(String recordedName, Model model, Optional<Instant> at) {
        return names.meaning(recordedName, instant(at)) instanceof Names.Meaning.Known known
                && !known.fast()
                && known.model().id().equals(model.id());
    }

    /// An empty sum of requests at these prices.
    public Tally tally() {
        return new Tally(this);
    }
}
