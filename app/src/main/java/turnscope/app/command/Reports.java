package turnscope.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionLibrary;

/// Writes the cost report for a command.
final class Reports {

    private Reports() {}

    /// Writes beside the file and moves over it, so that a failure leaves no half of a document.
    ///
    /// @param ids of the sessions to report on, in this order
    static void write(
            SessionLibrary library,
            List<String> ids,
            Catalogue catalogue,
            boolean redacted,
            Path file,
            RootCommand root) {
        var profiles = new ArrayList<SessionProfile>();
        for (var id : ids) {
            library.session(id)
                    .map(session -> SessionProfile.of(session, catalogue))
                    .ifPresent(profiles::add);
        }
        try {
            var target = file.toAbsolutePath();
            var beside = Files.createTempFile(target.getParent(), ".turnscope", ".pdf");
            try {
                root.parts().report(redacted).write(profiles, catalogue, root.text(), beside);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | UncheckedIOException failure) {
            var reason =
                    failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
            throw new CommandFailure(
                    root.text().get("cli.report.failed", file, String.valueOf(reason)));
        }
    }
}
