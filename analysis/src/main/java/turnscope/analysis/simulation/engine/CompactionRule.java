package turnscope.analysis.simulation.engine;

/// When the history is to be compacted, and how.
public interface CompactionRule {

    /// Whether it is due before a step whose new pieces have been appended.
    boolean due(int step, History history);

    Compaction how();

    /// Called once it has happened.
    default void done() {}
}
