package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;

/// Where the context came from: which requests grew it most, and what every tool, file and turn has cost to carry.
///
/// The carry costs of all turns together are those of all segments.
///
/// @param steps requests by how much the context grew, largest first, at most [#STEPS]
/// @param tools by cost, highest first; calls and outputs together
/// @param labels files, commands and questions by the cost of what they returned, highest first
/// @param turns by number
/// @param repeats contents that entered while an equal one still stood there, by the cost of the later copies
public record Sources(
        List<Step> steps,
        List<Share> tools,
        List<Share> labels,
        List<TurnShare> turns,
        List<Repeat> repeats) {

    public static final int STEPS = 20;

    /// Shorter contents, such as a confirmation, are equal by chance.
    private static final long SAME_TOKENS = 100;

    public Sources {
        steps = List.copyOf(steps);
        tools = List.copyOf(tools);
        labels = List.copyOf(labels);
        turns = List.copyOf(turns);
        repeats = List.copyOf(repeats);
    }

    /// A request whose context was larger than the one before.
    ///
    /// @param sources what entered with it, largest first, at most three
    public record Step(int seq, long tokens, List<Segment> sources) {

        public Step {
            sources = List.copyOf(sources);
        }
    }

    /// Everything of one tool, file or command.
    ///
    /// @param label empty for a whole tool
    /// @param segments that entered the context
    /// @param tokens that they had then
    /// @param cost of carrying them
    public record Share(String tool, String label, int segments, long tokens, Money cost) {

        private Share plus(Share other) {
            return new Share(
                    tool,
                    label,
                    segments + other.segments,
                    Math.addExact(tokens, other.tokens),
                    cost.plus(other.cost));
        }
    }

    /// Everything that entered in one turn.
    public record TurnShare(int turn, long tokens, Money cost) {}

    /// A content that stood in the context more than once at a time.
    ///
    /// @param first the copy that was there
    /// @param copies that entered beside it
    /// @param tokens of those
    /// @param cost of carrying those
    public record Repeat(Segment first, List<Segment> copies, long tokens, Money cost) {

        public Repeat {
            copies = List.copyOf(copies);
        }
    }

    /// @param requests of the session, by sequence number
    public static Sources of(List<Request> requests, CarryCost carry) {
        return new Sources(
                steps(requests, carry),
                shares(carry, false),
                shares(carry, true),
                turns(requests, carry),
                repeats(carry));
    }

    private static List<Step> steps(List<Request> requests, CarryCost carry) {
        var steps = new ArrayList<Step>();
        var entering = new HashMap<Integer, List<Segment>>();
        for (int seq = 1; seq < requests.size(); seq++) {
            long grown = requests.get(seq).context() - requests.get(seq - 1).context();
            if (grown > 0) steps.add(new Step(seq, grown, List.of()));
        }
        steps.sort(Comparator.comparingLong(Step::tokens).reversed());
        var top = steps.subList(0, Math.min(STEPS, steps.size()));
        for (var step : top) entering.put(step.seq(), new ArrayList<>());
        for (var item : carry.items()) {
            var list = entering.get(item.segment().entered());
            if (list != null) list.add(item.segment());
        }
        return top.stream()
                .map(step -> new Step(step.seq(), step.tokens(), top(entering, step.seq())))
                .toList();
    }

    private static List<Segment> top(Map<Integer, List<Segment>> entering, int seq) {
        return entering.getOrDefault(seq, List.of()).stream()
                .sorted(Comparator.comparingLong(Segment::tokens).reversed())
                .limit(3)
                .toList();
    }

    private static List<Share> shares(CarryCost carry, boolean byLabel) {
        var shares = new LinkedHashMap<String, Share>();
        for (var item : carry.items()) {
            var segment = item.segment();
            if (segment.tool().isEmpty()) continue;
            if (byLabel && (segment.label().isEmpty() || segment.kind() != SegmentKind.TOOL_OUTPUT))
                continue;
            var label = byLabel ? segment.label() : "";
            shares.merge(
                    segment.tool() + '\0' + label,
                    new Share(segment.tool(), label, 1, segment.tokens(), item.cost()),
                    Share::plus);
        }
        return shares.values().stream()
                .sorted(Comparator.comparing(Share::cost).thenComparing(Share::tokens).reversed())
                .toList();
    }

    private static List<TurnShare> turns(List<Request> requests, CarryCost carry) {
        var turns = new java.util.TreeMap<Integer, TurnShare>();
        for (var item : carry.items()) {
            int turn = requests.get(item.segment().entered()).turn();
            turns.merge(
                    turn,
                    new TurnShare(turn, item.segment().tokens(), item.cost()),
                    (a, b) ->
                            new TurnShare(
                                    turn,
                                    Math.addExact(a.tokens(), b.tokens()),
                                    a.cost().plus(b.cost())));
        }
        return List.copyOf(turns.values());
    }

    private static List<Repeat> repeats(CarryCost carry) {
        var byHash = new LinkedHashMap<Long, List<CarryCost.Item>>();
        for (var item : carry.items()) {
            var segment = item.segment();
            if (segment.hash() == 0
                    || segment.tokens() < SAME_TOKENS
                    || segment.kind() != SegmentKind.TOOL_OUTPUT) continue;
            byHash.computeIfAbsent(segment.hash(), _ -> new ArrayList<>()).add(item);
        }
        return byHash.values().stream()
                .filter(items -> items.size() > 1)
                .map(Sources::repeat)
                .filter(repeat -> !repeat.copies().isEmpty())
                .sorted(Comparator.comparing(Repeat::cost).reversed())
                .toList();
    }

    private static Repeat repeat(List<CarryCost.Item> items) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(item -> item.segment().id()));
        var first = sorted.getFirst().segment();
        int present = first.left();
        var copies = new ArrayList<Segment>();
        long tokens = 0;
        var cost = Money.ZERO;
        for (var item : sorted.subList(1, sorted.size())) {
            var segment = item.segment();
            if (segment.id() != first.id() && segment.entered() < present) {
                copies.add(segment);
                tokens = Math.addExact(tokens, segment.tokens());
                cost = cost.plus(item.cost());
            }
            present = Math.max(present, segment.left());
        }
        return new Repeat(first, copies, tokens, cost);
    }
}
