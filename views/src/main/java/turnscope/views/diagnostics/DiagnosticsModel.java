package turnscope.views.diagnostics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.checkup.Checkup;
import turnscope.analysis.checkup.FileCheck;
import turnscope.analysis.checkup.Reconciled;
import turnscope.analysis.checkup.RedactedCheckup;
import turnscope.analysis.checkup.Trust;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.SessionLibrary;
import turnscope.views.Latest;
import turnscope.views.Workers;

/// The checkup of the library, made when somebody looks at it; the calibration of every session follows when it is known.
public final class DiagnosticsModel {

    public final Installation installation;

    /// Empty until the library was looked over.
    public final ObjectProperty<Optional<Checkup>> checkup =
            new SimpleObjectProperty<>(Optional.empty());

    /// Empty until every session was read.
    public final ObjectProperty<Optional<Trust>> trust =
            new SimpleObjectProperty<>(Optional.empty());

    /// The agents' own records of costs beside ours; empty where there are none.
    public final ObjectProperty<List<Reconciled>> reconciled =
            new SimpleObjectProperty<>(List.of());

    /// What the last import could not read, files that never came into the library included.
    public final ObjectProperty<List<Problem>> imported = new SimpleObjectProperty<>(List.of());

    /// The file whose places are listed; empty for those of all files.
    public final ObjectProperty<Optional<FileCheck>> file =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether only files with something to tell are listed.
    public final BooleanProperty troubledOnly = new SimpleBooleanProperty();

    private final SessionLibrary library;
    private final Latest looking;
    private final Latest reconciling;
    private final Latest trusting;

    public DiagnosticsModel(Installation installation, SessionLibrary library, Workers workers) {
        this.installation = installation;
        this.library = library;
        looking = new Latest(workers);
        reconciling = new Latest(workers);
        trusting = new Latest(workers);
    }

    /// Looks again; what is known stays on screen until then.
    public void reload(Catalogue catalogue) {
        looking.run(
                () -> Checkup.of(library, catalogue),
                found -> {
                    file.set(Optional.empty());
                    checkup.set(Optional.of(found));
                },
                DiagnosticsModel::refuse);
        reconciling.run(
                () -> Reconciled.of(library, catalogue, installation.ownCosts().get()),
                reconciled::set,
                DiagnosticsModel::refuse);
        trusting.run(
                () -> Trust.of(library, catalogue),
                found -> trust.set(Optional.of(found)),
                DiagnosticsModel::refuse);
    }

    /// What was left out: of one file, or of all files and of the last import.
    List<Problem> places() {
        if (file.get().isPresent()) return file.get().get().problems();
        var all = new LinkedHashSet<>(imported.get());
        checkup.get().ifPresent(found -> all.addAll(found.problems()));
        return List.copyOf(all);
    }

    private static void refuse(RuntimeException failure) {
        throw failure;
    }

    /// What can be handed to a stranger; empty while nothing is known.
    public String redacted() {
        return checkup.get()
                .map(found -> RedactedCheckup.of(installation.environment(), found, trust.get()))
                .orElse("");
    }
}
