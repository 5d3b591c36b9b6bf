package turnscope.analysis.simulation.engine;

/// What one request asks of the cache; one object is filled again for each.
final class Asked {

    /// Start in milliseconds.
    long now;

    /// Name of the model, by which entries are kept apart.
    String model = "";

    /// Name of the fixed prefix, by which lines share it; empty if it is shared with nobody.
    String prefix = "";

    /// Boundary behind what is sent.
    int end;

    long total;

    /// Tokens at the end that no marker covers.
    long tail;

    int fixed;
    long fixedTokens;
    long headLife;
    long life;

    /// The read never goes beyond this.
    long cap;

    /// Tokens that are known to be cached, or at least not to have changed.
    long known;

    /// Whether they are known to be cached, so that the rules need not say so.
    boolean alive;

    /// Boundary behind the pieces in which the answer will stand, and its tokens; 0 where the answer is not cached.
    int answerEnd;

    long answer;
}
