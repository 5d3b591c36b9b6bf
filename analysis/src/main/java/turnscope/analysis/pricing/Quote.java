package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The answer to "what did this call cost": parts with their provenance, or why there is no price.
public sealed interface Quote {

    /// Priced by a row of the catalogue.
    ///
    /// @param model canonical id that the recorded name resolved to
    /// @param rates price per token in force after tier and band, before multipliers
    /// @param periodFrom start of the price period; empty where it is not known
    /// @param tier "base", ">200000" or ">=200000"
    /// @param band name of the time band, such as "peak"; empty outside of bands
    /// @param multiplier product of the active multipliers, "1" or a reduced fraction such as "11/10"
    /// @param flags what the reader should know, in snake case: fallback_match, before_first_period, …
    /// @param partial true where a multiplier is unknown, so that the figure is a lower bound
    /// @param layer "embedded", "imported" or "user"
    record Priced(
            String model,
            Money fresh,
            Money cacheRead,
            Money cacheWrite5m,
            Money cacheWrite1h,
            Money cacheWrite30m,
            Money output,
            Money tools,
            Price rates,
            Optional<Instant> periodFrom,
            String tier,
            String band,
            String multiplier,
            List<String> flags,
            boolean partial,
            String confidence,
            List<String> sources,
            String layer)
            implements Quote {

        public Priced {
            flags = List.copyOf(flags);
            sources = List.copyOf(sources);
        }

        public Money cacheWrite() {
            return cacheWrite5m.plus(cacheWrite1h).plus(cacheWrite30m);
        }

        public Money total() {
            return fresh.plus(cacheRead).plus(cacheWrite()).plus(output).plus(tools);
        }
    }

    /// No known price; never zero, always counted and named.
    record Unpriced(String model, String reason) implements Quote {}

    /// Not a request to a provider at all.
    record NotBilled(String model, String reason) implements Quote {}
}
