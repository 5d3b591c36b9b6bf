package turnscope.analysis.compaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;

/// The call that wrote the summary of a compaction, where the transcript has no trace of it.
///
/// It was billed like any other, but its usage was never logged: input and output are inferred from what stands around
/// it. It belongs to no request and to no exact total; a sum that includes it is estimated.
///
/// @param beforeSeq of its compaction
/// @param at when the compaction was logged, which is when the summary was finished
/// @param model that wrote the summary, by its recorded id; empty where the log names none
/// @param low the call with the shortest output that is likely
/// @param mid the most likely call
/// @param high the call with the longest output that is likely
public record ImputedCall(
        int beforeSeq,
        Optional<Instant> at,
        String model,
        Service service,
        Usage low,
        Usage mid,
        Usage high) {

    /// The call behind a compaction of a session; empty where it was recorded, was billed in another session, or
    /// where nothing is known to infer it from.
    public static Optional<ImputedCall> of(Session session, Event.Compaction compaction) {
        return of(session).stream()
                .filter(call -> call.beforeSeq == compaction.beforeSeq())
                .filter(call -> call.at.equals(compaction.at()))
                .findFirst();
    }

    /// All unrecorded calls behind the compactions of a session, in order.
    public static List<ImputedCall> of(Session session) {
        var compactions =
                session.events().stream()
                        .filter(Event.Compaction.class::isInstance)
                        .map(Event.Compaction.class::cast)
                        .toList();
        var recorded = new RecordedRuns(session.children()).of(compactions);
        var entering = entering(session, compactions);
        return compactions.stream()
                .filter(compaction -> !recorded.containsKey(compaction))
                .flatMap(compaction ->
                        impute(
                                session,
                                compaction,
                                entering.getOrDefault(compaction.beforeSeq(), List.of())))
                .toList();
    }

    /// What enters the context with each compaction, found in one walk however many there are.
    private static Map<Integer, List<Block>> entering(
            Session session, List<Event.Compaction> compactions) {
        var entering = new HashMap<Integer, List<Block>>();
        for (var compaction : compactions) entering.put(compaction.beforeSeq(), new ArrayList<>());
        for (var block : session.blocks()) {
            var list = entering.get(block.beforeSeq());
            if (list != null) list.add(block);
        }
        return entering;
    }

    private static Stream<ImputedCall> impute(
            Session session, Event.Compaction compaction, List<Block> entering) {
        int seq = compaction.beforeSeq();
        var requests = session.requests();
        if (seq == 0 || seq > requests.size()) return Stream.empty();
        boolean billedHere = requests.get(seq - 1).owned();
        boolean logged =
                seq < requests.size()
                        && requests.get(seq).calls().stream()
                                .anyMatch(call -> call.part() == Call.Part.COMPACTION);
        if (!billedHere || logged) return Stream.empty();
        return switch (session.summary().agent().id()) {
            case "claude-code" -> Stream.of(ClaudeSummary.impute(session, compaction, entering));
            case "codex" -> CodexSummary.impute(session, compaction, entering).stream();
            default -> Stream.empty();
        };
    }

    public Basis basis() {
        return Basis.ESTIMATED;
    }

    /// The kind of session that such calls are where they are recorded.
    public SessionKind kind() {
        return SessionKind.COMPACTION;
    }

    /// How long what it wrote to the cache lives; empty if it wrote nothing.
    public Optional<WriteClass> writeClass() {
        if (mid.cacheWrite1h() > 0) return Optional.of(WriteClass.ONE_HOUR);
        if (mid.cacheWrite5m() > 0) return Optional.of(WriteClass.FIVE_MINUTES);
        return Optional.empty();
    }

    public Call lowCall() {
        return Call.message(model, low);
    }

    public Call midCall() {
        return Call.message(model, mid);
    }

    public Call highCall() {
        return Call.message(model, high);
    }
}
