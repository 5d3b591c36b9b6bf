package turnscope.views.compare;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// Two to six sessions that are held against each other; the first one is what the others differ from.
public final class CompareModel {

    public static final int MOST = 6;

    /// Ids in the order in which they were chosen.
    public final ObjectProperty<List<String>> chosen = new SimpleObjectProperty<>(List.of());

    public final ObjectProperty<Alignment> alignment =
            new SimpleObjectProperty<>(Alignment.REQUEST);

    /// The chosen sessions, analysed.
    public final ObjectProperty<List<SessionProfile>> profiles =
            new SimpleObjectProperty<>(List.of());

    private final SessionLibrary library;
    private final Latest latest;
    private Catalogue prices;

    public CompareModel(SessionLibrary library, Catalogue prices, Workers workers) {
        this.library = library;
        this.prices = prices;
        this.latest = new Latest(workers);
        chosen.addListener((_, _, _) -> read());
    }

    /// Adds a session, or takes it away; beyond [#MOST] nothing is added.
    public void toggle(String id) {
        var changed = new ArrayList<>(chosen.get());
        if (!changed.remove(id) && changed.size() < MOST) changed.add(id);
        chosen.set(List.copyOf(changed));
    }

    public void clear() {
        chosen.set(List.of());
    }

    /// Reads them again with other prices.
    public void reprice(Catalogue catalogue) {
        prices = catalogue;
        if (!chosen.get().isEmpty()) read();
    }

    private void read() {
        var ids = chosen.get();
        var catalogue = prices;
        latest.run(
                () ->
                        ids.stream()
                                .flatMap(id -> library.session(id).stream())
                                .map(session -> SessionProfile.of(session, catalogue))
                                .toList(),
                profiles::set,
                failure -> {
                    throw failure;
                });
    }
}
