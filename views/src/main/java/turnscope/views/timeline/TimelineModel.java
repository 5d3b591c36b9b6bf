package turnscope.views.timeline;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.plot.Range;
import turnscope.views.plot.Viewport;

/// What the timeline shows, and what its reader looks at; other pages share it to follow the selection.
public final class TimelineModel {

    /// The session; another one resets everything else, the same one grown leaves a reader where he is.
    public final ObjectProperty<Optional<SessionProfile>> profile =
            new SimpleObjectProperty<>(Optional.empty());

    /// The profile as the tracks need it.
    public final ObjectProperty<Series> series = new SimpleObjectProperty<>(Series.NONE);

    public final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.of(0));

    /// Sequence number of the request that every page shows as selected.
    public final ObjectProperty<OptionalInt> selectedRequest =
            new SimpleObjectProperty<>(OptionalInt.empty());

    /// Sequence number of the request under the pointer.
    public final ObjectProperty<OptionalInt> hoveredRequest =
            new SimpleObjectProperty<>(OptionalInt.empty());

    /// The selected range of requests; set through [#select(Range)].
    public final ObservableValue<Optional<Range>> range = viewport.map(Viewport::selection);

    public TimelineModel() {
        profile.subscribe(this::show);
    }

    private void show(Optional<SessionProfile> before, Optional<SessionProfile> shown) {
        var drawn = shown.map(Series::of).orElse(Series.NONE);
        boolean grown = id(before).equals(id(shown)) && drawn.requests() >= requests();
        if (grown) {
            viewport.set(viewport.get().grownTo(drawn.requests()));
        } else {
            hoveredRequest.set(OptionalInt.empty());
            selectedRequest.set(OptionalInt.empty());
            viewport.set(Viewport.of(drawn.requests()));
        }
        series.set(drawn);
    }

    private static Optional<String> id(Optional<SessionProfile> profile) {
        return profile.map(known -> known.session().id());
    }

    public void selectRequest(int seq) {
        if (seq < 0 || seq >= requests()) return;
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

    /// Takes away the range, and without one the selected request.
    public void clear() {
        if (viewport.get().selection().isPresent()) viewport.set(viewport.get().unselected());
        else selectedRequest.set(OptionalInt.empty());
    }

    public void zoomAt(double position, double factor) {
        viewport.set(viewport.get().zoomedAt(position, factor));
    }

    public void panBy(double requests) {
        viewport.set(viewport.get().pannedBy(requests));
    }

    public void fitAll() {
        viewport.set(viewport.get().fitAll());
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

    private Optional<Integer> selected() {
        var seq = selectedRequest.get();
        return seq.isPresent() ? Optional.of(seq.getAsInt()) : Optional.empty();
    }

    /// Jumps to the next such mark, or to the one before.
    void jump(Predicate<Mark.Kind> wanted, boolean forward) {
        int from = selectedRequest.get().orElse(forward ? -1 : requests());
        series.get().marks().next(wanted, from, forward).ifPresent(this::selectRequest);
    }

    private int requests() {
        return series.get().requests();
    }
}
