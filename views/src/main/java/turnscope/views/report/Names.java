package turnscope.views.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Text;

/// What sessions, projects and parts of a context are called: by their names, or by numbers in a redacted report.
final class Names {

    private final Text text;
    private final boolean redact;
    private final Predicate<String> models;
    private final Map<String, Integer> sessions = new HashMap<>();
    private final Map<String, Integer> projects = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    /// @param models whether a name is that of a model, which is told even where others are not
    Names(Text text, boolean redact, Predicate<String> models) {
        this.text = text;
        this.redact = redact;
        this.models = models;
    }

    boolean redacted() {
        return redact;
    }

    String title(SessionSummary session) {
        if (redact) return placeholder("report.redacted.session", sessions, session.id());
        return session.title().isBlank() ? text.get("report.untitled") : session.title();
    }

    /// Empty where the transcript names none.
    String project(SessionSummary session) {
        return project(session.project());
    }

    /// @param path as the transcript names it
    String project(String path) {
        if (path.isBlank()) return "";
        if (redact) return placeholder("report.redacted.project", projects, path);
        return folder(path);
    }

    /// A model, tool or path in a sentence.
    String named(String name) {
        if (!redact || models.test(name)) return name;
        return placeholder("report.redacted.part", parts, name);
    }

    /// Empty where the transcript names none or it must not be told.
    String branch(SessionSummary session) {
        return redact ? "" : session.branch();
    }

    /// What a part of the context is called: its tool and label, or only a number.
    String part(Segment segment) {
        var label = (segment.tool() + " " + segment.label()).strip();
        if (redact) return placeholder("report.redacted.part", parts, label + segment.hash());
        return label;
    }

    private String placeholder(String key, Map<String, Integer> known, String name) {
        int number = known.computeIfAbsent(name, _ -> known.size() + 1);
        return text.get(key, String.valueOf(number));
    }

    /// The last name of a path of any platform, which is what people call a project.
    private static String folder(String path) {
        var name = path.replace('\\', '/');
        while (name.endsWith("/")) name = name.substring(0, name.length() - 1);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
