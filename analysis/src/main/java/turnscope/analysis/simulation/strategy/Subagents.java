package turnscope.analysis.simulation.strategy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;

/// Long runs of looking around are handed to sub-agents, which report what they found.
///
/// @param minCalls shortest run that is worth it
/// @param prefix tokens of a sub-agent's fixed prefix
/// @param brief tokens that tell it what to do
/// @param result tokens of its report
/// @param model that it runs on; "same" for the session's
/// @param at "auto", or a chosen run as "FROM..TO" of requests
public record Subagents(int minCalls, long prefix, long brief, long result, String model, String at)
        implements Strategy {

    static final StrategyType TYPE =
            StrategyType.of(
                    "subagents",
                    StrategyType.Nature.BEHAVIOURAL,
                    List.of(
                            Parameter.whole("min-calls", 6, 2, 50, "calls"),
                            Parameter.whole("prefix", 14_000, 1_000, 40_000, "tokens"),
                            Parameter.whole("brief", 500, 100, 5_000, "tokens"),
                            Parameter.whole("result", 1_500, 200, 10_000, "tokens"),
                            Parameter.word("model", "same"),
                            Parameter.word("at", "auto", "auto", "*")),
                    args ->
                            new Subagents(
                                    args.count("min-calls"),
                                    args.whole("prefix"),
                                    args.whole("brief"),
                                    args.whole("result"),
                                    args.word("model"),
                                    args.word("at")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of(
                "min-calls",
                minCalls,
                "prefix",
                prefix,
                "brief",
                brief,
                "result",
                result,
                "model",
                model,
                "at",
                at);
    }

    /// Steps that are handed over, both included.
    private record Span(int from, int to) {}

    @Override
    public Script reshape(Script script, ModelNames models) {
        var other =
                model.equals("same")
                        ? Optional.<Model>empty()
                        : Optional.of(
                                models.find(model)
                                        .orElseThrow(() ->
                                                new SpecException(
                                                        SpecException.Reason.NOT_ACCEPTED,
                                                        "subagents",
                                                        "model",
                                                        model,
                                                        "same")));
        var split = new Split(script, other);
        return split.at(spans(script.main()));
    }

    private List<Span> spans(Lane lane) {
        if (!at.equals("auto")) {
            int[] ends = Requests.of(at);
            int from = ends[0];
            int to = ends.length > 1 ? ends[1] : from;
            int last = lane.steps().size() - 1;
            return from > last || to < from
                    ? List.of()
                    : List.of(new Span(from, Math.min(to, last)));
        }
        var spans = new ArrayList<Span>();
        int from = 0;
        for (int i = 0; i <= lane.steps().size(); i++) {
            boolean goes = i < lane.steps().size() && explores(lane, i);
            boolean turns =
                    goes
                            && i > from
                            && lane.steps().get(i).turn() != lane.steps().get(i - 1).turn();
            if (goes && !turns) continue;
            if (i - from >= minCalls) spans.add(new Span(from, i - 1));
            from = goes ? i : i + 1;
        }
        return spans;
    }

    /// Whether all that a request called only looked around: the next one carries what came back.
    private static boolean explores(Lane lane, int step) {
        if (step + 1 >= lane.steps().size()) return false;
        var next = lane.steps().get(step + 1);
        if (next.breaks() != Step.Break.NONE) return false;
        var tools = next.born().stream().filter(Editing::isTool).toList();
        return !tools.isEmpty() && tools.stream().allMatch(Editing::explores);
    }

    /// Takes runs out of the main line, each into a line of its own.
    private final class Split {

        private final Script script;
        private final Optional<Model> other;
        private final List<Step> main;
        private final List<Lane> sides = new ArrayList<>();
        private int keys;

        Split(Script script, Optional<Model> other) {
            this.script = script;
            this.other = other;
            this.main = new ArrayList<>(script.main().steps());
            this.keys = script.keys();
        }

        Script at(List<Span> spans) {
            for (var span : spans.reversed()) hand(span);
            sides.addAll(script.sides());
            return new Script(script.main().with(main), sides.reversed(), keys);
        }

        private void hand(Span span) {
            var first = main.get(span.from());
            var side = new ArrayList<Step>();
            for (int i = span.from(); i <= span.to(); i++) side.add(side(span, i));
            side.add(report(span));
            sides.add(new Lane("sub-agent", 1, true, other, side));
            var lost = new HashSet<Integer>();
            var others = new ArrayList<Piece>();
            for (int i = span.from() + 1; i <= span.to(); i++) {
                lost.addAll(main.get(i).gone());
                main.get(i).born().stream().filter(p -> !returns(p)).forEach(others::add);
            }
            main.set(span.from(), first.generating(brief));
            if (span.to() + 1 < main.size()) {
                var next = main.get(span.to() + 1);
                main.set(span.to() + 1, receives(next, first, others, lost));
            }
            main.subList(span.from() + 1, span.to() + 1).clear();
        }

        private static boolean returns(Piece piece) {
            return piece.isSpoken() || piece.isToolOutput();
        }

        /// What the main line sees of the run: its own request and the report.
        private Step receives(Step next, Step first, List<Piece> others, Set<Integer> lost) {
            var like = like(first);
            var born = new ArrayList<Piece>();
            born.add(piece(SegmentKind.ASSISTANT_TEXT, brief, like));
            born.add(piece(SegmentKind.TOOL_OUTPUT, result, like));
            born.addAll(others);
            next.born().stream().filter(piece -> !returns(piece)).forEach(born::add);
            var gone = new HashSet<>(next.gone());
            gone.addAll(lost);
            return next.with(born, gone);
        }

        private Step side(Span span, int index) {
            var step = main.get(index);
            var born = new ArrayList<Piece>();
            if (index == span.from()) {
                born.add(piece(SegmentKind.SYSTEM_TOOLS, prefix, like(step)));
                born.add(piece(SegmentKind.USER_TEXT, brief, like(step)));
            } else step.born().stream().filter(Split::returns).forEach(born::add);
            return alone(step, born, step.output());
        }

        /// The last request of the sub-agent, which writes its report when the main line goes on.
        private Step report(Span span) {
            var last = main.get(span.to());
            boolean more = span.to() + 1 < main.size();
            var born =
                    more
                            ? main.get(span.to() + 1).born().stream()
                                    .filter(Split::returns)
                                    .toList()
                            : List.<Piece>of();
            long millis = more ? main.get(span.to() + 1).millis() : last.millis();
            var step = alone(last, born, result);
            return new Step(
                    step.seq(),
                    true,
                    step.turn(),
                    millis,
                    step.sent().alone(),
                    born,
                    Set.of(),
                    Step.Break.NONE,
                    0,
                    result,
                    Optional.empty(),
                    Optional.empty());
        }

        private Step alone(Step step, List<Piece> born, long output) {
            return new Step(
                    step.seq(),
                    step.copy(),
                    step.turn(),
                    step.millis(),
                    fiveMinutes(step.sent()),
                    born,
                    Set.of(),
                    Step.Break.NONE,
                    0,
                    output,
                    Optional.empty(),
                    Optional.empty());
        }

        private static Sent fiveMinutes(Sent sent) {
            boolean marked = sent.messages().isPresent();
            var five = marked ? Optional.of(WriteClass.FIVE_MINUTES) : sent.messages();
            return new Sent(
                    sent.at(),
                    sent.model(),
                    sent.name(),
                    sent.service(),
                    five,
                    five,
                    sent.side(),
                    sent.billed());
        }

        private Piece like(Step step) {
            return step.born().isEmpty()
                    ? script.main().steps().getFirst().born().getFirst()
                    : step.born().getFirst();
        }

        private Piece piece(SegmentKind kind, long tokens, Piece like) {
            return new Piece(keys++, kind, "", "", 0, tokens, like.counted());
        }
    }
}
