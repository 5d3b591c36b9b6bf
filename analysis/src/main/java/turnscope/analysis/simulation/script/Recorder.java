package turnscope.analysis.simulation.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

/// Writes the script of a recorded session.
///
/// The pieces of each step add up to the recorded context exactly. The fixed prefix ends where the recording shows that
/// reads ended when nothing else was left: at the first request after a compaction or a clearing of old results, or at a
/// first request that found something; where it shows nothing, it is the estimate of what no block of the transcript explains.
final class Recorder {

    private static final long SHORTEST_PREFIX = 1_024;

    private final Session session;
    private final Catalogue catalogue;
    private final List<Segment> segments;
    private final Map<Integer, Step.Break> breaks = new HashMap<>();
    private final List<List<Piece>> born = new ArrayList<>();
    private final List<Set<Integer>> gone = new ArrayList<>();
    private int keys;
    private int fixed;
    private long fixedTokens;
    private Optional<WriteClass> head = Optional.empty();
    private Optional<WriteClass> messages = Optional.empty();

    Recorder(Session session, Composition composition, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
        this.segments =
                composition.segments().stream()
                        .sorted(
                                Comparator.comparingInt(Segment::id)
                                        .thenComparing(Segment::left, Comparator.reverseOrder()))
                        .toList();
        for (var event : session.events()) {
            switch (event) {
                case Event.Compaction it -> breaks.put(it.beforeSeq(), Step.Break.COMPACTION);
                case Event.MicroCompaction it ->
                        breaks.putIfAbsent(it.beforeSeq(), Step.Break.MICRO_COMPACTION);
                case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
            }
        }
    }

    Recorded record() {
        int requests = session.requests().size();
        for (int i = 0; i < requests; i++) {
            born.add(new ArrayList<>());
            gone.add(new HashSet<>());
        }
        long prefix = prefixTokens();
        for (var segment : segments) lay(segment, prefix);
        var checks = Checks.of(session, catalogue, fixedTokens);
        var steps = new ArrayList<Step>();
        for (var request : session.requests()) steps.add(step(request, steps));
        var lane = new Lane("main", fixed, false, Optional.empty(), steps);
        var pinned = new Pinner(lane, checks).pinned(session);
        return new Recorded(new Script(pinned, List.of(), keys), checks, isSupplied());
    }

    /// Whether the log has no figures of a cache, but counts what entered: then the replay supplies them.
    private boolean isSupplied() {
        boolean counted =
                !session.blocks().isEmpty()
                        && session.blocks().stream().allMatch(b -> b.tokens().isPresent());
        return counted
                && session.requests().stream()
                        .map(Request::lastMessage)
                        .allMatch(usage -> usage.cacheRead() + usage.cacheWrite() == 0);
    }

    /// The shortest read that only a fixed prefix explains; else what no block explains.
    private long prefixTokens() {
        long shortest = Long.MAX_VALUE;
        for (var request : session.requests()) {
            boolean restarted = request.seq() == 0 || breaks.containsKey(request.seq());
            long read = request.lastMessage().cacheRead();
            if (restarted && read >= SHORTEST_PREFIX && read < request.context())
                shortest = Math.min(shortest, read);
        }
        if (shortest < Long.MAX_VALUE) return shortest;
        return segments.stream()
                .filter(s -> s.kind() == SegmentKind.SYSTEM_TOOLS && s.entered() == 0)
                .mapToLong(Segment::tokens)
                .sum();
    }

    private void lay(Segment segment, long prefix) {
        var request = session.requests().get(segment.entered());
        var counted =
                catalogue
                        .resolve(request.model())
                        .map(catalogue::tokenizer)
                        .orElse(Tokenizer.UNKNOWN);
        long inside =
                segment.entered() == 0
                        ? Math.max(0, Math.min(segment.tokens(), prefix - fixedTokens))
                        : 0;
        if (inside > 0) {
            add(segment, inside, counted);
            fixed++;
            fixedTokens += inside;
        }
        if (inside < segment.tokens()) add(segment, segment.tokens() - inside, counted);
    }

    private void add(Segment segment, long tokens, Tokenizer counted) {
        var piece =
                new Piece(
                        keys++,
                        segment.kind(),
                        segment.tool(),
                        segment.label(),
                        segment.hash(),
                        tokens,
                        counted);
        born.get(segment.entered()).add(piece);
        if (segment.left() < gone.size()) gone.get(segment.left()).add(piece.key());
    }

    private Step step(Request request, List<Step> before) {
        var usage = request.lastMessage();
        remember(request);
        long last = before.isEmpty() ? 0 : before.getLast().millis();
        long millis = request.at().map(at -> at.toEpochMilli()).orElse(last);
        boolean cached = usage.cacheRead() + usage.cacheWrite() > 0;
        return new Step(
                request.seq(),
                false,
                request.turn(),
                Math.max(millis, last),
                sent(request),
                born.get(request.seq()),
                gone.get(request.seq()),
                breaks.getOrDefault(request.seq(), Step.Break.NONE),
                cached ? usage.fresh() : 0,
                usage.output(),
                Optional.empty(),
                Optional.empty());
    }

    private Sent sent(Request request) {
        var side = new ArrayList<>(request.calls());
        for (int i = side.size() - 1; i >= 0; i--) {
            if (side.get(i).part() != Call.Part.MESSAGE) continue;
            side.remove(i);
            break;
        }
        return new Sent(
                request.at(),
                catalogue.resolve(request.model()),
                request.model(),
                request.service(),
                head,
                messages,
                side,
                request.owned());
    }

    /// The classes of the last writes; two classes in one request are those of the prefix and of the rest.
    private void remember(Request request) {
        var usage = request.lastMessage();
        boolean hour = usage.cacheWrite1h() > 0;
        boolean five = usage.cacheWrite5m() > 0;
        if (hour) head = Optional.of(WriteClass.ONE_HOUR);
        if (hour && !five) messages = head;
        if (five) messages = Optional.of(WriteClass.FIVE_MINUTES);
        if (five && !hour) head = messages;
        if (usage.cacheWrite30m() > 0) {
            head = Optional.of(WriteClass.THIRTY_MINUTES);
            messages = head;
        }
    }
}
