package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads strategies as they are written: `compact-at(threshold=120000)+ttl(1h)`.
///
/// Numbers may end in k or M for thousands and millions. Blanks do not count. The order in which strategies are named
/// makes no difference.
public final class SpecParser {

    private static final Pattern ITEM =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]*)(?:\\(([^()]*)\\))?");
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)([kKM]?)");

    private SpecParser() {}

    /// @return strategies in the order in which they act; none for an empty text
    /// @throws SpecException if the text is not understood
    public static List<Strategy> parse(String text) {
        var spec = text.replaceAll("\\s", "");
        var strategies = new ArrayList<Strategy>();
        var seen = new HashSet<String>();
        var item = ITEM.matcher(spec);
        int at = 0;
        while (at < spec.length()) {
            item.region(at, spec.length());
            if (!item.lookingAt())
                throw new SpecException(SpecException.Reason.NOT_UNDERSTOOD, text, "" + (at + 1));
            var strategy = make(item.group(1), item.group(2));
            if (!seen.add(strategy.type().name()))
                throw new SpecException(SpecException.Reason.TWICE, strategy.type().name());
            strategies.add(strategy);
            at = item.end();
            if (at == spec.length()) break;
            if (spec.charAt(at) != '+' || at + 1 == spec.length())
                throw new SpecException(SpecException.Reason.NOT_UNDERSTOOD, text, "" + (at + 1));
            at++;
        }
        return inOrder(strategies);
    }

    /// The same strategies in the order in which they act.
    public static List<Strategy> inOrder(List<Strategy> strategies) {
        return strategies.stream()
                .sorted(Comparator.comparingInt(each -> Strategies.ORDER.indexOf(each.type())))
                .toList();
    }

    private static Strategy make(String name, @org.jspecify.annotations.Nullable String arguments) {
        var type =
                Strategies.named(name)
                        .orElseThrow(() ->
                                new SpecException(
                                        SpecException.Reason.UNKNOWN_STRATEGY,
                                        name,
                                        String.join(
                                                ", ",
                                                Strategies.ORDER.stream()
                                                        .map(StrategyType::name)
                                                        .sorted()
                                                        .toList())));
        Map<String, String> given = new LinkedHashMap<>();
        if (arguments != null && !arguments.isEmpty()) {
            for (var argument : arguments.split(",", -1)) read(type, argument, given);
        }
        return make(type, given);
    }

    /// A strategy with these values, and defaults for the rest.
    ///
    /// @throws SpecException if a value is not accepted
    public static Strategy make(StrategyType type, Map<String, String> given) {
        var values = new LinkedHashMap<>(given);
        for (var parameter : type.parameters()) {
            if (values.containsKey(parameter.name())) continue;
            if (parameter.standard().isEmpty() && parameter.isNumber())
                throw new SpecException(
                        SpecException.Reason.MISSING_PARAMETER, type.name(), parameter.name());
            values.put(parameter.name(), parameter.standard());
        }
        return type.make().apply(new Arguments(values));
    }

    private static void read(StrategyType type, String argument, Map<String, String> given) {
        int equals = argument.indexOf('=');
        var name = equals < 0 ? positional(type, argument) : argument.substring(0, equals);
        var value = argument.substring(equals + 1);
        var parameter = type.parameter(name);
        if (parameter.isPresent()) given.put(name, checked(type, parameter.get(), value));
        else if (type.open()) given.put(name, share(type, name, value));
        else
            throw new SpecException(
                    SpecException.Reason.UNKNOWN_PARAMETER,
                    type.name(),
                    name,
                    String.join(", ", type.parameters().stream().map(Parameter::name).toList()));
    }

    private static String positional(StrategyType type, String argument) {
        return type.parameters().stream()
                .filter(each -> each.kind() == Parameter.Kind.POSITIONAL)
                .map(Parameter::name)
                .findFirst()
                .orElse(argument);
    }

    private static String share(StrategyType type, String name, String value) {
        return checked(type, Parameter.decimal(name, "", 0.05, 1, "share"), value);
    }

    private static String checked(StrategyType type, Parameter parameter, String value) {
        if (!parameter.isNumber()) return word(type, parameter, value);
        var number = NUMBER.matcher(value);
        if (!number.matches())
            throw new SpecException(
                    SpecException.Reason.NOT_A_NUMBER, type.name(), parameter.name(), value);
        var exact =
                new java.math.BigDecimal(number.group(1))
                        .movePointRight(
                                switch (number.group(2)) {
                                    case "k", "K" -> 3;
                                    case "M" -> 6;
                                    default -> 0;
                                });
        boolean whole = parameter.kind() == Parameter.Kind.WHOLE;
        if (whole && exact.stripTrailingZeros().scale() > 0)
            throw new SpecException(
                    SpecException.Reason.NOT_A_NUMBER, type.name(), parameter.name(), value);
        if (exact.doubleValue() < parameter.least() || exact.doubleValue() > parameter.most())
            throw new SpecException(
                    SpecException.Reason.OUT_OF_RANGE,
                    type.name(),
                    parameter.name(),
                    value,
                    plain(parameter.least()),
                    plain(parameter.most()));
        return whole
                ? Long.toString(exact.longValueExact())
                : exact.stripTrailingZeros().toPlainString();
    }

    private static String word(StrategyType type, Parameter parameter, String value) {
        boolean accepted =
                parameter.words().isEmpty()
                        || parameter.words().stream()
                                .anyMatch(word ->
                                        word.endsWith("*")
                                                ? Pattern.matches(pattern(word), value)
                                                : word.equals(value));
        if (!accepted)
            throw new SpecException(
                    SpecException.Reason.NOT_ACCEPTED,
                    type.name(),
                    parameter.name(),
                    value,
                    String.join(", ", parameter.words()));
        return value;
    }

    /// A word that ends in a star accepts numbers after it, several of them parted by dots or slashes.
    private static String pattern(String word) {
        return Pattern.quote(word.substring(0, word.length() - 1)) + "[0-9]+(?:[./]+[0-9]+)*";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
