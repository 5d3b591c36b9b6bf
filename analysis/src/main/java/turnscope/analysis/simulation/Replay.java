package turnscope.analysis.simulation;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Usage;
import turnscope.analysis.simulation.engine.Played;

/// A recorded session as it would have gone under a scenario.
///
/// @param lanes the session's own line first, then those that strategies split off
/// @param bill of everything that was billed, side calls included
public record Replay(Scenario scenario, List<Played> lanes, Bill bill) {

    public Replay {
        lanes = List.copyOf(lanes);
    }

    public Played main() {
        return lanes.getFirst();
    }

    public Usage usage() {
        return bill.usage();
    }

    /// Its cost; empty if any of it has no price.
    public Optional<Money> cost() {
        return bill.unpricedRequests() > 0 ? Optional.empty() : Optional.of(bill.priced());
    }

    public int compactions() {
        return lanes.stream().mapToInt(Played::compactions).sum();
    }

    /// Whether the window of the model forced a compaction that nobody had asked for.
    public boolean forced() {
        return lanes.stream().anyMatch(Played::forced);
    }
}
