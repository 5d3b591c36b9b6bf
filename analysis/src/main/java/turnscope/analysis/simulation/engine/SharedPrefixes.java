package turnscope.analysis.simulation.engine;

import java.util.HashMap;
import java.util.Map;

/// Fixed prefixes that any line of requests to the same model may read.
public final class SharedPrefixes {

    private record Key(String model, String prefix) {}

    private final Map<Key, Entry> entries = new HashMap<>();

    /// The entry of one prefix in the cache of one model, whether anything stands in it or not.
    Entry entry(String model, String prefix) {
        return entries.computeIfAbsent(new Key(model, prefix), _ -> new Entry());
    }

    /// When a prefix was used last, and how long it lives from then on.
    static final class Entry {

        private long used;
        private long life = -1;

        boolean isAlive(long now) {
            return life >= 0 && now - used <= life;
        }

        /// What is alive keeps its life; what has to be written takes the new one.
        void use(long now, long lives) {
            if (!isAlive(now)) life = lives;
            used = now;
        }
    }
}
