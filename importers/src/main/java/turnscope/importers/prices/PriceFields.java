package turnscope.importers.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Price;

/// The fields that prices consist of, wherever they stand in a price file.
final class PriceFields {

    private PriceFields() {}

    /// Prices in US dollars per million tokens.
    ///
    /// @param confirmed names of fields that break a rule although their sources say so
    static Price price(Node node, Set<String> confirmed) {
        if (!node.has("cache_read")) throw node.complaint(PriceFault.LACKS, "cache_read");
        long input = picoDollars(node.at("input"));
        long output = picoDollars(node.at("output"));
        if (output < input) throw node.at("output").complaint(PriceFault.BELOW_INPUT);
        var read = optional(node, "cache_read");
        if (read.orElse(0) > input) throw node.at("cache_read").complaint(PriceFault.ABOVE_INPUT);
        var writes = node.optional("cache_write");
        if (writes.isEmpty()) return new Price(input, read, none(), none(), none(), none(), output);
        var price =
                new Price(
                        input,
                        read,
                        optional(writes.get(), "5m"),
                        optional(writes.get(), "1h"),
                        optional(writes.get(), "30m"),
                        optional(writes.get(), "12h"),
                        output);
        for (var write : writes.get().fields().entrySet()) {
            if (WriteClass.of(write.getKey()).isEmpty()) {
                throw write.getValue().complaint(PriceFault.NO_WRITE_CLASS);
            }
            if (!confirmed.contains("cache_write." + write.getKey())
                    && picoDollars(write.getValue()) < input) {
                throw write.getValue().complaint(PriceFault.BELOW_INPUT);
            }
        }
        return price;
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private static OptionalLong optional(Node node, String field) {
        var found = node.optional(field);
        return found.isEmpty() ? none() : OptionalLong.of(picoDollars(found.get()));
    }

    /// A price per million tokens in US dollars as whole picodollars per token.
    static long picoDollars(Node node) {
        long price = exactly(node, node.number(), 6);
        if (price <= 0) throw node.complaint(PriceFault.NOT_POSITIVE);
        return price;
    }

    static long exactly(Node node, BigDecimal dollars, int digits) {
        try {
            return dollars.movePointRight(digits).longValueExact();
        } catch (ArithmeticException _) {
            throw node.complaint(PriceFault.TOO_FINE, dollars.toString());
        }
    }

    /// A day, which is its first instant in UTC, or an instant; empty where the field is missing or null.
    static Optional<Instant> instant(Node node, String field) {
        var found = node.optional(field);
        return found.isEmpty() ? Optional.empty() : Optional.of(instant(found.get()));
    }

    static Instant instant(Node node) {
        var text = node.text();
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw node.complaint(PriceFault.NO_DATE, text);
        }
    }

    static LocalDate day(Node node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException _) {
            throw node.complaint(PriceFault.NO_DATE, node.text());
        }
    }
}
