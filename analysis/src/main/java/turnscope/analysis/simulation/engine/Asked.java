package turnscope.analysis.simulation.engine;

/// What one request asks of the cache; one object is filled again for each.
final class Asked {

    /// Start in milliseconds.
    long now;

    /// The entry of the fixed prefix that lines share; a new one if it is shared with nobody.
    SharedPrefixes.Entry shared = new SharedPrefixes.Entry();

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
