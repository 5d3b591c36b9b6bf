package turnscope.app.command;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.ReportExport;

/// The parts of the program that commands use; made in one place, each when it is first asked for.
public interface Parts {

    /// The library in the platform's data folder.
    Path usualLibrary();

    /// Opens a library, or creates it.
    Store open(Path libraryFile);

    /// Where the agents keep their transcripts, whether the folders exist or not.
    List<Path> transcriptFolders();

    Catalogue catalogue();

    /// @param redacted true to keep titles, paths and texts of transcripts out
    ReportExport report(boolean redacted);

    /// Whether a window can be opened.
    boolean display();

    /// Opens the window, imports the paths into the library, and returns when the window is closed.
    void window(Path libraryFile, String language, List<Path> imports);

    /// An open library and the way into it.
    record Store(SessionLibrary library, Intake intake) implements AutoCloseable {

        @Override
        public void close() {
            library.close();
        }
    }
}
