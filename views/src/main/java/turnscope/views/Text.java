package turnscope.views;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// All words that people read, in one language.
///
/// Numbers go in already formatted by [Amounts], because `MessageFormat` has formats of its own.
public final class Text {

    /// There are two files. To look for more would open every jar at each start, and a system in another language
    /// must not decide.
    private static final ResourceBundle.Control ONLY_OURS =
            new ResourceBundle.Control() {

                @Override
                public List<String> getFormats(String name) {
                    return FORMAT_PROPERTIES;
                }

                @Override
                public List<Locale> getCandidateLocales(String name, Locale locale) {
                    return locale.getLanguage().equals("zh")
                            ? List.of(Locale.CHINESE, Locale.ROOT)
                            : List.of(Locale.ROOT);
                }

                @Override
                public @Nullable Locale getFallbackLocale(String name, Locale locale) {
                    return null;
                }
            };

    private final Locale locale;
    private final ResourceBundle bundle;

    private Text(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "turnscope.views.text", locale, Text.class.getClassLoader(), ONLY_OURS);
    }

    /// English for everything that is not Chinese.
    public static Text of(String language) {
        return new Text(language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    public static Text ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /// For a library that looks texts up by itself.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The text under a key, its placeholders filled in.
    public String get(String key, Object... values) {
        var pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /// The text under a key that data names; what is unknown to us is shown as it came.
    public String getOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /// 2 h 14 min, 4 min 05 s, 12 s, 320 ms, in the language's own units.
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 3600)
            return get("duration.hours", Amounts.exact(seconds / 3600), pad(seconds / 60 % 60));
        if (seconds >= 60)
            return get("duration.minutes", Amounts.exact(seconds / 60), pad(seconds % 60));
        if (seconds >= 1) return get("duration.seconds", Amounts.exact(seconds));
        return get("duration.millis", Amounts.exact(duration.toMillis()));
    }

    /// Silence between two requests; the clock of a log cannot tell less than none.
    public String pause(Duration gap) {
        return gap.isZero() ? get("duration.none") : duration(gap);
    }

    /// The words of a list with what the language puts between them.
    public String list(Collection<String> words) {
        return String.join(get("list.separator"), words);
    }

    /// The same at the end of a stream.
    public Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(get("list.separator"));
    }

    /// Bytes as people write them: 512 B, 3.4 kB, 17.0 MB.
    public String size(long bytes) {
        if (bytes < 1000) return get("size.bytes", Amounts.exact(bytes));
        if (bytes < 999_500) return get("size.kilo", Amounts.decimal(bytes / 1e3, 1));
        if (bytes < 999_500_000) return get("size.mega", Amounts.decimal(bytes / 1e6, 1));
        return get("size.giga", Amounts.decimal(bytes / 1e9, 2));
    }

    private static String pad(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /// The text for a count, which chooses the plural as {0} and is shown as {1}.
    public String count(String key, long count) {
        return get(key, count, Amounts.exact(count));
    }
}
