package turnscope.analysis.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Prices laid over a list: offers from one file, under which the list itself stays as it is.
///
/// Dated offers replace the history of their model. An offer without dates never rewrites history: it opens a period on
/// the day from which it is said to hold, and periods that are announced for later stay.
///
/// @param name "imported" or "user"
/// @param dataset where the offers come from, for people
/// @param datasetDate as exact as known
/// @param effective first day on which prices without dates hold
/// @param mappings what the user said that names mean
public record PriceLayer(
        String name,
        String dataset,
        String datasetDate,
        LocalDate effective,
        List<Offer> offers,
        List<NameRules.Mapping> mappings) {

    public static final String IMPORTED = "imported";
    public static final String USER = "user";

    public PriceLayer {
        offers = List.copyOf(offers);
        mappings = List.copyOf(mappings);
    }

    /// What a user says that a recorded name means, from the beginning of time.
    public static PriceLayer assigning(String recordedName, String model, LocalDate day) {
        return new PriceLayer(
                USER,
                USER,
                day.toString(),
                day,
                List.of(),
                List.of(new NameRules.Mapping(recordedName, model, Optional.empty())));
    }

    /// A price that a user sets for a model, known or new, from a day on.
    public static PriceLayer pricing(Model model, LocalDate from, LocalDate day) {
        return new PriceLayer(
                USER,
                USER,
                day.toString(),
                from,
                List.of(new Offer(model, false, List.of())),
                List.of());
    }

    public boolean isUser() {
        return name.equals(USER);
    }

    /// The same layer with only some of its offers.
    public PriceLayer keeping(List<Offer> some) {
        return new PriceLayer(name, dataset, datasetDate, effective, some, mappings);
    }

    /// The list with this layer on top.
    public PriceList onto(PriceList list) {
        var catalogue = new Catalogue(list);
        var models = new LinkedHashMap<String, Model>();
        list.models().forEach(model -> models.put(model.id(), model));
        for (var offer : offers) {
            var known = catalogue.named(offer.model().id());
            var merged =
                    known.isPresent()
                            ? merged(models.getOrDefault(known.get().id(), known.get()), offer)
                            : added(offer);
            models.put(merged.id(), merged);
        }
        var sources = new HashMap<>(list.sources());
        sources.put(source(), new PriceList.Source(dataset, name, datasetDate));
        var names = new ArrayList<>(mappings);
        names.addAll(list.names().mappings());
        var layers = new ArrayList<>(list.layers());
        layers.add(new PriceList.Layer(name, source(), offers.size(), mappings.size()));
        return new PriceList(
                list.asOf(),
                Fingerprint.of(list.hash(), this),
                list.names().withMappings(names),
                List.copyOf(models.values()),
                list.tokenizers(),
                list.cacheProfiles(),
                list.searchFees(),
                sources,
                layers);
    }

    /// Key of this dataset among the sources, unlike that of other layers and other days.
    String source() {
        return name + ": " + dataset + " " + effective;
    }

    private Instant start() {
        return effective.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Model added(Offer offer) {
        var prices = offer.dated() ? offer.model().prices() : inserted(List.of(), offer);
        return offer.model().withPrices(sourced(prices), offer.model().multipliers(), name);
    }

    private Model merged(Model model, Offer offer) {
        var prices = offer.dated() ? offer.model().prices() : inserted(model.prices(), offer);
        return model.withPrices(
                offer.model().prices().isEmpty() ? model.prices() : sourced(prices),
                multipliers(model, offer),
                name);
    }

    private List<Model.Period> inserted(List<Model.Period> before, Offer offer) {
        var periods = new ArrayList<Model.Period>();
        for (var each : before) {
            if (each.from().isEmpty() || each.from().get().isBefore(start())) periods.add(each);
        }
        offer.model().prices().forEach(each -> periods.add(each.startingAt(start())));
        for (var each : before) {
            if (each.from().isPresent() && each.from().get().isAfter(start())) periods.add(each);
        }
        return periods;
    }

    /// Names this dataset as the source of the periods that name none.
    private List<Model.Period> sourced(List<Model.Period> periods) {
        return periods.stream()
                .map(each -> each.sources().isEmpty() ? each.from(List.of(source())) : each)
                .toList();
    }

    private static List<Model.Multiplier> multipliers(Model model, Offer offer) {
        var multipliers = new ArrayList<>(offer.model().multipliers());
        for (var each : model.multipliers()) {
            boolean replaced =
                    offer.model().multipliers().stream()
                            .anyMatch(other -> other.kind().equals(each.kind()));
            if (!replaced) multipliers.add(each);
        }
        return multipliers;
    }
}
