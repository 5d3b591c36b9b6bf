package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Call.Part;
import turnscope.analysis.session.Service;

/// Reads a usage object: its counts, the calls that it sums, and what else changes the price.
final class UsageReader implements Cursor.Field {

    private final Cursor cursor;
    private final List<Fault> problems;
    private final Counts sum;
    private final List<Iteration> iterations = new ArrayList<>();
    private String speed = "";
    private String tier = "";
    private String geo = "";
    private long searches;

    UsageReader(Cursor cursor, List<Fault> problems) {
        this.cursor = cursor;
        this.problems = problems;
        sum = new Counts(problems);
    }

    void read() {
        cursor.object(this);
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "speed" -> speed = cursor.text();
            case "service_tier" -> tier = cursor.text();
            case "inference_geo" -> geo = cursor.text();
            case "server_tool_use" -> cursor.object(this::tool);
            case "iterations" -> cursor.array(() -> iterations.add(iteration()));
            default -> sum.field(name, cursor);
        }
    }

    private void tool(String name) {
        if (name.equals("web_search_requests")) searches = sum.tokens(cursor);
    }

    private Iteration iteration() {
        var iteration = new Iteration(new Counts(problems));
        cursor.object(iteration);
        return iteration;
    }

    Service service() {
        return new Service(speed, tier, geo, searches);
    }

    /// The calls of a response. One iteration says nothing that the sum does not; of several, the sum covers the messages only
    /// and its split of cache writes only the first.
    ///
    /// @param model that answered, for the calls that name none
    List<Call> calls(String model) {
        if (iterations.size() < 2) return List.of(Call.message(model, sum.usage()));
        boolean fallback = iterations.stream().anyMatch(Iteration::isFallback);
        var calls = new ArrayList<Call>();
        for (var iteration : iterations) {
            fallback &= !iteration.isFallback();
            calls.add(iteration.call(model, fallback));
        }
        if (calls.stream().noneMatch(call -> call.part() == Part.MESSAGE))
            calls.add(Call.message(model, sum.usage()));
        return calls;
    }

    /// One call within a response.
    private final class Iteration implements Cursor.Field {

        private final Counts counts;
        private String type = "";
        private String model = "";

        Iteration(Counts counts) {
            this.counts = counts;
        }

        @Override
        public void read(String name) {
            switch (name) {
                case "type" -> type = cursor.text();
                case "model" -> model = cursor.text();
                default -> counts.field(name, cursor);
            }
        }

        boolean isFallback() {
            return type.equals("fallback_message");
        }

        /// @param refused whether another model answers later in the same response
        Call call(String answering, boolean refused) {
            var part =
                    switch (type) {
                        case "advisor_message" -> Part.ADVISOR;
                        case "compaction" -> Part.COMPACTION;
                        default -> refused ? Part.REFUSED : Part.MESSAGE;
                    };
            return new Call(part, model.isEmpty() ? answering : model, counts.usage());
        }
    }
}
