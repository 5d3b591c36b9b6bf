package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Event.Trigger;

/// All marks of a session by position, in two rows.
record Marks(List<Mark> upper, List<Mark> lower) {

    /// Signs with a letter take that much more room than others.
    private static final double WIDER = 2;

    static final Marks NONE = new Marks(List.of(), List.of());

    Marks {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    /// Marks that stand too close to each other to be drawn apart.
    ///
    /// @param position of the middle
    /// @param kind of the most important one
    /// @param uniform true if all are of that kind
    record Cluster(double position, Mark.Kind kind, int count, boolean uniform, int seq) {}

    static Marks of(SessionProfile profile) {
        var marks = new ArrayList<Mark>();
        @Nullable RequestProfile before = null;
        for (var row : profile.requests()) {
            var request = row.request();
            double middle = request.seq() + 0.5;
            if (before == null || before.request().turn() != request.turn())
                marks.add(new Mark(Mark.Kind.PROMPT, middle, request.seq()));
            if (before != null && !before.request().model().equals(request.model()))
                marks.add(new Mark(Mark.Kind.MODEL, middle, request.seq()));
            if (row.verdict().fault())
                marks.add(new Mark(loss(row.verdict()), middle, request.seq()));
            before = row;
        }
        int last = Math.max(0, profile.requests().size() - 1);
        for (var event : profile.session().events())
            kind(event)
                    .map(kind ->
                            new Mark(kind, event.beforeSeq(), Math.min(event.beforeSeq(), last)))
                    .ifPresent(marks::add);
        marks.sort(Comparator.comparingDouble(Mark::position).thenComparing(Mark::kind));
        return new Marks(
                marks.stream().filter(mark -> mark.kind().upper()).toList(),
                marks.stream().filter(mark -> !mark.kind().upper()).toList());
    }

    /// Settings have none: what they lead to shows in the requests.
    private static Optional<Mark.Kind> kind(Event event) {
        return switch (event) {
            case Event.Compaction compaction ->
                    Optional.of(
                            compaction.trigger() == Trigger.AUTO
                                    ? Mark.Kind.AUTO_COMPACTION
                                    : Mark.Kind.MANUAL_COMPACTION);
            case Event.MicroCompaction _ -> Optional.of(Mark.Kind.MICRO_COMPACTION);
            case Event.Failure _ -> Optional.of(Mark.Kind.FAILURE);
            case Event.Spawn _ -> Optional.of(Mark.Kind.SPAWN);
            case Event.Setting _ -> Optional.empty();
        };
    }

    private static Mark.Kind loss(Verdict verdict) {
        var cause =
                switch (verdict) {
                    case Verdict.Partial(var known, _, _, _) -> known;
                    case Verdict.Miss(var known, _, _, _) -> known;
                    case Verdict.Hit _, Verdict.ColdStart _ -> Cause.UNKNOWN;
                };
        return cause == Cause.PROVIDER_SIDE ? Mark.Kind.PROVIDER_SIDE : Mark.Kind.LOSS;
    }

    /// Groups a row so that no two groups come closer than `apart` requests.
    ///
    /// Starts at the first mark of the session, not at the edge of the window: panning never regroups.
    static List<Cluster> clusters(List<Mark> row, double apart) {
        return clusters(row, apart, position -> position);
    }

    /// The same along an axis on which `apart` is so much of what it counts.
    ///
    /// @param along what the axis has counted at a position
    static List<Cluster> clusters(List<Mark> row, double apart, DoubleUnaryOperator along) {
        var clusters = new ArrayList<Cluster>();
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            double reach = apart * (row.get(start).kind().lettered() ? WIDER : 1);
            double from = along.applyAsDouble(row.get(start).position());
            if (i < row.size() && along.applyAsDouble(row.get(i).position()) - from < reach)
                continue;
            clusters.add(cluster(row, start, i));
            start = i;
        }
        return clusters;
    }

    private static Cluster cluster(List<Mark> row, int start, int end) {
        var first = row.get(start);
        var most = first.kind();
        boolean uniform = true;
        for (int i = start + 1; i < end; i++) {
            var kind = row.get(i).kind();
            uniform &= kind == first.kind();
            if (kind.compareTo(most) < 0) most = kind;
        }
        double position = (first.position() + row.get(end - 1).position()) / 2;
        return new Cluster(position, most, end - start, uniform, first.seq());
    }

    /// What happened at a request, each kind once.
    List<Mark.Kind> at(int seq) {
        return Stream.concat(upper.stream(), lower.stream())
                .filter(mark -> mark.seq() == seq)
                .map(Mark::kind)
                .distinct()
                .toList();
    }

    /// The next request after one, or before it, that has such a mark.
    OptionalInt next(Predicate<Mark.Kind> wanted, int seq, boolean forward) {
        var found =
                Stream.concat(upper.stream(), lower.stream())
                        .filter(mark -> wanted.test(mark.kind()))
                        .mapToInt(Mark::seq)
                        .filter(at -> forward ? at > seq : at < seq);
        return forward ? found.min() : found.max();
    }
}
