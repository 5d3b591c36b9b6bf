package turnscope.views.whatif;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Advisor;
import turnscope.analysis.simulation.HeatMap;
import turnscope.analysis.simulation.LoopCurve;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Sweep;
import turnscope.analysis.simulation.ThresholdFormula;
import turnscope.analysis.simulation.strategy.CompactAt;
import turnscope.analysis.simulation.strategy.Parameter;
import turnscope.analysis.simulation.strategy.StrategyType;
import turnscope.views.Workers;

/// What is asked of the lab beyond one replay: other models, ranges of parameters, advice.
public final class StudiesModel {

    private static final int POINTS = 25;
    private static final int ADVICE = 8;
    private static final List<Double> FACTORS =
            List.of(0.2, 0.33, 0.5, 0.67, 0.8, 1.0, 1.2, 1.5, 1.75, 2.0, 2.5, 3.0);

    public final ObjectProperty<Optional<Matrix>> matrix =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<List<LoopCurve>> loops = new SimpleObjectProperty<>(List.of());
    public final ObjectProperty<Optional<Swept>> sweep =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Mapped>> map =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<List<Outcome>>> advice =
            new SimpleObjectProperty<>(Optional.empty());

    private final LabModel lab;
    private final Newest comparing;
    private final Newest looping;
    private final Newest sweeping;
    private final Newest mapping;
    private final Newest advising;

    StudiesModel(LabModel lab, Workers workers) {
        this.lab = lab;
        comparing = new Newest(workers);
        looping = new Newest(workers);
        sweeping = new Newest(workers);
        mapping = new Newest(workers);
        advising = new Newest(workers);
    }

    /// A sweep and what it was made of.
    ///
    /// @param formula what the closed form says of a threshold
    public record Swept(Scenario scenario, Sweep sweep, Optional<ThresholdFormula> formula) {}

    /// A map and what it was made of.
    public record Mapped(Scenario scenario, HeatMap map) {}

    void forget() {
        for (var each : List.of(comparing, looping, sweeping, mapping, advising)) each.forget();
        matrix.set(Optional.empty());
        loops.set(List.of());
        sweep.set(Optional.empty());
        map.set(Optional.empty());
        advice.set(Optional.empty());
    }

    private <T> void study(Newest worker, Function<Ready, T> work, ObjectProperty<T> result) {
        if (lab.ready.get().isEmpty()) return;
        var ready = lab.ready.get().get();
        worker.run(
                () -> {
                    synchronized (ready.deep()) {
                        return work.apply(ready);
                    }
                },
                result::set,
                failure -> {
                    throw failure;
                });
    }

    /// Every model that is offered under every scenario that is held against others.
    public void compareModels() {
        if (lab.prices().isEmpty()) return;
        var catalogue = lab.prices().get();
        var scenarios = lab.table.compared().stream().map(lab::scenario).toList();
        study(
                comparing,
                ready -> Optional.of(Matrix.of(ready.deep(), catalogue, scenarios)),
                matrix);
    }

    /// What some scenarios cost if they need more or fewer requests.
    public void loop(List<Scenario> scenarios) {
        study(
                looping,
                ready ->
                        scenarios.stream()
                                .map(each -> LoopCurve.of(ready.deep(), each, FACTORS))
                                .toList(),
                loops);
    }

    /// What everything is held against.
    Optional<Money> recorded() {
        return lab.ready.get().flatMap(ready -> ready.live().recordedCost());
    }

    /// One parameter of the selected scenario over its reach.
    public void sweep(StrategyType type, Parameter parameter) {
        var row = lab.selected.get();
        var strategy =
                row.map(lab::scenario).stream()
                        .flatMap(each -> each.strategies().stream())
                        .filter(each -> each.type().equals(type))
                        .findFirst();
        if (strategy.isEmpty()) {
            sweep.set(Optional.empty());
            return;
        }
        var scenario = lab.scenario(row.orElseThrow());
        study(
                sweeping,
                ready -> {
                    double now =
                            Double.parseDouble(
                                    strategy.get().values().byName().get(parameter.name()));
                    var reach = Reach.of(parameter, now, ready);
                    var values = reach.values(parameter, now, POINTS);
                    var swept = Sweep.of(ready.deep(), scenario, strategy.get(), parameter, values);
                    boolean formed =
                            strategy.get() instanceof CompactAt
                                    && parameter.name().equals("threshold");
                    var formula =
                            formed
                                    ? ThresholdFormula.of(ready.deep(), (CompactAt) strategy.get())
                                    : Optional.<ThresholdFormula>empty();
                    return Optional.of(new Swept(scenario, swept, formula));
                },
                sweep);
    }

    /// Two parameters of the selected scenario against each other.
    public void map(HeatMap.Axis across, HeatMap.Axis down) {
        if (lab.selected.get().isEmpty()) return;
        var scenario = lab.scenario(lab.selected.get().get());
        study(
                mapping,
                ready ->
                        Optional.of(
                                new Mapped(
                                        scenario,
                                        HeatMap.of(ready.deep(), scenario, across, down))),
                map);
    }

    /// What would have cost less, cheapest first.
    public void advise() {
        study(advising, ready -> Optional.of(Advisor.advise(ready.deep(), ADVICE)), advice);
    }
}
