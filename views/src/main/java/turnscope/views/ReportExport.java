package turnscope.views;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;

/// Writes the cost report of sessions to a file; the window is handed one when it is made.
@FunctionalInterface
public interface ReportExport {

    /// Writes a complete file, in the language of the texts.
    ///
    /// @param prices with which the sessions were priced
    /// @throws java.io.UncheckedIOException if the file cannot be written
    void write(List<SessionProfile> sessions, Catalogue prices, Text text, Path file);
}
