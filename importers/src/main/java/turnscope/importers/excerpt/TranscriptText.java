package turnscope.importers.excerpt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.Session;
import turnscope.importers.json.Measure;

/// What a segment says, read from the line of the transcript that it came from; nothing of it is kept.
public final class TranscriptText {

    /// Longer lines are not read at all, in bytes.
    private static final int LONGEST_LINE = 64 << 20;

    /// What is handed over at most, in characters.
    private static final int MOST = 256_000;

    /// Fields that hold no content.
    private static final Set<String> FORM =
            Set.of(
                    "id",
                    "type",
                    "role",
                    "uuid",
                    "parentUuid",
                    "sessionId",
                    "timestamp",
                    "version",
                    "cwd",
                    "gitBranch",
                    "requestId",
                    "model",
                    "tool_use_id",
                    "call_id",
                    "signature",
                    "encrypted_content",
                    "userType",
                    "stop_reason",
                    "name",
                    "status",
                    "media_type");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(LONGEST_LINE).build())
                    .build();

    private TranscriptText() {}

    /// @param cut whether more follows
    public record Found(String text, boolean cut) {}

    /// Empty where the transcript is gone, has changed, or does not hold the text.
    public static Optional<Found> of(Session session, Segment segment) {
        return block(session, segment)
                .flatMap(block -> line(Path.of(session.summary().file()), block.offset()))
                .flatMap(line -> text(line, segment.hash()));
    }

    /// The block that a segment was made from: the same content, kind and request.
    private static Optional<Block> block(Session session, Segment segment) {
        return session.blocks().stream()
                .filter(block -> block.beforeSeq() == segment.entered())
                .filter(block -> block.kind() == segment.kind())
                .filter(block -> block.hash() == segment.hash())
                .filter(block -> block.label().equals(segment.label()))
                .findFirst();
    }

    private static Optional<byte[]> line(Path file, long offset) {
        if (file.toString().isEmpty()) return Optional.empty();
        try (var source = new RandomAccessFile(file.toFile(), "r")) {
            if (offset >= source.length()) return Optional.empty();
            source.seek(offset);
            var line = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            for (int read = source.read(buffer); read > 0; read = source.read(buffer)) {
                int end = newline(buffer, read);
                line.write(buffer, 0, end);
                if (end < read || line.size() > LONGEST_LINE) break;
            }
            return line.size() > LONGEST_LINE ? Optional.empty() : Optional.of(line.toByteArray());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static int newline(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) if (buffer[i] == '\n') return i;
        return length;
    }

    /// The one text of the line that has the hash; without such a text, all that the line says.
    private static Optional<Found> text(byte[] line, long hash) {
        var all = new LinkedHashSet<String>();
        for (var each : texts(line)) {
            var bytes = each.getBytes(StandardCharsets.UTF_8);
            if (new Measure().take(bytes, 0, bytes.length).hash() == hash)
                return Optional.of(found(each));
            all.add(each);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(found(String.join("\n\n", all)));
    }

    private static Found found(String text) {
        return text.length() <= MOST
                ? new Found(text, false)
                : new Found(text.substring(0, MOST), true);
    }

    private static List<String> texts(byte[] line) {
        var texts = new ArrayList<String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.VALUE_STRING) continue;
                var name = parser.currentName();
                var value = parser.getString();
                if ((name == null || !FORM.contains(name)) && !value.isBlank()) texts.add(value);
            }
        } catch (JacksonException broken) {
            return texts;
        }
        return texts;
    }
}
