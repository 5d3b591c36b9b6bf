package turnscope.views.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Workers;

/// Reads the marks of sessions when their rows come into sight, the latest first, a few at a time.
///
/// Belongs to the screen's thread. What was scrolled past long ago is not read.
final class MarkReader {

    private static final int BATCH = 4;
    private static final int WAITING = 40;
    private static final int KEPT = 2000;

    private final SessionLibrary library;
    private final Workers workers;
    private final Runnable changed;
    private final Deque<SessionSummary> waiting = new ArrayDeque<>();
    private final Map<SessionSummary, Marks> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<SessionSummary, Marks> eldest) {
                    return size() > KEPT;
                }
            };
    private boolean reading;

    /// @param changed is told when marks have become known
    MarkReader(SessionLibrary library, Workers workers, Runnable changed) {
        this.library = library;
        this.workers = workers;
        this.changed = changed;
    }

    /// The marks of a session, [Marks#NONE] until they are known; asks for them.
    Marks of(SessionSummary session) {
        var found = known.get(session);
        if (found != null) return found;
        if (session.requests() == 0) return Marks.NONE;
        waiting.remove(session);
        waiting.addFirst(session);
        while (waiting.size() > WAITING) waiting.removeLast();
        read();
        return known.getOrDefault(session, Marks.NONE);
    }

    private void read() {
        if (reading || waiting.isEmpty()) return;
        var batch = new ArrayList<SessionSummary>();
        while (batch.size() < BATCH && !waiting.isEmpty()) batch.add(waiting.removeFirst());
        reading = true;
        workers.idle()
                .execute(() -> {
                    var found = marks(batch);
                    workers.screen().execute(() -> take(found));
                });
    }

    private Map<SessionSummary, Marks> marks(List<SessionSummary> batch) {
        var found = new HashMap<SessionSummary, Marks>();
        for (var each : batch) found.put(each, marks(each));
        return found;
    }

    /// What cannot be read, as when the window has been closed meanwhile, has no marks; opening it says why.
    private Marks marks(SessionSummary session) {
        try {
            return library.session(session.id()).map(Marks::of).orElse(Marks.NONE);
        } catch (RuntimeException unreadable) {
            return Marks.NONE;
        }
    }

    private void take(Map<SessionSummary, Marks> found) {
        known.putAll(found);
        reading = false;
        changed.run();
        read();
    }
}
