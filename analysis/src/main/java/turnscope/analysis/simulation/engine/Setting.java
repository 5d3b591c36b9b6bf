package turnscope.analysis.simulation.engine;

import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.simulation.script.Step;

/// Under which circumstances a line is played.
///
/// @param models which model takes each step
/// @param use of the cache
/// @param rules strategies at work on the history, in their order
/// @param compactions in the order in which they are asked
/// @param pings that keep the cache alive
/// @param breaks what breaks the prefix on purpose
/// @param window longest prompt; beyond it the history is compacted whatever the strategies say
public record Setting(
        Models models,
        CacheUse use,
        List<HistoryRule> rules,
        List<CompactionRule> compactions,
        Optional<Pings> pings,
        Breaks breaks,
        OptionalLong window) {

    public Setting {
        rules = List.copyOf(rules);
        compactions = List.copyOf(compactions);
    }

    /// Which model takes each step.
    public interface Models {

        /// Name by which cache entries are kept apart.
        String name(Step step);

        CacheModel cache(Step step);

        /// Whether its cache can be asked to keep entries so long.
        boolean offers(Step step, WriteClass written);

        /// Whether the step runs on the very model that was recorded, so that what the recording shows still holds.
        boolean recorded(Step step);

        /// Whether the provider is the recorded one.
        boolean sameProvider(Step step);

        /// Class of writes where the scenario names none; empty where the cache has none.
        Optional<WriteClass> head(Step step);

        Optional<WriteClass> messages(Step step);
    }

    /// Where the prefix is broken on purpose.
    ///
    /// @param clock tokens of a text before everything else that differs in each request; 0 for none
    /// @param tools steps before which the fixed prefix changes
    /// @param otherFrom first step that runs on another model of equal price; -1 for none
    /// @param otherTo last such step
    public record Breaks(long clock, List<Integer> tools, int otherFrom, int otherTo) {

        public static final Breaks NONE = new Breaks(0, List.of(), -1, -1);

        public Breaks {
            tools = List.copyOf(tools);
        }

        public Breaks and(Breaks other) {
            var both = new java.util.ArrayList<>(tools);
            both.addAll(other.tools);
            return new Breaks(
                    clock + other.clock,
                    both,
                    other.otherFrom >= 0 ? other.otherFrom : otherFrom,
                    other.otherFrom >= 0 ? other.otherTo : otherTo);
        }
    }
}
