package turnscope.views.window;

import java.nio.file.Path;

import turnscope.analysis.session.Intake;

/// The result of something that the user asked for, said once.
public sealed interface Notice {

    record Imported(Intake.Result result) implements Notice {}

    /// @param reason in the words of whoever failed
    record ImportFailed(String reason) implements Notice {}

    record Exported(Path file) implements Notice {}

    /// @param reason in the words of whoever failed
    record ExportFailed(Path file, String reason) implements Notice {}

    /// The address of what is on screen lies on the clipboard.
    record LinkCopied(String link) implements Notice {}

    /// What can be handed to a stranger lies on the clipboard.
    record DiagnosticsCopied() implements Notice {}

    /// A replay was asked for over the recording, and the lab has none of this session.
    record NoScenario() implements Notice {}

    /// No agent of this machine has left transcripts in the usual folders.
    record NoAgents() implements Notice {}

    /// The program came without its sample transcripts.
    record NoSamples() implements Notice {}
}
