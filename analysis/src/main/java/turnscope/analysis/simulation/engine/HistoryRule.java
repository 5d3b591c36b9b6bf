package turnscope.analysis.simulation.engine;

/// A strategy at work on the history, asked before each request is sent.
///
/// An instance plays one line, from its first step to its last.
public interface HistoryRule {

    void before(int step, History history);
}
