package turnscope.analysis.simulation.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;
import turnscope.analysis.simulation.cache.CacheModel;

/// Holds every recorded read against the rules of its cache, one request after the other.
///
/// What a request leaves behind is taken from the recording, so that one loss does not spread. Bounds and tolerances:
/// an explicit cache reads at least what the request before had read and written, and at most its context and output; an
/// automatic one the same in steps of its grid. Tolerated are 256 tokens or one per cent of the context, for an automatic
/// cache 1,024 tokens, a step or two per cent.
final class Checks {

    private static final int MANY_BLOCKS = 20;

    private final Catalogue catalogue;
    private final Session session;
    private final long fixedTokens;
    private final boolean marked;
    private final Set<Integer> cut = new HashSet<>();
    private final Map<Integer, Integer> blocks = new HashMap<>();

    /// What the last request of each model has left, since the history was replaced.
    private final Map<String, Left> left = new HashMap<>();

    private Optional<WriteClass> written = Optional.empty();

    /// @param request the last one
    /// @param written class of what it left
    /// @param turnInput context of the first request of its turn
    private record Left(Request request, Optional<WriteClass> written, long turnInput) {}

    private Checks(Session session, Catalogue catalogue, long fixedTokens) {
        this.session = session;
        this.catalogue = catalogue;
        this.fixedTokens = fixedTokens;
        this.marked =
                session.requests().stream()
                        .map(Request::lastMessage)
                        .anyMatch(u -> u.cacheWrite5m() + u.cacheWrite1h() > 0);
        for (var event : session.events()) {
            switch (event) {
                case Event.Compaction it -> cut.add(it.beforeSeq());
                case Event.MicroCompaction it -> cut.add(it.beforeSeq());
                case Event.Failure _, Event.Spawn _, Event.Setting _ -> {}
            }
        }
        for (var block : session.blocks()) blocks.merge(block.beforeSeq(), 1, Integer::sum);
    }

    /// @param fixedTokens of the fixed prefix, which may outlive the rest
    static List<Check> of(Session session, Catalogue catalogue, long fixedTokens) {
        var checks = new Checks(session, catalogue, fixedTokens);
        var all = new ArrayList<Check>(session.requests().size());
        for (var request : session.requests()) all.add(checks.next(request));
        return all;
    }

    private Check next(Request request) {
        if (cut.contains(request.seq())) left.clear();
        var before = left.get(request.model());
        var check = before == null ? new Check.Anchor() : judge(before, request);
        remember(before, request);
        return check;
    }

    private void remember(@org.jspecify.annotations.Nullable Left before, Request request) {
        var usage = request.lastMessage();
        if (usage.cacheWrite1h() > 0) written = Optional.of(WriteClass.ONE_HOUR);
        else if (usage.cacheWrite5m() > 0) written = Optional.of(WriteClass.FIVE_MINUTES);
        long turnInput =
                before != null && before.request().turn() == request.turn()
                        ? before.turnInput()
                        : request.context();
        left.put(request.model(), new Left(request, written, turnInput));
    }

    private Check judge(Left before, Request request) {
        var model = catalogue.resolve(request.model());
        var rules =
                model.map(it -> CacheModel.of(it, catalogue.cacheProfile(it)))
                        .orElse(marked ? unknownWithMarkers() : CacheModel.UNKNOWN);
        return rules.isExplicit()
                ? explicit(before, request, rules)
                : automatic(before, request, rules);
    }

    private static CacheModel unknownWithMarkers() {
        return new CacheModel(
                CacheModel.Kind.EXPLICIT, true, 1_024, 1, 0, MANY_BLOCKS, false, 300, 60);
    }

    private Check explicit(Left before, Request request, CacheModel rules) {
        var old = before.request().lastMessage();
        var now = first(request);
        long life = before.written().map(WriteClass::seconds).orElse(rules.lifeSeconds());
        long gap = gapMillis(before.request(), request);
        long high = old.context() + old.output();
        long low = Math.min(old.cacheRead() + old.cacheWrite(), now.context() - now.fresh());
        if (gap > (life + rules.graceSeconds()) * 1_000) {
            low = 0;
            high = Math.max(fixedTokens, 0);
        } else if (gap > life * 1_000) low = 0;
        long tolerance = Math.max(256, now.context() / 100);
        return verdict(before, request, now.cacheRead(), low, high, tolerance);
    }

    private Check automatic(Left before, Request request, CacheModel rules) {
        var old = before.request().lastMessage();
        var now = first(request);
        long high = rules.align(Math.min(old.context() + old.output(), now.context()));
        long low = rules.align(old.context());
        if (dropsReasoning(before.request(), request)) low = rules.align(before.turnInput());
        long gap = gapMillis(before.request(), request);
        if (gap > rules.lifeSeconds() * 1_000) low = 0;
        long tolerance = Math.max(Math.max(1_024, rules.step()), now.context() / 50);
        return verdict(before, request, now.cacheRead(), low, high, tolerance);
    }

    private static boolean dropsReasoning(Request before, Request request) {
        var old = before.lastMessage();
        return request.turn() != before.turn()
                && first(request).context() < old.context() + old.output();
    }

    private Check verdict(
            Left before, Request request, long read, long low, long high, long tolerance) {
        if (read > high + tolerance)
            return new Check.Missed(low, high, Check.Reason.SIDE_CALL, high - read);
        if (read >= low - tolerance) return new Check.Reproduced(low, high, read == low);
        return new Check.Missed(low, high, why(before.request(), request), low - read);
    }

    private Check.Reason why(Request before, Request request) {
        var official = request.missReason().orElse("");
        return switch (official) {
            case "tools_changed" -> Check.Reason.TOOLS_CHANGED;
            case "system_changed" -> Check.Reason.SYSTEM_CHANGED;
            case "messages_changed" -> Check.Reason.MESSAGES_CHANGED;
            case "unavailable", "previous_message_not_found" -> Check.Reason.UNAVAILABLE;
            default -> inferred(before, request);
        };
    }

    private Check.Reason inferred(Request before, Request request) {
        if (strips(before, request)) return Check.Reason.REASONING_DROPPED;
        if (request.context() < before.context()) return Check.Reason.CONTEXT_SHRANK;
        if (!request.effort().equals(before.effort())) return Check.Reason.EFFORT_CHANGED;
        if (marked && blocks.getOrDefault(request.seq(), 0) > MANY_BLOCKS)
            return Check.Reason.MANY_BLOCKS;
        return request.turn() != before.turn() ? Check.Reason.NEW_TURN : Check.Reason.UNEXPLAINED;
    }

    /// Sonnet 4.5 and the older models of Codex strip the reasoning of earlier turns.
    private boolean strips(Request before, Request request) {
        if (!marked) return dropsReasoning(before, request);
        return request.model().startsWith("claude-sonnet-4-5")
                && request.turn() != before.turn()
                && request.context() < before.context();
    }

    /// Only the first call of an advised request meets what the request before has left.
    private static Usage first(Request request) {
        return request.calls().stream()
                .filter(call -> call.part() == Call.Part.MESSAGE)
                .findFirst()
                .orElseThrow()
                .usage();
    }

    /// From start to start; no time is no gap.
    private static long gapMillis(Request before, Request now) {
        if (before.at().isEmpty() || now.at().isEmpty()) return 0;
        return now.at().get().toEpochMilli() - before.at().get().toEpochMilli();
    }

    /// The rules for a model, by its profile.
    static CacheProfile profile(Catalogue catalogue, String model) {
        return catalogue.resolve(model).map(catalogue::cacheProfile).orElse(CacheProfile.UNKNOWN);
    }
}
