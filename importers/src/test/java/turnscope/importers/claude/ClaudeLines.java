package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.Transcript;

/// Writes small transcripts, a line at a time; single quotes stand for double ones.
final class ClaudeLines {

    static final String SESSION = "5f0c7a52-1111-4c7e-9d43-0a0b5c7de001";

    private final StringBuilder text = new StringBuilder();
    private String version = "2.1.136";
    private String session = SESSION;
    private boolean sidechain;
    private String extra = "";
    private int minute;

    ClaudeLines version(String itsVersion) {
        version = itsVersion;
        return this;
    }

    ClaudeLines session(String itsSession) {
        session = itsSession;
        return this;
    }

    ClaudeLines sidechain(boolean whether) {
        sidechain = whether;
        return this;
    }

    /// Fields that all further lines carry, with a comma at the end.
    ClaudeLines extra(String fields) {
        extra = fields;
        return this;
    }

    ClaudeLines user(String uuid, String parent, String content) {
        return line(
                uuid, parent, "'type':'user','message':{'role':'user','content':" + content + "}");
    }

    ClaudeLines prompt(String uuid, String parent, String words) {
        return user(uuid, parent, "'" + words + "'");
    }

    ClaudeLines result(String uuid, String parent, String tool, String output) {
        return user(
                uuid,
                parent,
                "[{'tool_use_id':'%s','type':'tool_result','content':'%s'}]"
                        .formatted(tool, output));
    }

    /// @param usage see [#usage]
    ClaudeLines answer(
            String uuid, String parent, String id, String block, String stop, String usage) {
        return line(
                uuid,
                parent,
                "'message':{'model':'claude-opus-4-8','id':'%s','type':'message','role':'assistant','content':[%s],'stop_reason':%s,'usage':%s},'requestId':'req_%s','type':'assistant'"
                        .formatted(
                                id, block, stop.isEmpty() ? "null" : "'" + stop + "'", usage, id));
    }

    ClaudeLines line(String uuid, String parent, String fields) {
        var envelope =
                "'sessionId':'%s','cwd':'/home/dev/kelp','version':'%s','isSidechain':%s,'uuid':'%s','parentUuid':%s,'timestamp':'2026-05-04T09:%02d:00.000Z'"
                        .formatted(
                                session,
                                version,
                                sidechain,
                                uuid,
                                parent.isEmpty() ? "null" : "'" + parent + "'",
                                minute++ % 60);
        return raw("{" + extra + envelope + "," + fields + "}");
    }

    ClaudeLines raw(String line) {
        text.append(line.replace('\'', '"')).append('\n');
        return this;
    }

    static String says(String words) {
        return "{'type':'text','text':'" + words + "'}";
    }

    static String calls(String id, String tool, String input) {
        return "{'type':'tool_use','id':'%s','name':'%s','input':%s}".formatted(id, tool, input);
    }

    /// @param hour whether the writes live for an hour
    static String usage(long fresh, long read, long written, boolean hour, long output) {
        return ("{'input_tokens':%d,'cache_read_input_tokens':%d,'cache_creation_input_tokens':%d,'output_tokens':%d,"
                        + "'cache_creation':{'ephemeral_5m_input_tokens':%d,'ephemeral_1h_input_tokens':%d}}")
                .formatted(fresh, read, written, output, hour ? 0 : written, hour ? written : 0);
    }

    static String usage(long fresh, long read, long written, long output) {
        return usage(fresh, read, written, false, output);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// Reads the lines as the main transcript of [#SESSION].
    Transcript read(Path folder) throws IOException {
        return read(folder, "projects/-home-dev-kelp/" + SESSION + ".jsonl");
    }

    Transcript read(Path folder, String location) throws IOException {
        var file = folder.resolve(location);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        var transcript = new ClaudeImporter().open(file);
        assertThat(JsonLines.read(file, transcript).problems()).isEqualTo(List.of());
        return transcript;
    }
}
