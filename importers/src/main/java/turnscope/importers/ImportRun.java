package turnscope.importers;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import turnscope.analysis.session.Intake;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.transcript.Importer;

/// Takes transcripts into the library: finds them, reads what is new in them, several at once, and saves file by file.
///
/// A file that is as the library knows it is not opened. One that has only grown is read from where it was left. Any
/// other change means that it is read anew. No file stops the others; only a library that cannot be written does.
public final class ImportRun implements Intake {

    private final SqliteLibrary library;
    private final List<Importer> importers;
    private final ReentrantLock reading = new ReentrantLock(true);

    /// @param importers asked in this order whether they know a file
    public ImportRun(SqliteLibrary library, List<Importer> importers) {
        this.library = library;
        this.importers = List.copyOf(importers);
    }

    @Override
    public Result read(List<Path> paths, Watcher watcher) {
        return read(() -> TranscriptFiles.under(paths), watcher);
    }

    /// Reads files and folders that were seen to change.
    Result readChanged(Collection<Path> paths, Watcher watcher) {
        return read(() -> TranscriptFiles.among(paths), watcher);
    }

    /// One run at a time, so that no file is read by two.
    private Result read(Supplier<TranscriptFiles> files, Watcher watcher) {
        reading.lock();
        try {
            return new Crew(library, new FileImport(library, importers), watcher).read(files.get());
        } finally {
            reading.unlock();
        }
    }
}
