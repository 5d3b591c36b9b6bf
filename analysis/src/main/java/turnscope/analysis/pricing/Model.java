package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A model of the catalogue with its dated prices.
///
/// @param id canonical, in its original case
/// @param name for display
/// @param match full match against the normalised lower-case name
/// @param tokenizer key of [Catalogue#tokenizers()]
/// @param cacheProfile key of the provider's cache rules
/// @param cacheStep granularity of cached lengths in tokens, 1 for none
/// @param contextWindow tokens
/// @param retired date after which it is no longer offered, which may lie ahead
/// @param listed true for the provider's own list price, false for a host's
/// @param layer "embedded", "imported" or "user"
public record Model(
        String id,
        String provider,
        String name,
        List<String> aliases,
        Pattern match,
        String tokenizer,
        String cacheProfile,
        OptionalLong minCacheableTokens,
        long cacheStep,
        long cacheOffset,
        OptionalLong contextWindow,
        OptionalLong maxInput,
        Optional<Instant> released,
        Optional<Instant> retired,
        boolean listed,
        List<Period> prices,
        List<Multiplier> multipliers,
        String layer) {

    public Model {
        aliases = List.copyOf(aliases);
        prices = List.copyOf(prices);
        multipliers = List.copyOf(multipliers);
    }

    /// Prices from one instant until the next period begins.
    ///
    /// @param from empty only for a first period whose start is not known
    /// @param confidence "high", "medium" or "low"
    public record Period(
            Optional<Instant> from,
            Price base,
            List<Tier> tiers,
            List<TimeBand> bands,
            List<String> sources,
            String confidence) {

        public Period {
            tiers = List.copyOf(tiers);
            bands = List.copyOf(bands);
            sources = List.copyOf(sources);
        }
    }

    /// Prices of a whole request whose prompt is long.
    ///
    /// @param inclusive true where the threshold itself is already long
    public record Tier(long threshold, boolean inclusive, Price price) {}

    /// Prices by time of day; replaces all token prices while it holds.
    ///
    /// @param days ISO weekdays in `zone`, empty for all
    /// @param holidays local dates in `zone` on which the band does not hold
    /// @param windows half-open in UTC; one that ends before it begins crosses midnight
    public record TimeBand(
            String name,
            Optional<Instant> validFrom,
            Optional<Instant> validUntil,
            java.util.Set<java.time.DayOfWeek> days,
            java.time.ZoneOffset zone,
            java.util.Set<java.time.LocalDate> holidays,
            List<Window> windows,
            Price price) {

        /// Times of day, from inclusive, to exclusive.
        public record Window(java.time.LocalTime from, java.time.LocalTime to) {}
    }

    /// A factor that a request can ask for.
    ///
    /// @param kind "fast", "batch", "flex", "priority", "us_inference", "regional"
    /// @param numerator empty where it exists but is not known
    public record Multiplier(
            String kind,
            OptionalLong numerator,
            long denominator,
            Optional<Instant> from,
            Optional<Instant> until) {}
}
