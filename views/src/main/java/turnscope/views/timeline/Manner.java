package turnscope.views.timeline;

import java.util.Optional;

/// How tracks are drawn, apart from what and where.
///
/// @param kind what they are drawn along
/// @param logarithmic whether equal ratios take equal heights
/// @param origin the request from which money is summed up
/// @param lit the thing that stands out in every chart; the others fade
/// @param ghost the replay that is drawn over the recording
public record Manner(
        XAxis kind,
        boolean logarithmic,
        int origin,
        Optional<Part> lit,
        Optional<GhostLine> ghost) {

    /// Along the requests, in equal steps, from the first one on.
    public static final Manner USUAL =
            new Manner(XAxis.REQUESTS, false, 0, Optional.empty(), Optional.empty());
}
