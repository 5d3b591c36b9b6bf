package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.engine.Compaction;

/// The parameters that all strategies share which replace the history by a summary.
///
/// Defaults were measured on Claude Code's own compactions: summaries of 4.2 to 24.5 thousand characters, twice as much
/// generated, 22,000 tokens of files and messages attached again.
final class Compactions {

    private Compactions() {}

    static List<Parameter> parameters(Parameter when, long summary) {
        return List.of(
                when,
                Parameter.whole("summary", summary, 500, 20_000, "tokens"),
                Parameter.decimal("analysis", "2", 1, 3, "factor"),
                Parameter.whole("prompt", 3_000, 0, 10_000, "tokens"),
                Parameter.whole("tail", 22_000, 0, 60_000, "tokens"),
                Parameter.whole("keep-steps", -1, -1, 50, "requests"),
                Parameter.word("aligned", "yes", "yes", "no"),
                Parameter.whole("reread", 0, 0, 100_000, "tokens"),
                Parameter.whole("extra", 0, 0, 20, "requests"));
    }

    static Compaction read(Arguments args) {
        return new Compaction(
                args.whole("summary"),
                args.decimal("analysis"),
                args.whole("prompt"),
                args.whole("tail"),
                args.count("keep-steps"),
                args.word("aligned").equals("yes"),
                args.whole("reread"),
                args.count("extra"));
    }

    static Values values(String when, long value, Compaction how) {
        return Values.of(
                when,
                value,
                "summary",
                how.summary(),
                "analysis",
                how.analysis(),
                "prompt",
                how.prompt(),
                "tail",
                how.tail(),
                "keep-steps",
                how.keepSteps(),
                "aligned",
                how.aligned() ? "yes" : "no",
                "reread",
                how.reread(),
                "extra",
                how.extra());
    }
}
