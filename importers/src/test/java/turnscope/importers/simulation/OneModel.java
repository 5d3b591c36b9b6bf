package turnscope.importers.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.script.Step;

/// Plays every step against the same cache rules, whatever the model is called.
record OneModel(CacheModel cache) implements Setting.Models {

    @Override
    public String name(Step step) {
        return step.sent().name();
    }

    @Override
    public CacheModel cache(Step step) {
        return step.sent().name().equals("none")
                ? new CacheModel(CacheModel.Kind.NONE, false, 0, 1, 0, -1, false, 0, 0)
                : cache;
    }

    @Override
    public boolean offers(Step step, WriteClass written) {
        return true;
    }

    @Override
    public boolean recorded(Step step) {
        return true;
    }

    @Override
    public boolean sameProvider(Step step) {
        return true;
    }

    @Override
    public Optional<WriteClass> head(Step step) {
        return step.sent().head();
    }

    @Override
    public Optional<WriteClass> messages(Step step) {
        return step.sent().messages();
    }

    /// A setting of nothing but this cache and some rules.
    Setting setting(CacheUse use, HistoryRule... rules) {
        return new Setting(
                this,
                use,
                List.of(rules),
                List.of(),
                Optional.empty(),
                Setting.Breaks.NONE,
                OptionalLong.empty());
    }

    /// The longest equal prefix is read, of any length and age.
    static OneModel bare() {
        return new OneModel(
                new CacheModel(
                        CacheModel.Kind.AUTOMATIC, true, 0, 1, 0, -1, false, 1_000_000_000, 0));
    }
}
