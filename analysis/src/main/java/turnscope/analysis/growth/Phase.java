package turnscope.analysis.growth;

import java.util.Optional;

/// The requests between two compactions, in which the context only grows.
///
/// The cumulative input of a phase splits exactly into three parts: the first context sent n times (`prefix`), every
/// token that was added later, sent for the first time (`added`), and everything that was sent again (`resent`), the
/// part that grows with the square of n.
///
/// @param first sequence number of its first request
/// @param last sequence number of its last request, inclusive
/// @param fit empty below [#FIT_NEEDS] requests
public record Phase(
        int first,
        int last,
        long cumulativeInput,
        long prefix,
        long added,
        long resent,
        Optional<Fit> fit) {

    /// Requests that a fit needs; fewer points bend to any curve.
    public static final int FIT_NEEDS = 12;

    public int requests() {
        return last - first + 1;
    }

    /// Why there is no fit; empty where there is one.
    public Optional<Refusal> refusal() {
        return fit.isPresent() ? Optional.empty() : Optional.of(Refusal.TOO_FEW_REQUESTS);
    }

    /// Mean tokens that a request added to the context of the one before; 0 for a single request.
    public double addedPerRequest() {
        return requests() == 1 ? 0 : (double) added / (requests() - 1);
    }

    /// Requests after which more than half of the input is history sent again: 1 + 2·P/d for a first context P that
    /// grows by d; empty where nothing was added.
    public java.util.OptionalDouble quadraticFrom() {
        if (added == 0) return java.util.OptionalDouble.empty();
        return java.util.OptionalDouble.of(
                1 + 2 * ((double) prefix / requests()) / addedPerRequest());
    }

    /// A reason not to fit a curve.
    public enum Refusal {
        /// Fewer than [#FIT_NEEDS].
        TOO_FEW_REQUESTS;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
