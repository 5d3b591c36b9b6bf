package turnscope.importers.claude;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import turnscope.importers.json.Preview;

/// The names that a transcript has for its session; the user's own counts most, then the latest.
final class Titles {

    private static final int LENGTH = 160;

    /// Summaries that are kept until the line that they are about turns up; old files have a handful.
    private static final int SUMMARIES = 200;

    /// Where a title comes from, the strongest first.
    enum Source {
        CUSTOM,
        AI,
        SUMMARY,
        COMMAND
    }

    private final Map<Source, String> titles = new EnumMap<>(Source.class);
    private final Map<Long, String> summaries = new LinkedHashMap<>();

    void add(ClaudeLine.Title title) {
        var text = Preview.of(title.text(), LENGTH);
        if (text.isEmpty()) return;
        switch (title.source()) {
            case CUSTOM, AI -> titles.put(title.source(), text);
            case COMMAND -> titles.putIfAbsent(Source.COMMAND, text);
            case SUMMARY -> {
                if (summaries.size() < SUMMARIES) summaries.put(LineIds.hash(title.leaf()), text);
            }
        }
    }

    /// Whether there is no better name than that of a command.
    boolean isNamedAfter(String command) {
        return titles.size() == 1 && command.equals(titles.get(Source.COMMAND));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(titles.size());
        for (var title : titles.entrySet()) {
            out.writeUTF(title.getKey().name());
            out.writeUTF(title.getValue());
        }
        out.writeInt(summaries.size());
        for (var summary : summaries.entrySet()) {
            out.writeLong(summary.getKey());
            out.writeUTF(summary.getValue());
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--)
            titles.put(Source.valueOf(in.readUTF()), in.readUTF());
        for (int left = in.readInt(); left > 0; left--) summaries.put(in.readLong(), in.readUTF());
    }

    /// The best title; a summary counts only if it is about one of the lines given, as old files also name other sessions.
    ///
    /// @param prompt the first one; a session that has none either is named after its first command
    String best(Set<Long> lines, String prompt) {
        var title = titles.getOrDefault(Source.CUSTOM, titles.getOrDefault(Source.AI, ""));
        if (!title.isEmpty()) return title;
        for (var summary : summaries.entrySet()) {
            if (lines.contains(summary.getKey())) title = summary.getValue();
        }
        if (!title.isEmpty()) return title;
        return prompt.isEmpty() ? titles.getOrDefault(Source.COMMAND, "") : prompt;
    }
}
