package turnscope.views.whatif;

import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Scenario;

/// A claim that people make about saving tokens, as a scenario that anyone can check on a session.
enum Preset {
    SLIDING_MASK("mask(keep=10)"),
    BATCHED_MASK("mask(keep=10,batch=20)"),
    COMPRESS("compress(Bash=0.34)"),
    TRUNCATE("truncate(cap=4000)"),
    RAG_LITE("rag-lite"),
    COMPACT("compact-at(threshold=90000)"),
    FOCUSED_COMPACT("compact(before=MIDDLE)"),
    FRESH_SESSION("fresh-session"),
    SUBAGENTS("subagents(min-calls=3)"),
    PRUNE_THINKING("drop-thinking"),
    PLAN_FIRST("fewer-loops"),
    BETTER_MODEL("loops(factor=0.2)"),
    OTHER_MODEL("", "deepseek-v4-pro"),
    LONGER_CACHE("ttl(best)"),
    NO_CACHE("no-cache");

    private final String spec;
    private final String model;

    Preset(String spec) {
        this(spec, "");
    }

    Preset(String spec, String model) {
        this.spec = spec;
        this.model = model;
    }

    /// Key of its name.
    String key() {
        return "lab.preset." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Empty if the catalogue does not have its model.
    ///
    /// @param requests of the session, in the middle of which some claims take effect
    Optional<Scenario> scenario(Catalogue catalogue, int requests) {
        var middle = Integer.toString(Math.max(1, requests / 2));
        var scenario = Scenario.of(spec.replace("MIDDLE", middle));
        return model.isEmpty() ? Optional.of(scenario) : catalogue.resolve(model).map(scenario::on);
    }
}
