package turnscope.views.session;

import java.util.Optional;

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

    /// Whether the transcript of the session on screen has grown in the last minutes.
    public final BooleanProperty live = new SimpleBooleanProperty();

    private final SessionLibrary library;
    private Catalogue catalogue;
    private final Latest latest;

    /// One refresh at a time, so that each is seen however fast a transcript grows.
    private boolean refreshing;

    private boolean outdated;

    public SessionModel(SessionLibrary library, Catalogue catalogue, Workers workers) {
        this.library = library;
        this.catalogue = catalogue;
        this.latest = new Latest(workers);
    }

    /// Reads and analyses a session away from the screen; the latest call wins.
    public void open(String id) {
        page.set(new Page.Reading(id));
        reading.set(true);
        refreshing = false;
        read(id);
    }

    /// Reads the session on screen once more, because its transcript has grown; a reader stays where he is.
    public void refresh() {
        outdated = refreshing || reading.get();
        if (outdated || !(page.get() instanceof Page.Shown(var shown))) return;
        refreshing = true;
        read(shown.session().id());
    }

    private void read(String id) {
        var prices = catalogue;
        latest.run(
                () -> library.session(id).map(session -> SessionProfile.of(session, prices)),
                found -> show(id, found),
                failure -> leave(new Page.Failed(id, String.valueOf(failure.getMessage()))));
    }

    /// Prices the open session again, with other prices.
    public void reprice(Catalogue prices) {
        catalogue = prices;
        profile.get().ifPresent(shown -> open(shown.session().id()));
    }

    public void close() {
        latest.forget();
        outdated = false;
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
        var model = repricing.get().map(before -> before.model().id());
        reading.set(false);
        refreshing = false;
        profile.set(found);
        timeline.profile.set(found);
        repricing.set(
                found.get().repricings().stream()
                        .filter(row -> model.equals(Optional.of(row.model().id())))
                        .findFirst());
        page.set(new Page.Shown(found.get()));
        if (outdated) refresh();
    }

    private void leave(Page next) {
        reading.set(false);
        refreshing = false;
        profile.set(Optional.empty());
        timeline.profile.set(Optional.empty());
        repricing.set(Optional.empty());
        page.set(next);
    }
}
