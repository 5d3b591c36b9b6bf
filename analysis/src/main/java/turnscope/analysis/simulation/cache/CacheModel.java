package turnscope.analysis.simulation.cache;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;

/// How the prompt cache of one model behaves in a replay.
///
/// @param fee whether what is written costs more than input
/// @param minTokens shorter prefixes are neither written nor read
/// @param step cached lengths are `offset` above a multiple of it
/// @param lookback blocks that are searched backwards from a marker for an earlier one; -1 for all
/// @param outputCached whether the answer is part of what the next request can read
/// @param lifeSeconds of an entry whose class says nothing
/// @param graceSeconds beyond a life during which entries may still be found
public record CacheModel(
        Kind kind,
        boolean fee,
        long minTokens,
        long step,
        long offset,
        int lookback,
        boolean outputCached,
        long lifeSeconds,
        long graceSeconds) {

    /// Who decides what is cached.
    public enum Kind {
        EXPLICIT,
        AUTOMATIC,
        NONE
    }

    public static CacheModel of(Model model, CacheProfile profile) {
        long min = model.minCacheableTokens().orElse(profile.minTokens().orElse(0));
        long life =
                profile.ttlSeconds()
                        .orElse(profile.defaultWrite().map(WriteClass::seconds).orElse(300L));
        return new CacheModel(
                switch (profile.kind()) {
                    case EXPLICIT_BREAKPOINTS -> Kind.EXPLICIT;
                    case AUTOMATIC_PREFIX, AUTOMATIC_PREFIX_WITH_WRITE_FEE -> Kind.AUTOMATIC;
                    case NONE -> Kind.NONE;
                },
                profile.hasWriteFee(),
                min,
                Math.max(1, model.cacheStep()),
                model.cacheOffset(),
                profile.lookbackBlocks().orElse(-1),
                false,
                life,
                grace(profile, life));
    }

    /// The measured grey band, or up to the longest life that was seen.
    private static long grace(CacheProfile profile, long life) {
        if (profile.graySeconds() > 0) return profile.graySeconds();
        return Math.max(0, profile.maxTtlSeconds().orElse(life) - life);
    }

    /// What a cache of unknown rules is taken for.
    public static final CacheModel UNKNOWN =
            new CacheModel(Kind.AUTOMATIC, false, 1_024, 1, 0, -1, false, 300, 0);

    /// The longest prefix of that length which the cache can hold.
    public long align(long tokens) {
        long aligned =
                step == 1 && offset == 0
                        ? tokens
                        : tokens < offset ? 0 : (tokens - offset) / step * step + offset;
        return aligned < minTokens ? 0 : aligned;
    }

    public boolean isExplicit() {
        return kind == Kind.EXPLICIT;
    }

    /// The same cache without fees for writes.
    public CacheModel withoutFee() {
        return new CacheModel(
                kind,
                false,
                minTokens,
                step,
                offset,
                lookback,
                outputCached,
                lifeSeconds,
                graceSeconds);
    }
}
