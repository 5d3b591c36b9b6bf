package turnscope.analysis.simulation.engine;

import java.util.HashMap;
import java.util.Map;

/// Fixed prefixes that any line of requests to the same model may read.
public final class SharedPrefixes {

    private record Key(String model, String prefix) {}

    private record Entry(long used, long life) {}

    private final Map<Key, Entry> entries = new HashMap<>();

    boolean isAlive(String model, String prefix, long now) {
        var entry = entries.get(new Key(model, prefix));
        return entry != null && now - entry.used() <= entry.life();
    }

    void use(String model, String prefix, long now, long life) {
        entries.merge(
                new Key(model, prefix),
                new Entry(now, life),
                (old, fresh) ->
                        now - old.used() <= old.life() ? new Entry(now, old.life()) : fresh);
    }
}
