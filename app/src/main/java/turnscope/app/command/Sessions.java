package turnscope.app.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Text;

/// Finds the session that an argument means: an id, a unique prefix of one, or `latest`.
final class Sessions {

    private static final String LATEST = "latest";
    private static final int SHORTEST = 8;
    private static final int CANDIDATES = 5;

    private Sessions() {}

    static Session load(SessionLibrary library, String wanted, Text text) {
        var id = find(library.sessions(), wanted, text).id();
        return library.session(id)
                .orElseThrow(() -> new CommandFailure(text.get("cli.session.none", wanted)));
    }

    static SessionSummary find(List<SessionSummary> sessions, String wanted, Text text) {
        if (sessions.isEmpty()) throw new CommandFailure(text.get("cli.session.empty"));
        if (wanted.equals(LATEST)) return latest(sessions);
        var matches = sessions.stream().filter(s -> s.id().startsWith(wanted)).toList();
        if (matches.isEmpty()) throw new CommandFailure(text.get("cli.session.none", wanted));
        var shortest =
                matches.stream().min(Comparator.comparingInt(s -> s.id().length())).orElseThrow();
        boolean leads = matches.stream().allMatch(s -> s.id().startsWith(shortest.id()));
        if (leads) return shortest;
        var candidates =
                matches.stream()
                        .limit(CANDIDATES)
                        .map(SessionSummary::id)
                        .collect(Collectors.joining(", "));
        var more = matches.size() > CANDIDATES ? ", …" : "";
        throw new CommandFailure(
                text.get("cli.session.ambiguous", wanted, matches.size(), candidates + more));
    }

    /// The thread that was worked in last; a run inside of another only where there is nothing else.
    private static SessionSummary latest(List<SessionSummary> sessions) {
        var byActivity =
                Comparator.comparing(
                        (SessionSummary s) -> s.ended().or(s::started).orElse(Instant.MIN));
        return sessions.stream()
                .filter(s -> s.kind() == SessionKind.MAIN || s.kind() == SessionKind.FORK)
                .max(byActivity)
                .or(() -> sessions.stream().max(byActivity))
                .orElseThrow();
    }

    /// The shortest beginning of an id that means no other session, at least eight characters.
    static String shortId(String id, List<String> sortedIds) {
        int index = java.util.Collections.binarySearch(sortedIds, id);
        int needed = SHORTEST;
        if (index > 0) needed = Math.max(needed, common(id, sortedIds.get(index - 1)) + 1);
        if (index >= 0 && index + 1 < sortedIds.size()) {
            var next = sortedIds.get(index + 1);
            // An id that leads others is found by its own beginning nevertheless.
            if (!next.startsWith(id)) needed = Math.max(needed, common(id, next) + 1);
        }
        return id.substring(0, Math.min(needed, id.length()));
    }

    private static int common(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) if (a.charAt(i) != b.charAt(i)) return i;
        return n;
    }
}
