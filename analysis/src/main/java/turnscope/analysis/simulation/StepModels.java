package turnscope.analysis.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Step;

/// Which model takes each step of a lane: the recorded one, the scenario's or the lane's own.
final class StepModels implements Setting.Models {

    /// A model with the cache that it is simulated with.
    private record Known(
            String name,
            CacheModel cache,
            Optional<WriteClass> written,
            String profile,
            Map<WriteClass, CacheProfile.Share> classes) {}

    private final Catalogue catalogue;
    private final Optional<Model> model;
    private final boolean fees;
    private final Map<String, Known> known = new HashMap<>();
    private final Optional<Known> only;
    private String lastName = "";
    private Known last;

    /// @param fees whether automatic caches charge for writes
    StepModels(Catalogue catalogue, Optional<Model> scenario, Lane lane, boolean fees) {
        this.catalogue = catalogue;
        this.model = lane.model().isPresent() ? lane.model() : scenario;
        this.fees = fees;
        this.only = model.map(each -> known(each.id(), model));
        this.last = known("", Optional.empty());
    }

    /// The model that is billed for a step; empty where its name means none.
    Optional<Model> billed(Step step) {
        return model.isPresent() ? model : step.sent().model();
    }

    private Known of(Step step) {
        if (only.isPresent()) return only.get();
        var name = step.sent().name();
        if (!name.equals(lastName)) {
            last = known.computeIfAbsent(name, _ -> known(name, step.sent().model()));
            lastName = name;
        }
        return last;
    }

    private Known known(String name, Optional<Model> found) {
        if (found.isEmpty()) {
            return new Known(name, CacheModel.UNKNOWN, Optional.empty(), "", Map.of());
        }
        var profile = catalogue.cacheProfile(found.get());
        var cache = CacheModel.of(found.get(), profile);
        boolean free = !cache.isExplicit() && !fees;
        return new Known(
                found.get().id(),
                free ? cache.withoutFee() : cache,
                profile.defaultWrite(),
                profile.id(),
                profile.writes());
    }

    @Override
    public String name(Step step) {
        return of(step).name();
    }

    @Override
    public CacheModel cache(Step step) {
        return of(step).cache();
    }

    @Override
    public boolean offers(Step step, WriteClass written) {
        return of(step).classes().containsKey(written);
    }

    @Override
    public boolean recorded(Step step) {
        return model.isEmpty() || step.sent().model().map(Model::id).equals(model.map(Model::id));
    }

    @Override
    public boolean sameProvider(Step step) {
        return recorded(step)
                || step.sent().model().map(Model::provider).equals(model.map(Model::provider));
    }

    /// The recorded class where the model offers it, as the harness would go on asking for it; else the usual one.
    private Optional<WriteClass> written(Step step, Optional<WriteClass> recorded) {
        var here = of(step);
        boolean offered = recorded.isPresent() && here.classes().containsKey(recorded.get());
        return offered ? recorded : here.written();
    }

    @Override
    public Optional<WriteClass> head(Step step) {
        return written(step, step.sent().head());
    }

    @Override
    public Optional<WriteClass> messages(Step step) {
        return written(step, step.sent().messages());
    }
}
