package turnscope.views;

import java.util.Optional;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.Session;

/// Reads what a segment says from the transcript; nothing of it is kept.
public interface Excerpts {

    /// Text of a segment.
    ///
    /// @param cut whether more follows than was read
    record Excerpt(String text, boolean cut) {}

    /// Empty where the transcript is gone, has changed, or never held the text.
    Optional<Excerpt> of(Session session, Segment segment);
}
