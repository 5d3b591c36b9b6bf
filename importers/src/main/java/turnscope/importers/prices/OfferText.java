package turnscope.importers.prices;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;

/// An offer as the library keeps it: JSON, prices in whole picodollars per token.
public final class OfferText {

    private static final JsonFactory JSON = new JsonFactory();

    private OfferText() {}

    public static String of(Offer offer) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, offer);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Offer offer) {
        var model = offer.model();
        json.writeStartObject();
        json.writeStringProperty("id", model.id());
        json.writeStringProperty("provider", model.provider());
        json.writeStringProperty("name", model.name());
        json.writeStringProperty("match", model.match().pattern());
        json.writeStringProperty("tokenizer", model.tokenizer());
        json.writeStringProperty("cache_profile", model.cacheProfile());
        number(json, "context_window", model.contextWindow());
        number(json, "max_output", model.maxOutput());
        json.writeBooleanProperty("dated", offer.dated());
        texts(json, "notes", offer.notes());
        json.writeArrayPropertyStart("prices");
        for (var period : model.prices()) period(json, period);
        json.writeEndArray();
        json.writeArrayPropertyStart("multipliers");
        for (var multiplier : model.multipliers()) multiplier(json, multiplier);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void period(JsonGenerator json, Model.Period period) {
        json.writeStartObject();
        time(json, "from", period.from());
        json.writeStringProperty("confidence", period.confidence());
        price(json, period.base());
        json.writeArrayPropertyStart("tiers");
        for (var tier : period.tiers()) {
            json.writeStartObject();
            json.writeNumberProperty("threshold", tier.threshold());
            json.writeBooleanProperty("inclusive", tier.inclusive());
            texts(json, "derived", new TreeSet<>(tier.derived()));
            price(json, tier.price());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("bands");
        for (var band : period.bands()) band(json, band);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void band(JsonGenerator json, Model.TimeBand band) {
        json.writeStartObject();
        json.writeStringProperty("name", band.name());
        time(json, "from", band.validFrom());
        time(json, "until", band.validUntil());
        texts(json, "days", band.days().stream().sorted().map(DayOfWeek::name).toList());
        json.writeStringProperty("zone", band.zone().getId());
        texts(json, "holidays", band.holidays().stream().sorted().map(String::valueOf).toList());
        texts(
                json,
                "windows",
                band.windows().stream().map(each -> each.from() + "/" + each.to()).toList());
        price(json, band.price());
        json.writeEndObject();
    }

    private static void multiplier(JsonGenerator json, Model.Multiplier multiplier) {
        json.writeStartObject();
        json.writeStringProperty("kind", multiplier.kind());
        number(json, "num", multiplier.numerator());
        if (multiplier.numerator().isPresent()) {
            json.writeNumberProperty("den", multiplier.denominator());
        }
        time(json, "from", multiplier.from());
        time(json, "until", multiplier.until());
        json.writeEndObject();
    }

    private static void price(JsonGenerator json, Price price) {
        json.writeNumberProperty("input", price.input());
        number(json, "cache_read", price.cacheRead());
        for (var each : WriteClass.values()) number(json, each.id(), price.write(each));
        json.writeNumberProperty("output", price.output());
    }

    private static void number(JsonGenerator json, String name, OptionalLong value) {
        if (value.isPresent()) json.writeNumberProperty(name, value.getAsLong());
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> value) {
        value.ifPresent(at -> json.writeStringProperty(name, at.toString()));
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        for (var each : values) json.writeString(each);
        json.writeEndArray();
    }

    /// @throws PriceFileException if this is no stored offer
    public static Offer read(String text) {
        var node = Node.read("stored prices", text.getBytes(StandardCharsets.UTF_8));
        var plain =
                OfferFields.model(
                        node.at("id").text(),
                        node.at("provider").text(),
                        node.wholeOf("context_window"),
                        node.wholeOf("max_output"),
                        node.itemsOf("prices").stream().map(OfferText::period).toList(),
                        node.itemsOf("multipliers").stream().map(ModelFields::multiplier).toList());
        var model =
                plain.known(
                        node.at("name").text(),
                        ModelFields.pattern(node.at("match")),
                        node.at("tokenizer").text(),
                        node.at("cache_profile").text());
        return new Offer(model, node.at("dated").truth(), node.textsOf("notes"));
    }

    private static Model.Period period(Node node) {
        var tiers = new ArrayList<Model.Tier>();
        for (var each : node.itemsOf("tiers")) {
            tiers.add(
                    new Model.Tier(
                            each.at("threshold").whole(),
                            each.at("inclusive").truth(),
                            price(each),
                            Set.copyOf(each.textsOf("derived"))));
        }
        return new Model.Period(
                PriceFields.instant(node, "from"),
                price(node),
                tiers,
                node.itemsOf("bands").stream().map(OfferText::band).toList(),
                List.of(),
                node.at("confidence").text());
    }

    private static Model.TimeBand band(Node node) {
        return new Model.TimeBand(
                node.at("name").text(),
                PriceFields.instant(node, "from"),
                PriceFields.instant(node, "until"),
                node.textsOf("days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                ZoneOffset.of(node.at("zone").text()),
                node.textsOf("holidays").stream().map(LocalDate::parse).collect(Collectors.toSet()),
                node.textsOf("windows").stream().map(OfferText::window).toList(),
                price(node));
    }

    private static Model.TimeBand.Window window(String text) {
        int slash = text.indexOf('/');
        return new Model.TimeBand.Window(
                LocalTime.parse(text.substring(0, slash)),
                LocalTime.parse(text.substring(slash + 1)));
    }

    private static Price price(Node node) {
        return new Price(
                node.at("input").whole(),
                node.wholeOf("cache_read"),
                node.wholeOf(WriteClass.FIVE_MINUTES.id()),
                node.wholeOf(WriteClass.ONE_HOUR.id()),
                node.wholeOf(WriteClass.THIRTY_MINUTES.id()),
                node.wholeOf(WriteClass.TWELVE_HOURS.id()),
                node.at("output").whole());
    }
}
