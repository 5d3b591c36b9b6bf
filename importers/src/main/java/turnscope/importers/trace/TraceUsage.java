package turnscope.importers.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Usage;
import turnscope.importers.json.JsonValue.Fields;

/// Reads the tokens of one line.
///
/// @param problems takes what is wrong with the line
record TraceUsage(Consumer<Fault> problems) {

    /// Beyond what any request can hold.
    private static final long ABSURD = 1L << 40;

    /// All calls of a request that consists of several; otherwise the one that its usage describes.
    ///
    /// @param carried tokens of all segments in the context
    List<Call> calls(Fields fields, String model, long carried) {
        var calls = new ArrayList<Call>();
        for (var each : fields.items("calls")) {
            if (!(each instanceof Fields call)) continue;
            var part =
                    Stream.of(Call.Part.values())
                            .filter(known -> known.id().equals(call.word("part")))
                            .findFirst();
            if (part.isEmpty()) problems.accept(Fault.CALL_OF_UNKNOWN_PART);
            else calls.add(new Call(part.get(), call.word("model"), tokens(call, 0)));
        }
        boolean answered = calls.stream().anyMatch(call -> call.part() == Call.Part.MESSAGE);
        return answered ? calls : List.of(Call.message(model, usage(fields, carried)));
    }

    /// As recorded; otherwise everything carried is fresh.
    private Usage usage(Fields fields, long carried) {
        long output = count(fields, "output");
        if (!fields.has("usage")) return Usage.of(carried, 0, 0, 0, output);
        return tokens(fields.fields("usage"), output);
    }

    /// @param output where the usage has none of its own
    private Usage tokens(Fields usage, long output) {
        return new Usage(
                count(usage, "fresh"),
                count(usage, "cacheRead"),
                count(usage, "cacheWrite5m"),
                count(usage, "cacheWrite1h"),
                count(usage, "cacheWrite30m"),
                usage.has("output") ? count(usage, "output") : output,
                usage.has("reasoning")
                        ? OptionalLong.of(count(usage, "reasoning"))
                        : OptionalLong.empty());
    }

    /// A count; 0 and a problem for one that cannot be.
    long count(Fields fields, String name) {
        long count = fields.whole(name).orElse(0);
        if (count >= 0 && count < ABSURD) return count;
        problems.accept(Fault.IMPOSSIBLE_TOKENS);
        return 0;
    }
}
