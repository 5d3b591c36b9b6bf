package turnscope.views.builder;

import java.nio.file.Path;

/// What became of the last export.
public sealed interface Outcome {

    record Written(Path file) implements Outcome {}

    /// @param reason in the words of whoever failed
    record Failed(Path file, String reason) implements Outcome {}
}
