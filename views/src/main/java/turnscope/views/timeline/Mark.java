package turnscope.views.timeline;

import java.util.Locale;

import turnscope.views.Palette;

/// Something that happened at a place on the request axis.
///
/// @param position between two requests a whole number, on a request its middle
/// @param seq the request that it concerns
record Mark(Kind kind, double position, int seq) {

    /// What happened; the order is that of importance where several meet.
    enum Kind {
        AUTO_COMPACTION,
        MANUAL_COMPACTION,
        MICRO_COMPACTION,
        FAILURE,
        LOSS,
        PROVIDER_SIDE,
        MODEL,
        SPAWN,
        PROMPT;

        /// The upper row holds what people and agents did, the lower one what it led to.
        boolean upper() {
            return switch (this) {
                case MODEL, SPAWN, PROMPT -> true;
                case AUTO_COMPACTION,
                        MANUAL_COMPACTION,
                        MICRO_COMPACTION,
                        FAILURE,
                        LOSS,
                        PROVIDER_SIDE ->
                        false;
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether tokens were lost from the cache.
        boolean loss() {
            return this == LOSS || this == PROVIDER_SIDE;
        }

        /// Whether its sign is followed by a letter.
        boolean lettered() {
            return this == AUTO_COMPACTION || this == MANUAL_COMPACTION || this == MICRO_COMPACTION;
        }

        int colour(Palette palette) {
            return switch (this) {
                case AUTO_COMPACTION, MANUAL_COMPACTION, MICRO_COMPACTION -> palette.text();
                case FAILURE, LOSS -> palette.danger();
                case PROVIDER_SIDE -> palette.warn();
                case MODEL, SPAWN -> palette.text();
                case PROMPT -> palette.accent();
            };
        }
    }
}
