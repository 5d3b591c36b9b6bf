package turnscope.importers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Problem;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.jsonl.Position;
import turnscope.importers.jsonl.TranscriptBytes;
import turnscope.importers.library.LibraryException;
import turnscope.importers.library.SourceFile;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.library.Telling;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.Transcript;

/// Reads one file, from where it was left or from its start, up to what the library then saves.
final class FileImport {

    private static final int HEAD = 64 * 1024;
    private static final System.Logger LOG = System.getLogger(FileImport.class.getName());

    private final SqliteLibrary library;
    private final List<Importer> importers;

    FileImport(SqliteLibrary library, List<Importer> importers) {
        this.library = library;
        this.importers = List.copyOf(importers);
    }

    /// What became of a file.
    sealed interface Outcome {

        /// @param grown whether only new bytes were read, so that earlier problems still stand
        record Read(Telling telling, List<Problem> problems, boolean grown, long bytes)
                implements Outcome {}

        /// No importer knows it.
        record Foreign() implements Outcome {}

        record Failed(Problem problem) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /// @param known what the library knows of this path; null for a new file
    /// @param goOn as in [JsonLines]
    Outcome read(TranscriptFiles.Found file, @Nullable SourceFile known, LongPredicate goOn) {
        var path = file.path().toString();
        try {
            var grown = known == null ? Optional.<Outcome>empty() : readOn(file, known, goOn);
            return grown.isPresent() ? grown.get() : readWhole(file, goOn);
        } catch (LibraryException e) {
            throw e;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "unreadable file", e);
            return new Outcome.Failed(new Problem(path, 0, Fault.UNREADABLE));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.DEBUG, "failed importer", e);
            return failed(path, e);
        }
    }

    static Outcome.Failed failed(String path, Throwable fault) {
        return new Outcome.Failed(
                new Problem(
                        path, 0, Fault.IMPORTER_FAILED.sentence(fault.getClass().getSimpleName())));
    }

    /// Goes on with a file that has only grown; empty if it is not the one that the library knows.
    private Optional<Outcome> readOn(
            TranscriptFiles.Found file, SourceFile known, LongPredicate goOn) throws IOException {
        if (file.size() <= known.size()) return Optional.empty();
        if (TranscriptBytes.isCompressed(file.path())) return Optional.empty();
        if (Mark.of(file.path(), known.next().offset()) != known.mark()) return Optional.empty();
        var importer =
                importers.stream().filter(each -> each.agent().equals(known.agent())).findFirst();
        var told = library.telling(known.path());
        if (importer.isEmpty() || told.isEmpty() || told.get().drafts().isEmpty())
            return Optional.empty();
        var transcript =
                importer.get().reopen(file.path(), told.get().drafts(), told.get().state());
        return Optional.of(
                read(
                        file,
                        importer.get(),
                        transcript,
                        told.get().file().next(),
                        told.get().unknown(),
                        goOn));
    }

    private Outcome readWhole(TranscriptFiles.Found file, LongPredicate goOn) throws IOException {
        var head = TranscriptBytes.head(file.path(), HEAD);
        for (var importer : importers) {
            if (importer.recognizes(file.path(), head))
                return read(
                        file, importer, importer.open(file.path()), Position.START, Map.of(), goOn);
        }
        return new Outcome.Foreign();
    }

    /// @param unknown lines of unknown kinds before this reading
    private static Outcome read(
            TranscriptFiles.Found file,
            Importer importer,
            Transcript transcript,
            Position from,
            Map<String, Long> unknown,
            LongPredicate goOn)
            throws IOException {
        boolean compressed = TranscriptBytes.isCompressed(file.path());
        var reading =
                JsonLines.read(
                        file.path(),
                        from,
                        transcript,
                        bytes -> goOn.test(compressed ? Math.min(bytes, file.size()) : bytes));
        if (reading.cancelled()) return new Outcome.Cancelled();
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(transcript.problems());
        var facts =
                new SourceFile(
                        file.path().toString(),
                        importer.agent(),
                        file.size(),
                        file.modifiedNanos(),
                        Mark.of(file.path(), compressed ? file.size() : reading.next().offset()),
                        reading.next());
        var kinds = new HashMap<>(unknown);
        transcript.unknown().forEach((kind, lines) -> kinds.merge(kind, lines, Long::sum));
        var telling = new Telling(facts, transcript.sessions(), transcript.state(), kinds);
        return new Outcome.Read(telling, problems, !from.equals(Position.START), reading.bytes());
    }
}
