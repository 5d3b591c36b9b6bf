package turnscope.analysis.cache;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The rules of one provider's prompt cache, as data.
///
/// @param writes price of writing as a share of the input price; empty where writing costs no more than input
/// @param readDefault price of reading as a share of input, for models without a listed one
/// @param ttlSeconds life of an entry where no write class says it
/// @param maxTtlSeconds how long entries have been seen to live
/// @param extendedTtlSeconds life that can be asked for
/// @param graySeconds after the end of its life, during which an entry may still be found
/// @param maxBreakpoints explicit markers per request
/// @param lookbackBlocks how far back from a marker an earlier one is looked for
/// @param lookbackBreakpoints how many earlier markers are looked at
/// @param minTokens shortest prefix that is cached, where the model does not say
/// @param previousOutputInHit "no", "sometimes", or empty where not known
/// @param invalidation which levels of the prefix an event destroys, by event
/// @param survival measured share of entries found again, by write class or model id
/// @param confidence "high", "medium" or "low"
public record CacheProfile(
        String id,
        Kind kind,
        Map<WriteClass, Share> writes,
        Optional<WriteClass> defaultWrite,
        Optional<Share> readDefault,
        TtlPolicy ttlPolicy,
        OptionalLong ttlSeconds,
        OptionalLong maxTtlSeconds,
        OptionalLong extendedTtlSeconds,
        boolean refreshedOnHit,
        long graySeconds,
        OptionalInt maxBreakpoints,
        OptionalInt lookbackBlocks,
        OptionalInt lookbackBreakpoints,
        OptionalLong minTokens,
        String previousOutputInHit,
        Map<String, Set<Level>> invalidation,
        Map<String, List<Survival>> survival,
        String confidence) {

    public CacheProfile {
        writes = Map.copyOf(writes);
        invalidation = Map.copyOf(invalidation);
        survival = Map.copyOf(survival);
    }

    /// A provider of which nothing is known but that it may cache prefixes by itself, for five minutes.
    public static final CacheProfile UNKNOWN = automatic("unknown");

    private static CacheProfile automatic(String id) {
        return new CacheProfile(
                id,
                Kind.AUTOMATIC_PREFIX,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                TtlPolicy.UNPUBLISHED,
                OptionalLong.of(300),
                OptionalLong.empty(),
                OptionalLong.empty(),
                true,
                0,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                "",
                Map.of(),
                Map.of(),
                "low");
    }

    /// Whether what is written costs more than input that is not cached.
    public boolean hasWriteFee() {
        return !writes.isEmpty();
    }

    /// How prefixes come to be cached.
    public enum Kind {
        EXPLICIT_BREAKPOINTS,
        AUTOMATIC_PREFIX,
        AUTOMATIC_PREFIX_WITH_WRITE_FEE,
        NONE;

        public static Kind of(String id) {
            return valueOf(constant(id));
        }
    }

    /// What the stated life of an entry means.
    public enum TtlPolicy {
        /// The entry ends then.
        EXACT,
        /// The entry lives at least so long.
        MINIMUM,
        BEST_EFFORT,
        UNPUBLISHED;

        public static TtlPolicy of(String id) {
            return valueOf(constant(id));
        }
    }

    /// Part of a prefix; each includes those before it.
    public enum Level {
        TOOLS,
        SYSTEM,
        MESSAGES;

        public static Level of(String id) {
            return valueOf(constant(id));
        }
    }

    private static String constant(String id) {
        return id.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// A price as a fraction of the input price.
    public record Share(long numerator, long denominator) {

        public Share {
            if (numerator < 0 || denominator <= 0) {
                throw new IllegalArgumentException("a share is not negative");
            }
        }
    }

    /// Outcomes of `count` requests that came between two gaps after the one before.
    ///
    /// @param toSeconds empty for the last row
    /// @param full share, 0 to 1, that found nearly all of the prefix
    public record Survival(
            long fromSeconds,
            OptionalLong toSeconds,
            long count,
            double full,
            double partial,
            double miss) {}
}
