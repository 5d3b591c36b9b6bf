package turnscope.views;

import java.nio.file.Path;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;

/// Writes the cost report of a session to a file; the window is handed one when it is made.
@FunctionalInterface
public interface ReportExport {

    /// Writes a complete file, in the language of the texts.
    ///
    /// @param prices with which the session was priced
    /// @throws java.io.UncheckedIOException if the file cannot be written
    void write(SessionProfile session, Catalogue prices, Text text, Path file);
}
