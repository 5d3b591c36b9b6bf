package turnscope.importers.claude;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;
import turnscope.importers.transcript.SessionDraft;

/// A main session and its runs, with the requests that each of them owns: the plainest library that can be.
final class Family {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final String id;
    private final List<SessionDraft> drafts = new ArrayList<>();
    private final Map<SessionDraft, List<Request>> owned = new HashMap<>();

    private Family(String id) {
        this.id = id;
    }

    /// Sorts sessions into families and gives every request to one of them: to the best rank, then to the family that began
    /// first, then to the one that ended first.
    static Map<String, Family> of(List<SessionDraft> drafts) {
        var families = new TreeMap<String, Family>();
        for (var draft : drafts) {
            var id = isRun(draft) ? draft.parent().orElse(draft.id()) : draft.id();
            families.computeIfAbsent(id, Family::new).drafts.add(draft);
        }
        var owners = new HashMap<String, Copy>();
        for (var family : families.values()) {
            for (var draft : family.drafts) {
                for (var request : draft.requests()) {
                    if (request.reported() && isAnswered(request, draft.id(), drafts)) continue;
                    owners.merge(request.key(), new Copy(family, draft, request), Copy::better);
                }
            }
        }
        for (var copy : owners.values())
            copy.family.owned.computeIfAbsent(copy.draft, _ -> new ArrayList<>()).add(copy.request);
        return families;
    }

    /// The times of the first and of the last line of the main file; none where only its sub-agents are known.
    Map<String, String> times() {
        var times = new TreeMap<String, String>();
        for (var draft : drafts) {
            if (!draft.id().equals(id)) continue;
            draft.started().ifPresent(at -> times.put("first_ts", MILLISECONDS.format(at)));
            draft.ended().ifPresent(at -> times.put("last_ts", MILLISECONDS.format(at)));
        }
        return times;
    }

    /// Whether the response that a run reported stands in one of the files about the run.
    private static boolean isAnswered(Request reported, String session, List<SessionDraft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.id().equals(session))
                .flatMap(draft -> draft.requests().stream())
                .anyMatch(request ->
                        !request.reported()
                                && request.usage().fresh() == reported.usage().fresh()
                                && request.usage().cacheRead() == reported.usage().cacheRead()
                                && request.usage().cacheWrite() == reported.usage().cacheWrite());
    }

    private record Copy(Family family, SessionDraft draft, Request request) {

        Copy better(Copy other) {
            int rank = Integer.compare(draft.claim().rank(), other.draft.claim().rank());
            int start =
                    family.main()
                            .started()
                            .orElseThrow()
                            .compareTo(other.family.main().started().orElseThrow());
            int end =
                    family.main()
                            .ended()
                            .orElseThrow()
                            .compareTo(other.family.main().ended().orElseThrow());
            int order = rank != 0 ? rank : start != 0 ? start : end;
            return order <= 0 ? this : other;
        }
    }

    static boolean isRun(SessionDraft draft) {
        return draft.kind() != SessionKind.MAIN && draft.kind() != SessionKind.FORK;
    }

    String id() {
        return id;
    }

    SessionDraft main() {
        return drafts.stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElse(drafts.getFirst());
    }

    List<Request> owned(Predicate<SessionDraft> which) {
        return drafts.stream()
                .filter(which)
                .flatMap(draft -> owned.getOrDefault(draft, List.of()).stream())
                .sorted(Comparator.comparingInt(Request::seq))
                .toList();
    }

    List<Request> ownedByMain() {
        return owned(draft -> !isRun(draft));
    }

    /// Requests of runs that have their own lines.
    List<Request> ownedByRuns() {
        return told(Family::isRun);
    }

    List<Request> told(Predicate<SessionDraft> which) {
        return owned(which).stream().filter(request -> !request.reported()).toList();
    }

    /// Last responses of runs that are known from their results alone.
    List<Request> reported() {
        return owned(Family::isRun).stream().filter(Request::reported).toList();
    }

    /// Runs that came to an end: those that reported, and those of old files that stand inside of their parent's.
    long finishedRuns() {
        var runs = drafts.stream().filter(draft -> draft.kind() == SessionKind.SUBAGENT).toList();
        long reports =
                runs.stream()
                        .flatMap(draft -> draft.requests().stream())
                        .filter(Request::reported)
                        .count();
        long inline =
                runs.stream()
                        .filter(draft -> draft.claim().rank() == Place.RUN)
                        .filter(draft -> draft.id().startsWith(id + "/"))
                        .filter(draft -> draft.id().length() > id.length() + 20)
                        .count();
        return reports + inline;
    }

    Stream<SessionDraft> mains() {
        return drafts.stream().filter(draft -> !isRun(draft));
    }

    /// Requests that are told here and owned by another family.
    long copied() {
        var mine = owned(_ -> true).stream().map(Request::key).collect(Collectors.toSet());
        return drafts.stream()
                .flatMap(draft -> draft.requests().stream())
                .filter(request -> !request.reported())
                .map(Request::key)
                .distinct()
                .filter(key -> !mine.contains(key))
                .count();
    }

    Stream<Event> events() {
        return mains().flatMap(draft -> draft.events().stream());
    }

    Stream<String> failures() {
        return events().filter(Event.Failure.class::isInstance)
                .map(event -> ((Event.Failure) event).status());
    }

    long toolCalls() {
        return mains().flatMap(draft -> draft.blocks().stream())
                .filter(block ->
                        block.kind() == SegmentKind.TOOL_CALL && !block.tool().equals("advisor"))
                .count();
    }

    long prompts() {
        return mains().flatMap(draft -> draft.turns().stream())
                .filter(turn -> !turn.prompt().isEmpty())
                .count();
    }

    /// Consecutive requests of one model, each a single call: {pairs, hits}.
    long[] cachePairs() {
        long[] pairs = new long[2];
        var requests = ownedByMain();
        for (int i = 1; i < requests.size(); i++) {
            var before = requests.get(i - 1);
            var after = requests.get(i);
            if (!before.model().equals(after.model())) continue;
            if (before.calls().size() + after.calls().size() > 2) continue;
            pairs[0]++;
            long sent = before.usage().cacheRead() + before.usage().cacheWrite();
            if (after.usage().cacheRead() >= 0.98 * sent) pairs[1]++;
        }
        return pairs;
    }

    static Usage sum(List<Request> requests) {
        return requests.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
    }

    static List<Call> calls(List<Request> requests, Call.Part part) {
        return requests.stream()
                .flatMap(request -> request.calls().stream())
                .filter(call -> call.part() == part)
                .toList();
    }
}
