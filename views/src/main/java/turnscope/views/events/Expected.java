package turnscope.views.events;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

import turnscope.analysis.cache.Verdict;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Event;

/// Requests that had to send much anew by the nature of things: no losses, and never added to them.
///
/// @param tokens that were not read from the cache, empty where they belong to other sessions
/// @param requests numbers from 0, ascending
record Expected(Kind kind, OptionalLong tokens, List<Integer> requests) {

    /// Why nothing better was to be expected.
    enum Kind {
        COLD_START,
        AFTER_COMPACTION,
        SUB_AGENT;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One entry for each kind, also for those that did not happen.
    static List<Expected> of(SessionProfile profile) {
        var spawned =
                profile.session().events().stream()
                        .filter(Event.Spawn.class::isInstance)
                        .map(Event::beforeSeq)
                        .toList();
        return List.of(
                of(Kind.COLD_START, profile, row -> row.verdict() instanceof Verdict.ColdStart),
                of(
                        Kind.AFTER_COMPACTION,
                        profile,
                        row -> row.verdict().why().isPresent() && !row.verdict().fault()),
                new Expected(Kind.SUB_AGENT, OptionalLong.empty(), spawned));
    }

    private static Expected of(Kind kind, SessionProfile profile, Predicate<RequestProfile> which) {
        var rows = profile.requests().stream().filter(which).toList();
        long tokens =
                rows.stream()
                        .map(row -> row.request().lastMessage())
                        .mapToLong(usage -> usage.context() - usage.cacheRead())
                        .sum();
        return new Expected(
                kind,
                OptionalLong.of(tokens),
                rows.stream().map(row -> row.request().seq()).toList());
    }

    int count() {
        return requests.size();
    }
}
