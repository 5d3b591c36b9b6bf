package turnscope.analysis.simulation.cache;

import java.util.Optional;

import turnscope.analysis.cache.WriteClass;

/// How a scenario uses the cache.
///
/// @param boundary where a marker lets a later request read up to
/// @param off nothing is read or written
/// @param forever nothing expires and nothing breaks that the history does not break itself
/// @param fixedOnly only the fixed prefix is marked
/// @param head class of writes inside the fixed prefix; empty as recorded, else as the model's default
/// @param messages class of all other writes
/// @param side class of all writes of side lanes
/// @param gracious whether entries are found during the uncertain time after their life
/// @param pins whether recorded losses that no rule explains happen again
public record CacheUse(
        Boundary boundary,
        boolean off,
        boolean forever,
        boolean fixedOnly,
        Optional<WriteClass> head,
        Optional<WriteClass> messages,
        Optional<WriteClass> side,
        boolean gracious,
        boolean pins) {

    /// Where an explicit cache can be read up to.
    public enum Boundary {
        /// The ends of the fixed prefix and of earlier requests.
        WRITTEN,
        /// Wherever two requests stop being equal, as if a marker had been placed there.
        EQUAL
    }

    public static final CacheUse RECORDED =
            new CacheUse(
                    Boundary.WRITTEN,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    true);

    public CacheUse at(Boundary other) {
        return new CacheUse(other, off, forever, fixedOnly, head, messages, side, gracious, pins);
    }

    public CacheUse switchedOff() {
        return new CacheUse(boundary, true, false, fixedOnly, head, messages, side, gracious, pins);
    }

    public CacheUse lasting() {
        return new CacheUse(boundary, off, true, fixedOnly, head, messages, side, gracious, false);
    }

    public CacheUse markingFixedOnly() {
        return new CacheUse(boundary, off, forever, true, head, messages, side, gracious, pins);
    }

    public CacheUse writing(
            Optional<WriteClass> fixed, Optional<WriteClass> rest, Optional<WriteClass> sides) {
        return new CacheUse(boundary, off, forever, fixedOnly, fixed, rest, sides, gracious, pins);
    }

    public CacheUse graciously() {
        return new CacheUse(boundary, off, forever, fixedOnly, head, messages, side, true, pins);
    }

    public CacheUse withoutPins() {
        return new CacheUse(
                boundary, off, forever, fixedOnly, head, messages, side, gracious, false);
    }
}
