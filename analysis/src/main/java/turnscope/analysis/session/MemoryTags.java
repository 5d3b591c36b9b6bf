package turnscope.analysis.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tags that live as long as the program, where there is no file to keep them in.
public final class MemoryTags implements TagBook {

    private final Map<String, TreeSet<String>> tags = new TreeMap<>();

    @Override
    public synchronized Map<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        tags.forEach((session, words) -> {
            if (!words.isEmpty()) all.put(session, List.copyOf(words));
        });
        return all;
    }

    @Override
    public synchronized void add(String session, String tag) {
        tags.computeIfAbsent(session, _ -> new TreeSet<>()).add(tag);
    }

    @Override
    public synchronized void remove(String session, String tag) {
        tags.getOrDefault(session, new TreeSet<>()).remove(tag);
    }
}
