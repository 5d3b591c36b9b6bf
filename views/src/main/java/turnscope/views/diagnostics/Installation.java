package turnscope.views.diagnostics;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import turnscope.analysis.checkup.OwnCost;

/// This copy of the program and where it keeps what.
///
/// @param environment the program, Java and the system in one line
/// @param library the file that holds everything
/// @param settings the file of the user's choices
/// @param log where faults are written
/// @param ownCosts what agents wrote down themselves
/// @param folders where the agents keep their transcripts, whether the folders exist or not
public record Installation(
        String environment,
        Path library,
        Path settings,
        Path log,
        Supplier<List<Path>> folders,
        Supplier<List<OwnCost>> ownCosts) {

    /// For windows that are not an installed program.
    public static final Installation NONE =
            new Installation(
                    "Turnscope", Path.of(""), Path.of(""), Path.of(""), List::of, List::of);
}
