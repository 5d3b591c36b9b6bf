package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What recorded names mean; each is looked up once, since sessions repeat a few names many times.
final class Names {

    /// The meaning of a name.
    sealed interface Meaning {

        /// @param fallback true if a suffix had to be ignored
        /// @param fast true if the name itself asks for the fast mode
        record Known(Model model, boolean fallback, boolean fast) implements Meaning {}

        record NotBilled() implements Meaning {}

        /// @param reason in snake case
        record Unknown(String reason) implements Meaning {}
    }

    private record Entry(Optional<NameRules.Mapping> mapping, Meaning mapped, Meaning own) {

        Meaning at(Instant instant) {
            return mapping.isPresent() && mapping.get().holds(instant) ? mapped : own;
        }
    }

    private final NameRules rules;
    private final List<Model> models;
    private final Map<String, Entry> known = new ConcurrentHashMap<>();

    Names(NameRules rules, List<Model> models) {
        this.rules = rules;
        this.models = models;
    }

    Meaning meaning(String recorded, Instant at) {
        var entry = known.get(recorded);
        if (entry == null) {
            entry = lookUp(recorded);
            known.put(recorded, entry);
        }
        return entry.at(at);
    }

    private Entry lookUp(String recorded) {
        var own = ownMeaning(recorded);
        var mapping = mapping(recorded).or(() -> mapping(rules.normalised(recorded)));
        return new Entry(mapping, mapping.map(each -> ownMeaning(each.model())).orElse(own), own);
    }

    private Optional<NameRules.Mapping> mapping(String name) {
        return rules.mappings().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The meaning of a name, whatever the user said about it.
    Meaning ownMeaning(String recorded) {
        if (recorded.isBlank()) return new Meaning.Unknown("no_name");
        var special = rules.special().get(recorded);
        if (special != null) {
            return switch (special) {
                case NOT_BILLED -> new Meaning.NotBilled();
                case UNPRICED -> new Meaning.Unknown("ambiguous_name");
            };
        }
        return matching(rules.normalised(recorded))
                .orElseGet(() -> new Meaning.Unknown("unknown_name"));
    }

    private Optional<Meaning> matching(String name) {
        return model(name)
                .or(() -> rules.withoutVersion(name).flatMap(this::model))
                .<Meaning>map(model -> new Meaning.Known(model, false, false))
                .or(() -> withoutSuffix(name))
                .or(() -> withoutFast(name));
    }

    private Optional<Meaning> withoutSuffix(String name) {
        return rules.fallbackSuffixes().stream()
                .filter(name::endsWith)
                .flatMap(suffix -> model(NameRules.without(name, suffix)).stream())
                .<Meaning>map(model -> new Meaning.Known(model, true, false))
                .findFirst();
    }

    private Optional<Meaning> withoutFast(String name) {
        if (rules.fastSuffix().isEmpty() || !name.endsWith(rules.fastSuffix())) {
            return Optional.empty();
        }
        return model(NameRules.without(name, rules.fastSuffix()))
                .map(model -> new Meaning.Known(model, true, true));
    }

    private Optional<Model> model(String name) {
        return models.stream().filter(each -> each.match().matcher(name).matches()).findFirst();
    }
}
