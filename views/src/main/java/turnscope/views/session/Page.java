package turnscope.views.session;

import turnscope.analysis.profile.SessionProfile;

/// What the middle of the window holds.
public sealed interface Page {

    /// No session was opened.
    record Nothing() implements Page {}

    /// A session is being read; what was shown before stays until it is there.
    record Reading(String id) implements Page {}

    record Shown(SessionProfile profile) implements Page {}

    /// The session is no longer in the library.
    record Gone(String id) implements Page {}

    /// @param reason in the words of whoever failed
    record Failed(String id, String reason) implements Page {}
}
