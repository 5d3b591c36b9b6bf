package turnscope.app.command;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Text;

/// Finds the session that an argument means: an id, a unique prefix of one, or `latest`.
///
/// A run inside of another session also goes by the last part of its id.
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
        if (matches.isEmpty()) matches = sessions.stream().filter(s -> run(s, wanted)).toList();
        if (matches.isEmpty()) throw new CommandFailure(text.get("cli.session.none", wanted));
        var shortest =
                matches.stream().min(Comparator.comparingInt(s -> s.id().length())).orElseThrow();
        boolean leads = matches.stream().allMatch(s -> s.id().startsWith(shortest.id()));
        if (leads) return shortest;
        var candidates =
                Stream.concat(
                                matches.stream().limit(CANDIDATES).map(SessionSummary::id),
                                matches.size() > CANDIDATES ? Stream.of("…") : Stream.empty())
                        .collect(text.listed());
        throw new CommandFailure(
                text.get("cli.session.ambiguous", wanted, matches.size(), candidates));
    }

    /// Whether a run's name begins as wanted, or its parent's and its own: "48fa2c6b/a7f0".
    private static boolean run(SessionSummary session, String wanted) {
        int slash = wanted.lastIndexOf('/');
        return name(session.id()).startsWith(wanted.substring(slash + 1))
                && session.id().contains("/")
                && session.id().startsWith(wanted.substring(0, Math.max(0, slash)));
    }

    /// What tells a run from the other runs of its parent; of a thread the whole id.
    private static String name(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
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

    /// Finds short ids, at least eight characters long, that each mean one session.
    static final class ShortIds {

        private final List<String> names;

        ShortIds(List<SessionSummary> sessions) {
            names = sessions.stream().map(session -> name(session.id())).sorted().toList();
        }

        /// The shortest beginning of a session's name that no other has; its parent's goes before where two share one.
        String of(String id) {
            var name = name(id);
            int first = Collections.binarySearch(names, name);
            if (first < 0) return id;
            int needed = SHORTEST;
            for (int i : new int[] {first - 1, first + 1}) {
                if (i >= 0 && i < names.size())
                    needed = Math.max(needed, common(name, names.get(i)) + 1);
            }
            var own = name.substring(0, Math.min(needed, name.length()));
            boolean shared = names.stream().filter(other -> other.startsWith(own)).count() > 1;
            return shared && !name.equals(id) ? id.substring(0, SHORTEST) + "/" + own : own;
        }
    }

    private static int common(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) if (a.charAt(i) != b.charAt(i)) return i;
        return n;
    }
}
