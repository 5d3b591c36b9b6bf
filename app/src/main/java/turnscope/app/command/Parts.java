package turnscope.app.command;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.checkup.OwnCost;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.pricing.PriceReader;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.NoteBook;
import turnscope.analysis.session.SessionLibrary;

/// The parts of the program that commands use; made in one place, each when it is first asked for.
public interface Parts {

    /// The library in the platform's data folder.
    Path usualLibrary();

    /// Opens a library, or creates it.
    Store open(Path libraryFile);

    /// Where the agents keep their transcripts, whether the folders exist or not.
    List<Path> transcriptFolders();

    /// What agents of this machine wrote down themselves as the costs of sessions.
    default List<OwnCost> ownCosts() {
        return List.of();
    }

    /// The catalogue that came with the program, without anything laid over it.
    Catalogue catalogue();

    /// Reads price files from elsewhere.
    PriceReader priceFiles();

    /// Whether a window can be opened.
    boolean display();

    /// Opens the window, imports the paths into the library, and returns when the window is closed; at once where another
    /// window has the library open and takes the paths.
    void window(Path libraryFile, String language, List<Path> imports);

    /// An open library, the way into it, and the prices that it keeps.
    record Store(SessionLibrary library, Intake intake, PriceBook prices, NoteBook notes)
            implements AutoCloseable {

        @Override
        public void close() {
            library.close();
        }
    }
}
