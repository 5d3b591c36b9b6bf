package turnscope.analysis.simulation.strategy;

import java.util.List;

/// One parameter of a strategy: its name, its default and what it accepts.
///
/// @param standard the default as text; empty where there is none and a value must be given
/// @param least smallest number accepted
/// @param most largest number accepted
/// @param words what a word parameter accepts; empty for any
/// @param unit what a number counts: "tokens", "seconds", "requests", "share" …; a key for texts
public record Parameter(
        String name,
        Kind kind,
        String standard,
        double least,
        double most,
        List<String> words,
        String unit) {

    /// What a value is.
    public enum Kind {
        WHOLE,
        DECIMAL,
        WORD,
        /// A word without a name before it.
        POSITIONAL
    }

    public Parameter {
        words = List.copyOf(words);
    }

    static Parameter whole(String name, long standard, long least, long most, String unit) {
        return new Parameter(
                name, Kind.WHOLE, Long.toString(standard), least, most, List.of(), unit);
    }

    static Parameter whole(String name, long least, long most, String unit) {
        return new Parameter(name, Kind.WHOLE, "", least, most, List.of(), unit);
    }

    static Parameter decimal(String name, String standard, double least, double most, String unit) {
        return new Parameter(name, Kind.DECIMAL, standard, least, most, List.of(), unit);
    }

    static Parameter word(String name, String standard, String... words) {
        return new Parameter(name, Kind.WORD, standard, 0, 0, List.of(words), "word");
    }

    static Parameter positional(String name, String standard, String... words) {
        return new Parameter(name, Kind.POSITIONAL, standard, 0, 0, List.of(words), "word");
    }

    public boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.DECIMAL;
    }
}
