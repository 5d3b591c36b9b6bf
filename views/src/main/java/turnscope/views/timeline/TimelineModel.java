package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Note;
import turnscope.views.plot.Axis;
import turnscope.views.plot.Range;
import turnscope.views.plot.Span;
import turnscope.views.plot.Viewport;

/// What the timeline shows, and what its reader looks at; other pages share it to follow the selection.
public final class TimelineModel {

    /// The session as the tracks need it, made away from the screen; another session resets everything else, the same
    /// one grown leaves a reader where he is.
    public final ObjectProperty<Series> series = new SimpleObjectProperty<>(Series.NONE);

    /// The session that is shown.
    public final ObservableValue<Optional<SessionProfile>> profile = series.map(Series::profile);

    /// What the tracks are drawn along.
    public final ObjectProperty<XAxis> axis = new SimpleObjectProperty<>(XAxis.REQUESTS);

    /// Whether equal ratios take equal heights.
    public final BooleanProperty logarithmic = new SimpleBooleanProperty();

    public final ObjectProperty<Tracks> tracks = new SimpleObjectProperty<>(Tracks.USUAL);

    public final Wheel wheel = new Wheel();

    /// Whether money is summed up from the start of the selected range, not of the session.
    public final BooleanProperty fromRange = new SimpleBooleanProperty();

    /// The thing that stands out in every chart while the pointer is on one of its names.
    public final ObjectProperty<Optional<Part>> lit = new SimpleObjectProperty<>(Optional.empty());

    /// The replay of the scenario that is worked on in the lab, of whatever session.
    public final ObjectProperty<Optional<GhostLine>> ghost =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether the replay is wanted over the recording.
    public final BooleanProperty ghostShown = new SimpleBooleanProperty(true);

    /// The replay that is drawn over the recording.
    public final ObservableValue<Optional<GhostLine>> haunting =
            Bindings.createObjectBinding(
                    () -> ghostShown.get() ? replay() : Optional.empty(),
                    ghost,
                    ghostShown,
                    series);

    /// Whether the card of the selected request stays open.
    public final BooleanProperty pinned = new SimpleBooleanProperty();

    /// Whether the chart makes room for its table.
    public final BooleanProperty asTable = new SimpleBooleanProperty();

    /// Whether the table stands below the chart.
    public final BooleanProperty drawer = new SimpleBooleanProperty(true);

    /// What was made the whole view, from the session down to what the minimap shows now.
    public final ObjectProperty<List<Span>> crumbs = new SimpleObjectProperty<>(List.of());

    public final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.of(0));

    /// Sequence number of the request that every page shows as selected.
    public final ObjectProperty<OptionalInt> selectedRequest =
            new SimpleObjectProperty<>(OptionalInt.empty());

    /// Sequence number of the request under the pointer.
    public final ObjectProperty<OptionalInt> hoveredRequest =
            new SimpleObjectProperty<>(OptionalInt.empty());

    /// The selected range of requests; set through [#select(Range)].
    public final ObservableValue<Optional<Range>> range = viewport.map(Viewport::selection);

    /// Numbers of the requests that a filter lets through; empty without a filter.
    public final ObjectProperty<Optional<BitSet>> passing =
            new SimpleObjectProperty<>(Optional.empty());

    /// What its reader wrote on requests.
    public final ObjectProperty<List<Note>> notes = new SimpleObjectProperty<>(List.of());

    /// Requests that have come in where the reader does not look.
    public final IntegerProperty unseen = new SimpleIntegerProperty();

    private Predicate<Mark.Kind> wanted = _ -> true;
    private Runnable unhaunted = () -> {};

    public TimelineModel() {
        series.subscribe(this::show);
        selectedRequest.subscribe(seq -> {
            if (seq.isEmpty()) pinned.set(false);
        });
        viewport.subscribe(now -> {
            if (now.visible().to() >= now.whole().to()) unseen.set(0);
        });
    }

    /// Shows the latest requests.
    public void showEnd() {
        if (!crumbs.get().isEmpty()) upTo(0);
        viewport.set(viewport.get().pannedBy(requests()));
    }

    private void show(Series before, Series shown) {
        boolean grown =
                id(before.profile()).equals(id(shown.profile()))
                        && shown.requests() >= before.requests();
        if (grown) {
            int more = shown.requests() - before.requests();
            boolean elsewhere = viewport.get().visible().to() < before.requests();
            viewport.set(viewport.get().grownTo(shown.requests()));
            if (elsewhere) unseen.set(unseen.get() + more);
            return;
        }
        unseen.set(0);
        hoveredRequest.set(OptionalInt.empty());
        selectedRequest.set(OptionalInt.empty());
        lit.set(Optional.empty());
        crumbs.set(List.of());
        viewport.set(Viewport.of(shown.requests()));
    }

    private static Optional<String> id(Optional<SessionProfile> profile) {
        return profile.map(known -> known.session().id());
    }

    public void selectRequest(int seq) {
        if (seq < 0 || seq >= requests()) return;
        var minimap = viewport.get().minimap();
        if (!crumbs.get().isEmpty() && !minimap.contains(seq + 0.5)) upTo(0);
        selectedRequest.set(OptionalInt.of(seq));
        viewport.set(viewport.get().revealing(seq));
    }

    /// Moves the selection by some requests, to the nearest end if it would leave the session.
    public void step(int requests) {
        if (requests() == 0) return;
        int from =
                selectedRequest
                        .get()
                        .orElse(viewport.get().requestAt(viewport.get().visible().from()) - 1);
        selectRequest(Math.clamp((long) from + requests, 0, requests() - 1));
    }

    /// Selects the range between the selected request and the next one in a direction, or makes it longer.
    void extend(int requests) {
        if (requests() == 0) return;
        int anchor = selectedRequest.get().orElse(0);
        var old = viewport.get().selection().orElse(new Range(anchor, anchor));
        int moving = old.first() == anchor ? old.last() : old.first();
        int moved = Math.clamp((long) moving + requests, 0, requests() - 1);
        select(Range.between(anchor, moved));
        viewport.set(viewport.get().revealing(moved));
    }

    public void select(Range range) {
        viewport.set(viewport.get().selecting(range));
    }

    /// Selects the range of the turn that a request belongs to.
    public void selectTurn(int seq) {
        if (seq < 0 || seq >= requests()) return;
        selectRequest(seq);
        select(series.get().turnOf(seq));
    }

    /// Takes away the range, without one the selected request, and without that goes up.
    public void clear() {
        if (viewport.get().selection().isPresent()) viewport.set(viewport.get().unselected());
        else if (selectedRequest.get().isPresent()) selectedRequest.set(OptionalInt.empty());
        else up();
    }

    /// Makes the selected range all there is to see, until one goes up again.
    public void commit() {
        var range = viewport.get().selection();
        if (range.isEmpty() || range.get().span().equals(viewport.get().minimap())) return;
        var way = new ArrayList<>(crumbs.get());
        way.add(viewport.get().minimap());
        crumbs.set(List.copyOf(way));
        viewport.set(viewport.get().committed(range.get().span()).unselected());
    }

    /// Goes back to what was shown before the last range was made the whole view.
    public void up() {
        if (!crumbs.get().isEmpty()) upTo(crumbs.get().size() - 1);
    }

    /// Goes back to one of the crumbs, and shows it.
    public void upTo(int crumb) {
        var span = crumbs.get().get(crumb);
        crumbs.set(List.copyOf(crumbs.get().subList(0, crumb)));
        var now = viewport.get();
        viewport.set(now.within(span).fit(span));
    }

    public void selectAll() {
        if (requests() > 0) select(new Range(0, requests() - 1));
    }

    /// The axis on the screen.
    Axis along() {
        return series.get().axes().of(axis.get());
    }

    /// Requests, clock, tokens, and from the start.
    public void nextAxis() {
        axis.set(
                switch (axis.get()) {
                    case REQUESTS -> XAxis.CLOCK;
                    case CLOCK, BUSY -> XAxis.TOKENS;
                    case TOKENS -> XAxis.REQUESTS;
                });
    }

    /// Cuts long pauses out of the clock, or puts them back.
    public void compress() {
        axis.set(axis.get() == XAxis.BUSY ? XAxis.CLOCK : XAxis.BUSY);
    }

    public void zoomAt(double position, double factor) {
        viewport.set(viewport.get().zoomedAt(position, factor, along()));
    }

    /// Moves by a share of what is visible.
    public void panByShare(double share) {
        viewport.set(viewport.get().pannedByShare(share, along()));
    }

    public void panBy(double requests) {
        viewport.set(viewport.get().pannedBy(requests));
    }

    public void fitAll() {
        viewport.set(viewport.get().fitAll());
    }

    /// Keeps the card of the selected request open, or lets it go.
    void pin() {
        pinned.set(selectedRequest.get().isPresent() && !pinned.get());
    }

    /// Fills the view with the selected range.
    public void zoomToRange() {
        var now = viewport.get();
        now.selection().ifPresent(range -> viewport.set(now.fit(range.span())));
    }

    /// Brings the selection to the middle; if it is there already, fills the view with it.
    public void focusOnSelection() {
        var now = viewport.get();
        var target =
                now.selection()
                        .map(Range::span)
                        .or(() -> selected().map(seq -> new Range(seq, seq).span()));
        if (target.isEmpty()) return;
        var centred = now.centredOn((target.get().from() + target.get().to()) / 2);
        viewport.set(centred.equals(now) ? now.fit(target.get()) : centred);
    }

    /// Shows or hides the replay; without one says how to come by it.
    public void toggleGhost() {
        if (replay().isEmpty()) unhaunted.run();
        else ghostShown.set(!ghostShown.get());
    }

    /// What happens when a replay is asked for and there is none.
    public void whenUnhaunted(Runnable action) {
        unhaunted = action;
    }

    /// The replay of the session on screen; one of another session, or at other prices, is none.
    private Optional<GhostLine> replay() {
        return ghost.get().filter(line -> series.get().profile().filter(line::haunts).isPresent());
    }

    private Optional<Integer> selected() {
        var seq = selectedRequest.get();
        return seq.isPresent() ? Optional.of(seq.getAsInt()) : Optional.empty();
    }

    /// Jumps to the next such mark, or to the one before.
    void jump(Predicate<Mark.Kind> kind, boolean forward) {
        wanted = kind;
        jump(forward);
    }

    /// The same for the kind that was last looked for.
    void jump(boolean forward) {
        int from = selectedRequest.get().orElse(forward ? -1 : requests());
        series.get().marks().next(wanted, from, forward).ifPresent(this::selectRequest);
    }

    /// Selects the most expensive request of the range, or of what is visible.
    public void selectDearest() {
        if (requests() == 0) return;
        var now = viewport.get();
        var range =
                now.selection()
                        .orElseGet(() ->
                                new Range(
                                        now.requestAt(now.visible().from()),
                                        now.requestAt(Math.ceil(now.visible().to()) - 1)));
        selectRequest(series.get().dearest(range.first(), range.last()));
    }

    /// Selects the next request that the filter lets through, or the one before.
    public void jumpToHit(boolean forward) {
        if (passing.get().isEmpty()) return;
        int from = selectedRequest.get().orElse(forward ? -1 : requests());
        var hits = passing.get().get();
        selectRequest(forward ? hits.nextSetBit(from + 1) : hits.previousSetBit(from - 1));
    }

    private int requests() {
        return series.get().requests();
    }
}
