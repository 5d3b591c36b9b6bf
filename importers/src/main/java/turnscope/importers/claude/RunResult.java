package turnscope.importers.claude;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;

/// What the result of a sub-agent says about its run. The usage is that of the last response alone, however long the run
/// was.
///
/// @param prompt that the run began with; empty where the result does not repeat it
/// @param model empty where the result names none
/// @param large whether the model was given its large window
record RunResult(String prompt, String model, boolean large, List<Call> calls, Service service) {

    /// The last response, by a key that every copy of the result gives it.
    ///
    /// @param name of the run
    Answer answer(String name) {
        return new Answer(
                key(name),
                model,
                calls,
                service,
                "",
                "",
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private String key(String name) {
        var usage = calls.getLast().usage();
        return "%s:%d:%d:%d:%d"
                .formatted(
                        name, usage.fresh(), usage.cacheRead(), usage.cacheWrite(), usage.output());
    }

    /// Collects the fields of a result.
    static final class Reader {
        private static final String WINDOW = "[1m]";

        private final List<Fault> problems;
        private String agentId = "";
        private String status = "";
        private String prompt = "";
        private String model = "";
        private boolean counted;
        private Optional<UsageReader> usage = Optional.empty();

        Reader(List<Fault> problems) {
            this.problems = problems;
        }

        void field(String name, Cursor cursor) {
            switch (name) {
                case "agentId" -> agentId = cursor.text();
                case "status" -> status = cursor.text();
                case "prompt" -> prompt = cursor.text();
                case "resolvedModel" -> model = cursor.text();
                case "totalTokens" -> counted = true;
                case "usage" -> {
                    if (!cursor.isObject()) return;
                    var reader = new UsageReader(cursor, problems);
                    reader.read();
                    usage = Optional.of(reader);
                }
                default -> {}
            }
        }

        String agentId() {
            return agentId;
        }

        /// Empty for results of other tools and of runs that go on in the background.
        Optional<RunResult> result() {
            boolean done = status.isEmpty() || status.equals("completed");
            if (!done || !counted) return Optional.empty();
            boolean large = model.endsWith(WINDOW);
            var name = large ? model.substring(0, model.length() - WINDOW.length()) : model;
            return usage.map(
                    it -> new RunResult(prompt, name, large, it.calls(name), it.service()));
        }
    }
}
