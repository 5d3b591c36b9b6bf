package turnscope.analysis.pricing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// A model of the catalogue with its dated prices.
///
/// @param id canonical, in its original case
/// @param name for display
/// @param match full match against the normalised lower-case name
/// @param tokenizer key of [Catalogue#tokenizers()]
/// @param cacheProfile key of the provider's cache rules
/// @param minCacheableTokens shorter prefixes are not cached
/// @param cacheStep granularity of cached lengths in tokens, 1 for none
/// @param cacheOffset cached lengths are this many tokens above a multiple of the step
/// @param contextWindow tokens
/// @param maxInput longest prompt, where it is less than the window
/// @param codexWindow what Codex uses where that is less than the window
/// @param maxOutput longest answer
/// @param retired date after which it is no longer offered, which may lie ahead
/// @param listed true for the provider's own list price, false for a host's
/// @param assumed names of limits that no source confirms, as the catalogue's fields are called
/// @param prices oldest first; empty for a known model without a price
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
        OptionalLong codexWindow,
        OptionalLong maxOutput,
        Optional<Instant> released,
        Optional<Instant> deprecated,
        Optional<Instant> retired,
        boolean listed,
        Set<String> assumed,
        List<Period> prices,
        List<Multiplier> multipliers,
        String layer) {

    public Model {
        aliases = List.copyOf(aliases);
        assumed = Set.copyOf(assumed);
        prices = List.copyOf(prices);
        multipliers = List.copyOf(multipliers);
        for (int i = 1; i < prices.size(); i++) {
            var from = prices.get(i).from().orElse(Instant.MIN);
            if (!from.isAfter(prices.get(i - 1).from().orElse(Instant.MIN))) {
                throw new IllegalArgumentException("periods of " + id + " are out of order");
            }
        }
    }

    /// A model of which nothing is known but its price.
    public static Model of(String id, String provider, List<Period> prices) {
        return new Model(
                id,
                provider,
                id,
                List.of(),
                Pattern.compile(Pattern.quote(id.toLowerCase(Locale.ROOT))),
                Tokenizer.UNKNOWN.id(),
                "unknown",
                OptionalLong.empty(),
                1,
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Set.of(),
                prices,
                List.of(),
                "embedded");
    }

    /// A model of which nothing is known but one price that has always held.
    public static Model of(String id, String provider, Price price) {
        return of(id, provider, List.of(Period.always(price)));
    }

    /// The same model with other prices, from a layer of that name.
    public Model withPrices(List<Period> others, List<Multiplier> factors, String fromLayer) {
        return new Model(
                id,
                provider,
                name,
                aliases,
                match,
                tokenizer,
                cacheProfile,
                minCacheableTokens,
                cacheStep,
                cacheOffset,
                contextWindow,
                maxInput,
                codexWindow,
                maxOutput,
                released,
                deprecated,
                retired,
                listed,
                assumed,
                others,
                factors,
                fromLayer);
    }

    /// The same model by another name and with other rules.
    public Model known(String label, Pattern matching, String tokenizerId, String cacheProfileId) {
        return new Model(
                id,
                provider,
                label,
                aliases,
                matching,
                tokenizerId,
                cacheProfileId,
                minCacheableTokens,
                cacheStep,
                cacheOffset,
                contextWindow,
                maxInput,
                codexWindow,
                maxOutput,
                released,
                deprecated,
                retired,
                listed,
                assumed,
                prices,
                multipliers,
                layer);
    }

    public boolean priced() {
        return !prices.isEmpty();
    }

    /// Whether requests could still be sent to it on a day; announced ends count once they have come.
    public boolean offeredAt(Instant day) {
        return retired.isEmpty() || day.isBefore(retired.get());
    }

    /// The longest prompt that it takes.
    public OptionalLong promptLimit() {
        return maxInput.isPresent() ? maxInput : contextWindow;
    }

    /// The period in force; before the first one, the first.
    ///
    /// @throws IndexOutOfBoundsException if the model has no price
    public Period periodAt(Instant at) {
        for (int i = prices.size() - 1; i > 0; i--) {
            if (prices.get(i).hasBegun(at)) return prices.get(i);
        }
        return prices.getFirst();
    }

    /// Prices from one instant until the next period begins.
    ///
    /// @param from empty only for a first period whose start is not known
    /// @param tiers by ascending threshold
    /// @param sources keys of [Catalogue#sources()]
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

        public static Period always(Price price) {
            return new Period(Optional.empty(), price, List.of(), List.of(), List.of(), "high");
        }

        /// The same prices from another instant on.
        public Period startingAt(Instant start) {
            return new Period(Optional.of(start), base, tiers, bands, sources, confidence);
        }

        /// The same prices, as other sources say.
        public Period from(List<String> others) {
            return new Period(from, base, tiers, bands, others, confidence);
        }

        public boolean hasBegun(Instant at) {
            return from.isEmpty() || !at.isBefore(from.get());
        }
    }

    /// Prices of a whole request whose prompt is long.
    ///
    /// @param inclusive true where the threshold itself is already long
    /// @param derived names of prices that no source lists, computed from the ratio of the others
    public record Tier(long threshold, boolean inclusive, Price price, Set<String> derived) {

        public Tier {
            derived = Set.copyOf(derived);
        }

        public boolean reachedBy(long promptTokens) {
            return inclusive ? promptTokens >= threshold : promptTokens > threshold;
        }

        public String label() {
            return (inclusive ? ">=" : ">") + threshold;
        }
    }

    /// Prices by time of day; replaces all token prices while it holds.
    ///
    /// @param days ISO weekdays in `zone`, empty for all
    /// @param holidays local dates in `zone` on which the band does not hold
    /// @param windows half-open in UTC; one that ends before it begins crosses midnight
    public record TimeBand(
            String name,
            Optional<Instant> validFrom,
            Optional<Instant> validUntil,
            Set<DayOfWeek> days,
            ZoneOffset zone,
            Set<LocalDate> holidays,
            List<Window> windows,
            Price price) {

        public TimeBand {
            days = Set.copyOf(days);
            holidays = Set.copyOf(holidays);
            windows = List.copyOf(windows);
        }

        public boolean holds(Instant at) {
            if (validFrom.isPresent() && at.isBefore(validFrom.get())) return false;
            if (validUntil.isPresent() && !at.isBefore(validUntil.get())) return false;
            var day = at.atOffset(zone).toLocalDate();
            if (!days.isEmpty() && !days.contains(day.getDayOfWeek())) return false;
            if (holidays.contains(day)) return false;
            var time = at.atOffset(ZoneOffset.UTC).toLocalTime();
            return windows.stream().anyMatch(window -> window.contains(time));
        }

        /// Times of day, from inclusive, to exclusive.
        public record Window(LocalTime from, LocalTime to) {

            boolean contains(LocalTime time) {
                boolean begun = !time.isBefore(from);
                boolean open = time.isBefore(to);
                return from.isAfter(to) ? begun || open : begun && open;
            }
        }
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
            Optional<Instant> until) {

        public boolean activeAt(Instant at) {
            return (from.isEmpty() || !at.isBefore(from.get()))
                    && (until.isEmpty() || at.isBefore(until.get()));
        }
    }
}
