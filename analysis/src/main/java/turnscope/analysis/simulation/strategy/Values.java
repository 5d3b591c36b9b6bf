package turnscope.analysis.simulation.strategy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Parameters of a strategy as text, by name.
public record Values(Map<String, String> byName) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /// Names and values in turn.
    public static Values of(Object... pairs) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), plain(pairs[i + 1]));
        }
        return new Values(values);
    }

    private static String plain(Object value) {
        if (value instanceof Double number && number == Math.rint(number))
            return Long.toString(number.longValue());
        return String.valueOf(value);
    }

    /// The strategy as it is written on the command line: its first parameter, and what differs from the defaults.
    String text(StrategyType type) {
        var first = type.parameters().isEmpty() ? "" : type.parameters().getFirst().name();
        var shown =
                byName.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals(first)
                                        || !entry.getValue().equals(type.standard(entry.getKey())))
                        .map(entry ->
                                type.isPositional(entry.getKey())
                                        ? entry.getValue()
                                        : entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(","));
        return shown.isEmpty() ? type.name() : type.name() + "(" + shown + ")";
    }
}
