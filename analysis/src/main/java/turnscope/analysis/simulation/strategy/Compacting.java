package turnscope.analysis.simulation.strategy;

import java.util.Optional;

import turnscope.analysis.simulation.engine.Compaction;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.Line;

/// A strategy that replaces the history by a summary; the ones there are differ in when they do.
interface Compacting extends Strategy {

    Compaction how();

    Strategy with(Compaction other);

    /// Whether it happens before a step.
    boolean due(Line line, int step, History history);

    @Override
    default Strategy favourable() {
        return with(how().favourable());
    }

    @Override
    default Strategy unfavourable() {
        return with(how().unfavourable());
    }

    @Override
    default int spare() {
        return how().spare();
    }

    @Override
    default Optional<CompactionRule> compacting(Line line) {
        return Optional.of(
                new CompactionRule() {
                    @Override
                    public boolean due(int step, History history) {
                        return Compacting.this.due(line, step, history);
                    }

                    @Override
                    public Compaction how() {
                        return Compacting.this.how();
                    }
                });
    }
}
