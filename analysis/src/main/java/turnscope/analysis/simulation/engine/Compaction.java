package turnscope.analysis.simulation.engine;

/// What a compaction does: a call that writes a summary, and what stays beside it.
///
/// @param summary tokens of the visible summary
/// @param analysis generated tokens per token of the summary
/// @param prompt tokens that ask for it
/// @param tail tokens of the newest pieces that stay; used where `keepSteps` is negative
/// @param keepSteps pieces of the newest requests that stay; -1 to go by `tail`
/// @param aligned whether the call reads the context from the cache, as the same model in the same session does
/// @param reread tokens that are read again afterwards
/// @param extra requests in which that happens
public record Compaction(
        long summary,
        double analysis,
        long prompt,
        long tail,
        int keepSteps,
        boolean aligned,
        long reread,
        int extra) {

    /// Output of a request that only reads something again.
    static final long REREAD_OUTPUT = 500;

    /// Generated tokens of the call, rounded half up.
    public long output() {
        return (long) Math.floor(summary * analysis + 0.5);
    }

    /// A terse summary after which nothing has to be read again.
    public Compaction favourable() {
        return new Compaction(summary, 1, prompt, tail, keepSteps, aligned, reread, extra);
    }

    /// A long one, after which 20,000 tokens are read again in eight requests: the worst that was assumed anywhere.
    public Compaction unfavourable() {
        return new Compaction(
                summary,
                3,
                prompt,
                tail,
                keepSteps,
                aligned,
                Math.max(reread, 20_000),
                Math.max(extra, 8));
    }

    /// Places that must be free behind every step.
    public int spare() {
        return reread > 0 ? extra : 0;
    }
}
