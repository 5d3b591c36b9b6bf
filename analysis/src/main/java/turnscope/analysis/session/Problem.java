package turnscope.analysis.session;

import java.util.Optional;

/// Something in a file that is wrong and may not count; the rest of the file does.
///
/// @param line physical line number, from 1; 0 where the whole file is meant
/// @param reason one sentence without any content of the transcript
public record Problem(String file, long line, String reason) {

    public Problem(String file, long line, Fault fault) {
        this(file, line, fault.sentence());
    }

    /// What is wrong, in words of our own; empty for a reason that another version gave.
    public Optional<Fault.Told> fault() {
        return Fault.told(reason);
    }

    public boolean tooLong() {
        return fault().filter(told -> told.fault() == Fault.TOO_LONG).isPresent();
    }
}
