package turnscope.analysis.simulation.strategy;

import java.util.Optional;

import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Pings;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.script.Script;

/// A rule that changes the context of a recorded session or its use of the cache.
///
/// What a strategy leaves alone it does not define; in which order several act is fixed by [Strategies].
public interface Strategy {

    StrategyType type();

    /// Its parameters as they are set, by name, in the order of its type.
    Values values();

    /// As it is written on the command line: the first parameter, and those that differ from their defaults.
    default String text() {
        return values().text(type());
    }

    /// The same if what is not known about it turns out well.
    default Strategy favourable() {
        return this;
    }

    /// The same if it turns out badly.
    default Strategy unfavourable() {
        return this;
    }

    /// Changes which requests there are and what they append.
    default Script reshape(Script script, ModelNames models) {
        return script;
    }

    /// Changes the history while a line is played.
    default Optional<HistoryRule> rewriting(Line line) {
        return Optional.empty();
    }

    /// Replaces the history by summaries while a line is played; side lanes are left alone.
    default Optional<CompactionRule> compacting(Line line) {
        return Optional.empty();
    }

    /// Places that must be kept free behind every step.
    default int spare() {
        return 0;
    }

    /// Changes what is marked and how long it lives.
    default CacheUse caching(CacheUse use) {
        return use;
    }

    default Optional<Pings> pinging() {
        return Optional.empty();
    }

    default Setting.Breaks breaking() {
        return Setting.Breaks.NONE;
    }
}
