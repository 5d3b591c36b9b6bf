package turnscope.analysis.checkup;

import java.util.List;

import turnscope.analysis.session.Problem;
import turnscope.analysis.session.TranscriptFile;

/// A transcript and what of it could not be used.
public record FileCheck(TranscriptFile file, List<Problem> problems) {

    public FileCheck {
        problems = List.copyOf(problems);
    }

    /// Places that were left out, each for a reason.
    public int skipped() {
        return problems.size();
    }

    /// Of them, lines longer than a program may hold in its memory.
    public long capped() {
        return problems.stream().filter(Problem::tooLong).count();
    }
}
