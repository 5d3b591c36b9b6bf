package turnscope.analysis.simulation;

import java.util.Locale;

/// What a reader of a result should know; the name in lower case with hyphens is its id.
public enum Flag {
    TOKENS_DOWN_COST_UP,
    SAVING_MOSTLY_LOST,
    TOKENS_UP_COST_DOWN,
    /// Fewer than five per cent of the requests are touched.
    NOT_ENGAGED,
    WINDOW_FORCED_COMPACTION,
    UNCALIBRATED,
    TOO_SHORT,
    /// The replay of the recording is off by more than the usual error.
    COST_ERROR,
    UNPRICED,
    TOKENIZER_LOW_CONFIDENCE,
    /// The model's cache has no such class of writes.
    NOT_OFFERED,
    /// A strategy is switched off by another.
    OVERRIDDEN,
    NOT_YET_RELEASED,
    ESTIMATED_OUTPUT;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
