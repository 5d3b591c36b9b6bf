package turnscope.views.library;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Workers;

/// Prompts, commands and files of all sessions, read once when somebody first looks for a word in them.
///
/// Belongs to the screen's thread, which hears of every batch.
final class SessionTexts {

    /// Shorter words would be found nearly everywhere.
    private static final int SHORTEST = 3;

    private static final int BATCH = 20;

    /// Stands in the text of a session that lost tokens from its cache.
    static final String LOSS = "has:loss";

    /// What is kept at most, in characters.
    private static final long MOST = 60_000_000;

    private final SessionLibrary library;
    private final Workers workers;
    private final Runnable changed;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, SessionSummary> read = new HashMap<>();
    private long kept;
    private boolean reading;

    SessionTexts(SessionLibrary library, Workers workers, Runnable changed) {
        this.library = library;
        this.workers = workers;
        this.changed = changed;
    }

    /// Lower case; empty as long as it is not known.
    String of(String id) {
        return known.getOrDefault(id, "");
    }

    /// Reads what is not known yet or has changed since, if any of the words is worth it.
    void wanted(List<String> words, List<SessionSummary> sessions) {
        if (reading || kept > MOST) return;
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) return;
        var missing = sessions.stream().filter(each -> !each.equals(read.get(each.id()))).toList();
        if (missing.isEmpty()) return;
        reading = true;
        workers.background()
                .execute(() -> {
                    for (int from = 0; from < missing.size(); from += BATCH)
                        batch(missing.subList(from, Math.min(missing.size(), from + BATCH)));
                    workers.screen().execute(() -> reading = false);
                });
    }

    private void batch(List<SessionSummary> sessions) {
        var found = new HashMap<String, String>();
        for (var each : sessions)
            library.session(each.id()).ifPresent(session -> found.put(each.id(), text(session)));
        workers.screen().execute(() -> take(sessions, found));
    }

    private void take(List<SessionSummary> sessions, Map<String, String> found) {
        known.putAll(found);
        sessions.forEach(each -> read.put(each.id(), each));
        found.values().forEach(text -> kept += text.length());
        changed.run();
    }

    /// Every prompt, tool and label once, and whether the cache lost anything.
    private static String text(Session session) {
        var words = new LinkedHashSet<String>();
        session.turns().forEach(turn -> words.add(turn.prompt()));
        session.blocks()
                .forEach(block -> {
                    words.add(block.tool());
                    words.add(block.label());
                });
        boolean lost = CacheAudit.of(session).verdicts().stream().anyMatch(Verdict::fault);
        if (lost) words.add(LOSS);
        return String.join("\n", words).toLowerCase(Locale.ROOT);
    }
}
