package turnscope.views.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import turnscope.views.Workers;

/// The sessions whose transcripts have grown in the last minutes.
final class LiveSessions {

    private static final int MINUTES = 3;

    final ObservableSet<String> ids = FXCollections.observableSet();

    private final Workers workers;
    private final Runnable calmed;
    private final Map<String, Long> grownNanos = new HashMap<>();

    /// @param calmed runs when some of them have not grown for minutes
    LiveSessions(Workers workers, Runnable calmed) {
        this.workers = workers;
        this.calmed = calmed;
    }

    void grown(Collection<String> sessions) {
        long now = System.nanoTime();
        sessions.forEach(id -> grownNanos.put(id, now));
        ids.addAll(sessions);
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES, workers.screen())
                .execute(this::calm);
    }

    private void calm() {
        long since = System.nanoTime() - TimeUnit.MINUTES.toNanos(MINUTES);
        if (grownNanos.values().removeIf(at -> at - since <= 0)) {
            ids.retainAll(grownNanos.keySet());
            calmed.run();
        }
    }
}
