package turnscope.importers;

import java.nio.file.Path;
import java.util.List;

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

    /// @param importers asked in this order whether they know a file
    public ImportRun(SqliteLibrary library, List<Importer> importers) {
        this.library = library;
        this.importers = List.copyOf(importers);
    }

    @Override
    public Result read(List<Path> paths, Watcher watcher) {
        return new Crew(library, new FileImport(library, importers), watcher).read(paths);
    }
}
