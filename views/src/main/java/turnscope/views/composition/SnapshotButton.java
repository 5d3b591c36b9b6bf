package turnscope.views.composition;

import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

import atlantafx.base.theme.Styles;

import turnscope.views.Amounts;
import turnscope.views.Bubble;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.session.SessionModel;

/// Opens the context of the selected request, or of the last one, as a tree.
public final class SnapshotButton extends Button {

    private final SessionModel model;
    private final Text text;
    private Optional<PopOver> open = Optional.empty();

    public SnapshotButton(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("snapshot-open");
        getStyleClass().add(Styles.SMALL);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(_ -> open());
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.timeline.selectedRequest.when(inScene).subscribe(_ -> name());
        model.profile.when(inScene).subscribe(_ -> name());
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) open.ifPresent(PopOver::hide);
                });
    }

    private int seq() {
        int requests = model.profile.get().map(known -> known.requests().size()).orElse(0);
        return Math.min(model.timeline.selectedRequest.get().orElse(requests - 1), requests - 1);
    }

    private void name() {
        setDisable(seq() < 0);
        setText(text.get("snapshot.title", Amounts.exact(Math.max(0, seq()) + 1L)));
    }

    private void open() {
        if (model.profile.get().isEmpty() || seq() < 0) return;
        open.ifPresent(PopOver::hide);
        var pane = new SnapshotPane(Snapshot.of(model.profile.get().get(), seq()), text);
        Looks.speak(pane, text);
        open = Optional.of(Bubble.open(pane, this));
    }
}
