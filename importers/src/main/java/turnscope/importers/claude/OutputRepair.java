package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;

/// Estimates outputs that the log does not have. Before 2.1.97 the lines of a response were written while it streamed, and
/// for whole eras what they hold as output is a placeholder of a few tokens.
///
/// The estimate rests on two facts: within a tool loop the context grows by the output and the tool results, and visible
/// text has about 3.2 characters per token. Held against trusted values it is right to about 10 % over a session, while a
/// single request may be off by half.
final class OutputRepair {

    /// Since this version every line carries the final usage.
    private static final String RELIABLE = "2.1.97";

    /// No placeholder is larger.
    private static final long PLACEHOLDER = 60;

    /// Share of the estimate from which a small logged value is taken for a truly short answer.
    private static final double SHORT = 0.5;

    private static final double CHARACTERS_PER_TOKEN = 3.2;
    private static final double TOKENS_PER_RESULT = 60;

    /// How far the growth may exceed what is visible when no thinking is hidden.
    private static final double EXCESS = 1.5;

    private final List<Request> requests;
    private final List<Blocks> entering = new ArrayList<>();
    private final Set<Integer> rewritten = new HashSet<>();

    private OutputRepair(List<Request> requests, List<Block> blocks, List<Event> events) {
        this.requests = requests;
        for (int i = 0; i <= requests.size(); i++) entering.add(new Blocks());
        for (var block : blocks) entering.get(block.beforeSeq()).add(block);
        for (var event : events) {
            switch (event) {
                case Event.Compaction _, Event.MicroCompaction _ ->
                        rewritten.add(event.beforeSeq());
                case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
            }
        }
    }

    /// The requests, those with a placeholder for an output with an estimate beside it.
    ///
    /// @param blocks of the same session; so are the events
    static List<Request> repaired(List<Request> requests, List<Block> blocks, List<Event> events) {
        if (requests.stream().allMatch(OutputRepair::isReliable)) return requests;
        var repair = new OutputRepair(requests, blocks, events);
        return requests.stream().map(repair::repaired).toList();
    }

    private static boolean isReliable(Request request) {
        return !request.stopReason().isEmpty()
                || request.usage().output() > PLACEHOLDER
                || Versions.reaches(request.version(), RELIABLE);
    }

    private Request repaired(Request request) {
        if (isReliable(request)) return request;
        long estimate = estimate(request);
        if (request.usage().output() >= SHORT * estimate) return request;
        return new Request(
                request.key(),
                request.seq(),
                request.turn(),
                request.at(),
                request.ended(),
                request.model(),
                request.calls(),
                OptionalLong.of(estimate),
                request.service(),
                request.effort(),
                request.version(),
                request.stopReason(),
                request.missReason(),
                request.owned(),
                request.reported());
    }

    private long estimate(Request request) {
        var after = entering.get(request.seq() + 1);
        double visible = after.spoken / CHARACTERS_PER_TOKEN;
        if (!hasToolLoopSuccessor(request)) return Math.round(visible);
        var next = requests.get(request.seq() + 1);
        double results =
                after.resultCharacters / charactersPerToken(request.model())
                        + after.results * TOKENS_PER_RESULT;
        double grown = Math.max(1, next.context() - request.context() - results);
        return Math.round(
                Math.max(visible, after.hidden ? grown : Math.min(grown, EXCESS * visible)));
    }

    /// Whether the next request differs from this one by its answer and the results of its calls alone.
    private boolean hasToolLoopSuccessor(Request request) {
        int next = request.seq() + 1;
        if (next == requests.size() || rewritten.contains(next)) return false;
        var successor = requests.get(next);
        var sent = request.lastMessage();
        return entering.get(next).results > 0
                && !entering.get(next).other
                && successor.model().equals(request.model())
                && successor.lastMessage().cacheRead() == sent.cacheRead() + sent.cacheWrite();
    }

    /// Characters of tool results per token, by regression over recorded sessions.
    private static double charactersPerToken(String model) {
        if (model.contains("opus-4-5")) return 2.88;
        if (model.contains("sonnet-4-5")) return 2.90;
        if (model.contains("opus-4-6")) return 2.95;
        if (model.contains("sonnet-4-6")) return 2.70;
        if (model.contains("sonnet-4-2") || model.endsWith("sonnet-4")) return 2.66;
        var newer = List.of("opus-4-7", "opus-4-8", "opus-5", "fable-5", "sonnet-5");
        return newer.stream().anyMatch(model::contains) ? 2.3 : 2.9;
    }

    /// What entered the context before one request.
    private static final class Blocks {

        long spoken;
        long resultCharacters;
        int results;
        boolean hidden;
        boolean other;

        void add(Block block) {
            switch (block.kind()) {
                case ASSISTANT_TEXT, TOOL_CALL, THINKING -> {
                    spoken += block.characters();
                    hidden |= block.kind() == SegmentKind.THINKING && block.characters() == 0;
                }
                case TOOL_OUTPUT -> {
                    resultCharacters += block.characters();
                    results++;
                }
                case SYSTEM_TOOLS, MEMORY, SUMMARY, USER_TEXT, ATTACHMENT, UNATTRIBUTED ->
                        other = true;
            }
        }
    }
}
