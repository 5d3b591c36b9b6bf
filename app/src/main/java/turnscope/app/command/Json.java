package turnscope.app.command;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import turnscope.analysis.pricing.Money;

/// Writes one JSON document as it goes: money as decimal strings, times in UTC, what is not known as null.
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /// Writes a document whose root is an object, and a final line break.
    static void write(OutputStream out, Consumer<Json> content) {
        var layout =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                        .withArrayEmptySeparator("")
                                        .withObjectEmptySeparator(""))
                        .withObjectIndenter(INDENT);
        var context =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return layout;
                    }

                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }
                };
        try (var generator = FACTORY.createGenerator(context, out)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    /// Writes an object on a line of its own.
    static void line(OutputStream out, Consumer<Json> content) {
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            content.accept(new Json(generator));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    void object(String name, Runnable content) {
        generator.writeName(name);
        element(content);
    }

    /// An object within an array.
    private void element(Runnable content) {
        generator.writeStartObject();
        content.run();
        generator.writeEndObject();
    }

    <T> void objects(String name, Iterable<T> elements, Consumer<T> content) {
        generator.writeName(name);
        generator.writeStartArray();
        for (var element : elements) element(() -> content.accept(element));
        generator.writeEndArray();
    }

    void strings(String name, Iterable<String> elements) {
        generator.writeName(name);
        generator.writeStartArray();
        for (var element : elements) generator.writeString(wellFormed(element));
        generator.writeEndArray();
    }

    void unknown(String name) {
        generator.writeName(name);
        generator.writeNull();
    }

    void put(String name, @Nullable String value) {
        generator.writeName(name);
        if (value == null) generator.writeNull();
        else generator.writeString(wellFormed(value));
    }

    /// A text of a transcript, of which an empty one says that it is not known.
    void text(String name, String value) {
        put(name, value.isEmpty() ? null : value);
    }

    void put(String name, long value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    void put(String name, OptionalLong value) {
        if (value.isPresent()) put(name, value.getAsLong());
        else unknown(name);
    }

    void put(String name, OptionalInt value) {
        if (value.isPresent()) put(name, value.getAsInt());
        else unknown(name);
    }

    void put(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
    }

    /// A ratio, rounded half up to six decimals.
    void put(String name, double value) {
        generator.writeName(name);
        if (Double.isFinite(value))
            generator.writeNumber(
                    BigDecimal.valueOf(value)
                            .setScale(6, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString());
        else generator.writeNull();
    }

    void put(String name, Optional<String> value) {
        put(name, value.orElse(null));
    }

    void money(String name, Optional<Money> value) {
        put(name, value.map(Money::dollars));
    }

    void money(String name, Money value) {
        put(name, value.dollars());
    }

    void time(String name, Optional<Instant> value) {
        put(name, value.map(Instant::toString));
    }

    /// UTF-8 has no lone surrogates, transcripts do.
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) return text;
        var sound = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
