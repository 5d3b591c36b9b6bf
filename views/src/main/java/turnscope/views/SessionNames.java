package turnscope.views;

import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;

/// How a session is called on screen.
public final class SessionNames {

    private static final int ID = 8;

    private SessionNames() {}

    /// Its title, or what is known of it where the transcript has none.
    public static String title(SessionSummary session, Text text) {
        if (!session.title().isBlank()) return session.title();
        return text.get("session.untitled", kind(session.kind(), text), shortId(session));
    }

    public static String kind(SessionKind kind, Text text) {
        return text.get("kind." + kind.id());
    }

    /// The last folder of the project, which is what people call it; empty where unknown.
    public static String project(SessionSummary session) {
        return folder(session.project());
    }

    /// The last name of a path of any platform.
    public static String folder(String path) {
        var name = path.replace('\\', '/');
        while (name.endsWith("/")) name = name.substring(0, name.length() - 1);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public static String shortId(SessionSummary session) {
        return session.id().substring(0, Math.min(ID, session.id().length()));
    }
}
