package turnscope.analysis.pricing;

import turnscope.analysis.session.Usage;

/// Cache writes that a log leaves out although the provider's list price charges for them.
///
/// Codex signed in with a subscription records no writes. What the next request can read tells how much must have been
/// written: the prompt cut down to the grid of the model's cache, less what was read.
public final class InferredWrites {

    private InferredWrites() {}

    /// The usage with its uncached part split into what was written for thirty minutes and what was not.
    ///
    /// Recorded writes are taken as they are, and nothing is inferred for a model that charges no thirty-minute writes.
    public static Usage of(Usage recorded, Model model, Price rates) {
        if (rates.write30m().isEmpty() || recorded.cacheWrite() > 0) return recorded;
        long written = Math.max(0, cacheable(model, recorded.context()) - recorded.cacheRead());
        return new Usage(
                recorded.fresh() - written,
                recorded.cacheRead(),
                0,
                0,
                written,
                recorded.output(),
                recorded.reasoning());
    }

    /// The longest prefix of a prompt that the model's cache can hold, in tokens.
    public static long cacheable(Model model, long promptTokens) {
        long step = model.cacheStep();
        long offset = model.cacheOffset();
        long aligned = promptTokens < offset ? 0 : (promptTokens - offset) / step * step + offset;
        return aligned < model.minCacheableTokens().orElse(0) ? 0 : aligned;
    }
}
