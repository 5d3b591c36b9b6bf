package turnscope.analysis.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

/// Walks through a session and keeps the list of what stands in the context, request by request.
final class Composer {

    private final List<Request> requests;
    private final List<List<Block>> entering;
    private final Set<Integer> compactions = new HashSet<>();
    private final Set<Integer> microCompactions = new HashSet<>();

    private final LiveContext context = new LiveContext();

    Composer(Session session) {
        requests = session.requests();
        entering = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) entering.add(new ArrayList<>());
        for (var block : session.blocks()) {
            boolean sent = block.left().orElse(Integer.MAX_VALUE) > block.beforeSeq();
            if (sent && block.beforeSeq() < requests.size())
                entering.get(block.beforeSeq()).add(block);
        }
        for (var event : session.events()) {
            switch (event) {
                case Event.Compaction compaction -> compactions.add(compaction.beforeSeq());
                case Event.MicroCompaction micro -> microCompactions.add(micro.beforeSeq());
                case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
            }
        }
    }

    List<Segment> segments() {
        for (int seq = 0; seq < requests.size(); seq++) {
            context.depart(seq);
            if (isCounted(seq)) enterCounted(seq);
            else if (seq == 0) begin();
            else if (compactions.contains(seq)) beginAgain(seq);
            else if (requests.get(seq).context() >= context.total()) grow(seq);
            else shrink(seq);
        }
        context.leaveAll(requests.size());
        return context.finished();
    }

    /// Whether the transcript itself counts what enters, and counts all of it.
    private boolean isCounted(int seq) {
        var blocks = entering.get(seq);
        return !blocks.isEmpty()
                && blocks.stream().allMatch(block -> block.tokens().isPresent())
                && blocks.stream().mapToLong(block -> block.tokens().orElse(0)).sum()
                        == requests.get(seq).context() - context.total();
    }

    private void enterCounted(int seq) {
        for (var block : entering.get(seq)) {
            enter(block, block.tokens().orElse(0), seq, Basis.EXACT);
        }
    }

    /// What the log does not show of the first context is the system prompt and the tools.
    private void begin() {
        var request = requests.getFirst();
        var blocks = entering.getFirst();
        double[] estimates = estimates(blocks, request);
        double visible = java.util.Arrays.stream(estimates).sum();
        if (visible >= request.context()) {
            enter(blocks, Allocation.shares(request.context(), estimates), 0);
            return;
        }
        var rounded = java.util.Arrays.stream(estimates).mapToObj(Math::round).toList();
        long known = Math.min(request.context(), rounded.stream().mapToLong(Long::longValue).sum());
        context.enter(
                SegmentKind.SYSTEM_TOOLS, "", "", request.context() - known, 0, 0, Basis.ESTIMATED);
        enter(blocks, Allocation.shares(known, estimates), 0);
    }

    /// After a compaction only the fixed prefix stays; its size is what the first request could still read.
    private void beginAgain(int seq) {
        var request = requests.get(seq);
        context.keepOnly(SegmentKind.SYSTEM_TOOLS, seq);
        long read = request.lastMessage().cacheRead();
        long fixed = context.total();
        long prefix = Math.min(request.context(), read > 0 ? Math.min(read, fixed) : fixed);
        context.shrinkTo(prefix, seq);
        var blocks = entering.get(seq);
        long entered = request.context() - prefix;
        if (blocks.stream().anyMatch(Composer::isHiddenSummary)) {
            double[] estimates = estimates(blocks, request);
            long kept = Math.min(entered, Math.round(java.util.Arrays.stream(estimates).sum()));
            enter(blocks, Allocation.shares(kept, estimates), seq);
            context.enter(SegmentKind.SUMMARY, "", "", entered - kept, seq, 0, Basis.ESTIMATED);
            return;
        }
        var allocation = Allocation.of(entered, 0, estimates(blocks, request));
        enter(blocks, allocation.tokens(), seq);
        context.enter(
                SegmentKind.UNATTRIBUTED,
                "",
                "",
                allocation.unattributed(),
                seq,
                0,
                Basis.ESTIMATED);
    }

    /// An encrypted summary, whose length only the first request with it tells.
    private static boolean isHiddenSummary(Block block) {
        return block.kind() == SegmentKind.SUMMARY
                && block.characters() == 0
                && block.tokens().isEmpty();
    }

    private void grow(int seq) {
        var request = requests.get(seq);
        var before = requests.get(seq - 1);
        var spoken = entering.get(seq).stream().filter(Composer::spoken).toList();
        var others = entering.get(seq).stream().filter(block -> !spoken(block)).toList();
        boolean logged = before.outputBasis() == Basis.EXACT;
        var pieces = logged ? others : concat(spoken, others);
        var allocation =
                Allocation.of(
                        request.context() - context.total(),
                        logged ? before.lastMessage().output() : 0,
                        estimates(pieces, request));
        if (logged) speak(spoken, allocation.output(), before, seq);
        enter(pieces, allocation.tokens(), seq);
        context.enter(
                SegmentKind.UNATTRIBUTED,
                "",
                "",
                allocation.unattributed(),
                seq,
                0,
                Basis.ESTIMATED);
    }

    /// Shares the logged output between thinking, text and calls; hidden thinking is what the visible parts leave.
    private void speak(List<Block> spoken, long output, Request before, int seq) {
        if (spoken.isEmpty()) {
            context.enter(SegmentKind.ASSISTANT_TEXT, "", "", output, seq, 0, Basis.DERIVED);
            return;
        }
        double[] weights = estimates(spoken, before);
        double visible = java.util.Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            boolean hidden =
                    spoken.get(i).kind() == SegmentKind.THINKING
                            && spoken.get(i).characters() == 0
                            && spoken.get(i).tokens().isEmpty();
            if (hidden)
                weights[i] =
                        before.lastMessage()
                                .reasoning()
                                .orElse(Math.max(0, Math.round(output - visible)));
        }
        if (java.util.Arrays.stream(weights).sum() == 0) java.util.Arrays.fill(weights, 1);
        enter(spoken, Allocation.shares(output, weights), seq);
    }

    /// The context shrank without a compaction: thinking was stripped, results were cleared, or the user went back.
    private void shrink(int seq) {
        var request = requests.get(seq);
        var blocks = entering.get(seq);
        double[] estimates = estimates(blocks, request);
        long entered =
                Math.min(request.context(), Math.round(java.util.Arrays.stream(estimates).sum()));
        long excess = context.total() + entered - request.context();
        var first = microCompactions.contains(seq) ? SegmentKind.TOOL_OUTPUT : SegmentKind.THINKING;
        excess = context.release(first, excess, seq);
        excess = context.releaseNewest(excess, seq);
        context.release(SegmentKind.SYSTEM_TOOLS, excess, seq);
        enter(blocks, Allocation.shares(entered, estimates), seq);
    }

    private static boolean spoken(Block block) {
        return switch (block.kind()) {
            case ASSISTANT_TEXT, TOOL_CALL, THINKING -> true;
            case SYSTEM_TOOLS, MEMORY, SUMMARY, USER_TEXT, ATTACHMENT, TOOL_OUTPUT, UNATTRIBUTED ->
                    false;
        };
    }

    private static List<Block> concat(List<Block> first, List<Block> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static double[] estimates(List<Block> blocks, Request request) {
        return blocks.stream()
                .mapToDouble(block -> TokenRates.tokens(block, request.model()))
                .toArray();
    }

    private void enter(List<Block> blocks, List<Long> tokens, int seq) {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var basis =
                    spoken(block) && requests.get(Math.max(0, seq - 1)).outputBasis() == Basis.EXACT
                            ? Basis.DERIVED
                            : Basis.ESTIMATED;
            enter(block, tokens.get(i), seq, basis);
        }
    }

    private void enter(Block block, long tokens, int seq, Basis basis) {
        context.enter(block.kind(), block.tool(), block.label(), tokens, seq, block.hash(), basis);
        if (tokens > 0 && block.left().isPresent())
            context.newestLeavesBefore(block.left().getAsInt());
    }
}
