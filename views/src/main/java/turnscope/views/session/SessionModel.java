package turnscope.views.session;

import java.util.Optional;
import java.util.OptionalInt;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.Latest;
import turnscope.views.Workers;
import turnscope.views.timeline.TimelineModel;

/// The session in the middle of the window, the request selected in it, and the model it is compared with.
public final class SessionModel {

    public final ObjectProperty<Page> page = new SimpleObjectProperty<>(new Page.Nothing());

    /// The profile on screen, which stays while the next one is being read.
    public final ObjectProperty<Optional<SessionProfile>> profile =
            new SimpleObjectProperty<>(Optional.empty());

    /// The chart, whose selected request the table follows.
    public final TimelineModel timeline = new TimelineModel();

    /// The model whose prices stand beside the recorded ones.
    public final ObjectProperty<Optional<Repricing>> repricing =
            new SimpleObjectProperty<>(Optional.empty());

    /// Empty for a session without sub-agents.
    public final ObjectProperty<Optional<FamilyCost>> family =
            new SimpleObjectProperty<>(Optional.empty());

    public final BooleanProperty reading = new SimpleBooleanProperty();

    private final SessionLibrary library;
    private final Catalogue catalogue;
    private final Latest latest;

    public SessionModel(SessionLibrary library, Catalogue catalogue, Workers workers) {
        this.library = library;
        this.catalogue = catalogue;
        this.latest = new Latest(workers);
    }

    /// Reads and analyses a session away from the screen; the latest call wins.
    public void open(String id) {
        page.set(new Page.Reading(id));
        reading.set(true);
        latest.run(
                () -> library.session(id).map(session -> SessionProfile.of(session, catalogue)),
                found -> show(id, found),
                failure -> leave(new Page.Failed(id, String.valueOf(failure.getMessage()))));
    }

    public void close() {
        latest.forget();
        leave(new Page.Nothing());
    }

    /// The model's name for people where the catalogue knows it, else the id as recorded.
    String modelName(String recorded) {
        return catalogue.resolve(recorded).map(Model::name).orElse(recorded);
    }

    private void show(String id, Optional<SessionProfile> found) {
        if (found.isEmpty()) {
            leave(new Page.Gone(id));
            return;
        }
        boolean same = profile.get().filter(before -> before.session().id().equals(id)).isPresent();
        var selected = same ? timeline.selectedRequest.get() : OptionalInt.empty();
        var model = repricing.get().map(before -> before.model().id());
        reading.set(false);
        profile.set(found);
        timeline.profile.set(found);
        selected.ifPresent(timeline::selectRequest);
        repricing.set(
                found.get().repricings().stream()
                        .filter(row -> model.equals(Optional.of(row.model().id())))
                        .findFirst());
        page.set(new Page.Shown(found.get()));
    }

    private void leave(Page next) {
        reading.set(false);
        profile.set(Optional.empty());
        timeline.profile.set(Optional.empty());
        repricing.set(Optional.empty());
        page.set(next);
    }
}
