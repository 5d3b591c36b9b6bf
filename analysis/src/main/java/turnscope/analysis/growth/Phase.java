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
}
