package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the names of models in transcripts are brought to the form that the catalogue matches.
///
/// @param stripSuffixes marks at the end that say nothing about the price
/// @param regions prefixes of cloud resellers, followed by a dot
/// @param vendors prefixes of cloud resellers, followed by a dot
/// @param versionSuffix a reseller's version at the end, dropped only if the name does not match with it
/// @param fallbackSuffixes efforts and modes at the end, dropped last; such a match says so
/// @param fastSuffix like those, and asks for the fast mode; empty for none
/// @param special names that are not models, exactly as recorded
/// @param mappings what the user said that names mean; come before everything else
public record NameRules(
        List<String> stripSuffixes,
        List<String> regions,
        List<String> vendors,
        Optional<Pattern> versionSuffix,
        List<String> fallbackSuffixes,
        String fastSuffix,
        Map<String, Special> special,
        List<Mapping> mappings) {

    /// Names mean what they say.
    public static final NameRules NONE =
            new NameRules(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    "",
                    Map.of("<synthetic>", Special.NOT_BILLED),
                    List.of());

    public NameRules {
        stripSuffixes = List.copyOf(stripSuffixes);
        regions = List.copyOf(regions);
        vendors = List.copyOf(vendors);
        fallbackSuffixes = List.copyOf(fallbackSuffixes);
        special = Map.copyOf(special);
        mappings = List.copyOf(mappings);
    }

    /// What a name that is no model stands for.
    public enum Special {
        /// A message of the agent itself; no request was made.
        NOT_BILLED,
        /// A request whose price nobody knows.
        UNPRICED
    }

    /// A name that the user assigned to a model.
    ///
    /// @param name as recorded or normalised
    /// @param model id
    /// @param until from when on it no longer holds
    public record Mapping(String name, String model, Optional<Instant> until) {

        boolean holds(Instant at) {
            return until.isEmpty() || at.isBefore(until.get());
        }
    }

    public NameRules withMappings(List<Mapping> others) {
        return new NameRules(
                stripSuffixes,
                regions,
                vendors,
                versionSuffix,
                fallbackSuffixes,
                fastSuffix,
                special,
                others);
    }

    /// Lower case, without the decoration of gateways and resellers.
    public String normalised(String recorded) {
        var name = recorded.strip().toLowerCase(Locale.ROOT);
        for (var suffix : stripSuffixes) name = without(name, suffix);
        name = name.replace('@', '-');
        name = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("~")) name = name.substring(1);
        return withoutPrefix(withoutPrefix(name, regions), vendors);
    }

    private static String withoutPrefix(String name, List<String> prefixes) {
        for (var prefix : prefixes) {
            if (name.startsWith(prefix + ".")) return name.substring(prefix.length() + 1);
        }
        return name;
    }

    static String without(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    /// Without the reseller's version at its end; empty if there is none.
    Optional<String> withoutVersion(String name) {
        if (versionSuffix.isEmpty()) return Optional.empty();
        var found = versionSuffix.get().matcher(name);
        while (found.find()) {
            if (found.end() == name.length()) return Optional.of(name.substring(0, found.start()));
        }
        return Optional.empty();
    }
}
