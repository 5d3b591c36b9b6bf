package turnscope.analysis.simulation.strategy;

import java.util.List;

/// A strategy that cannot be read; says what is wrong and what would be right.
public final class SpecException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String[] details;

    /// What is wrong with it; the name in lower case is the key of its text.
    public enum Reason {
        /// Name, and all known names.
        UNKNOWN_STRATEGY,
        /// Strategy, parameter, and all that it takes.
        UNKNOWN_PARAMETER,
        /// Strategy, parameter.
        MISSING_PARAMETER,
        /// Strategy, parameter, value.
        NOT_A_NUMBER,
        /// Strategy, parameter, value, least, most.
        OUT_OF_RANGE,
        /// Strategy, parameter, value, what it accepts.
        NOT_ACCEPTED,
        /// The text, and the position of the first character that is not understood, from 1.
        NOT_UNDERSTOOD,
        /// The strategy that is named twice.
        TWICE
    }

    SpecException(Reason reason, String... details) {
        super(reason + " " + List.of(details));
        this.reason = reason;
        this.details = details.clone();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return List.of(details);
    }
}
