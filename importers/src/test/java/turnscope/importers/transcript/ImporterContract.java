package turnscope.importers.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Block;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.jsonl.Position;

/// What every importer must do with its own files, damaged ones included; each importer's test implements it once.
public interface ImporterContract {

    Importer importer();

    /// Where the agent would keep the sample, relative to its folder.
    String location();

    /// A transcript of several lines with at least two requests; every line ends with a newline and is an object.
    String sample();

    /// A transcript of another agent.
    String foreign();

    @Test
    default void recognizesItsOwnFiles() {
        byte[] head = sample().getBytes(StandardCharsets.UTF_8);
        assertThat(importer().recognizes(Path.of(location()), head)).isTrue();
    }

    @Test
    default void recognizesAHeadThatIsCutWithinALine() {
        byte[] head =
                sample().substring(0, sample().indexOf('\n') - 1).getBytes(StandardCharsets.UTF_8);
        assertThat(importer().recognizes(Path.of(location()), head)).isTrue();
    }

    @Test
    default void refusesFilesOfOthers() {
        for (var other : List.of(foreign(), "", "\n\n", "plain text\n", "{\"a\":1}\n", "[1,2]\n")) {
            byte[] head = other.getBytes(StandardCharsets.UTF_8);
            assertThat(importer().recognizes(Path.of(location()), head)).as(other).isFalse();
        }
    }

    @Test
    default void readsRequestsInOrder(@TempDir Path folder) throws IOException {
        var sessions = read(folder, sample()).sessions();
        assertThat(sessions).isNotEmpty();
        assertThat(sessions.getFirst().requests()).hasSizeGreaterThanOrEqualTo(2);
        for (var session : sessions) {
            for (int i = 0; i < session.requests().size(); i++) {
                assertThat(session.requests().get(i).seq()).isEqualTo(i);
                assertThat(session.requests().get(i).turn()).isLessThan(session.turns().size());
            }
        }
    }

    @Test
    default void findsNothingInAnEmptyFile(@TempDir Path folder) throws IOException {
        var transcript = read(folder, "");
        assertThat(transcript.sessions()).isEmpty();
        assertThat(transcript.problems()).isEmpty();
    }

    @Test
    default void leavesATruncatedTailForTheNextTime(@TempDir Path folder) throws IOException {
        String text = sample();
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        var file = file(folder, text.substring(0, (last + text.length()) / 2));
        var transcript = importer().open(file);
        var reading = JsonLines.read(file, transcript);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.next().offset()).isEqualTo(bytes(text.substring(0, last)));
        assertThat(transcript.sessions())
                .isEqualTo(read(folder, text.substring(0, last)).sessions());

        Files.writeString(file, text);
        var rest = importer().reopen(file, transcript.sessions(), transcript.state());
        JsonLines.read(file, reading.next(), rest, _ -> true);
        assertThat(rest.sessions()).isEqualTo(read(folder, text).sessions());
    }

    @Test
    default void growsLineByLineToTheSameSessions(@TempDir Path folder) throws IOException {
        var expected = read(folder, sample()).sessions();
        assertThat(grow(importer(), file(folder, sample()))).isEqualTo(expected);
    }

    @Test
    default void doesNotMindUnknownFields(@TempDir Path folder) throws IOException {
        var known = read(folder, sample());
        var expected = plain(known.sessions());
        String unknown = "{\"novelty\":{\"a\":[1,null,{\"b\":\"c\"}]},";
        var text = sample().lines().map(line -> unknown + line.substring(1) + "\n").toList();
        var transcript = read(folder, String.join("", text));
        assertThat(plain(transcript.sessions())).isEqualTo(expected);
        assertThat(transcript.problems()).isEqualTo(known.problems());
    }

    @Test
    default void readsValuesThatShareALine(@TempDir Path folder) throws IOException {
        var expected = plain(read(folder, sample()).sessions());
        var glued = read(folder, sample().replace("\n", ""));
        assertThat(plain(glued.sessions())).isEqualTo(expected);
    }

    @Test
    default void losesNothingButABrokenLine(@TempDir Path folder) throws IOException {
        var expected = plain(read(folder, sample()).sessions());
        var broken = read(folder, sample().replace("\n", "\n{\"type\":\n"));
        assertThat(plain(broken.sessions())).isEqualTo(expected);
    }

    @Test
    default void readsWhatOtherEditorsAndCrashesLeave(@TempDir Path folder) throws IOException {
        var expected = plain(read(folder, sample()).sessions());
        var left = "\uFEFF" + sample().replace("\n", "\r\n\r\n").replaceFirst("\r\n$", "\0\0\0\0");
        var transcript = read(folder, left);
        assertThat(plain(transcript.sessions())).isEqualTo(expected);
        assertThat(read(folder, sample() + "\0".repeat(143_000)).sessions())
                .isEqualTo(read(folder, sample()).sessions());
    }

    @Test
    default void passesOverValuesOfAnyDepth(@TempDir Path folder) throws IOException {
        var expected = plain(read(folder, sample()).sessions());
        var deep = "{\"novelty\":" + "[".repeat(1_000) + "]".repeat(1_000) + ",";
        var text = sample().lines().map(line -> deep + line.substring(1) + "\n").toList();
        assertThat(plain(read(folder, String.join("", text)).sessions())).isEqualTo(expected);
    }

    @Test
    default void takesNothingFromFilesOfOthers(@TempDir Path folder) throws IOException {
        for (var session : read(folder, foreign()).sessions()) {
            assertThat(session.requests()).isEmpty();
        }
    }

    /// Reads a file as a watcher would meet it: one line more each time, every time by a reopened transcript.
    static List<SessionDraft> grow(Importer importer, Path file) throws IOException {
        var growing = Files.createTempDirectory("growing").resolve(file.getFileName());
        var transcript = importer.open(file);
        var next = Position.START;
        for (var line : Files.readString(file).lines().toList()) {
            Files.writeString(
                    growing, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            transcript = importer.reopen(file, transcript.sessions(), transcript.state());
            next = JsonLines.read(growing, next, transcript, _ -> true).next();
        }
        Files.delete(growing);
        Files.delete(growing.getParent());
        return transcript.sessions();
    }

    /// Sessions without the byte offsets, which follow the layout of the file.
    static List<SessionDraft> plain(List<SessionDraft> sessions) {
        return sessions.stream().map(ImporterContract::plain).toList();
    }

    private static SessionDraft plain(SessionDraft draft) {
        return new SessionDraft(
                draft.id(),
                draft.agent(),
                draft.kind(),
                draft.parent(),
                draft.aliases(),
                draft.project(),
                draft.branch(),
                draft.title(),
                draft.version(),
                draft.claim(),
                draft.started(),
                draft.ended(),
                draft.messages(),
                draft.turns(),
                draft.requests(),
                draft.events(),
                draft.blocks().stream().map(ImporterContract::plain).toList());
    }

    private static Block plain(Block block) {
        return new Block(
                block.beforeSeq(),
                block.kind(),
                block.tool(),
                block.label(),
                block.characters(),
                block.hash(),
                0,
                block.tokens(),
                block.left());
    }

    private Transcript read(Path folder, String text) throws IOException {
        var file = file(folder, text);
        var transcript = importer().open(file);
        JsonLines.read(file, transcript);
        return transcript;
    }

    private Path file(Path folder, String text) throws IOException {
        var file = folder.resolve(location());
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
