package turnscope.views.window;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;

import turnscope.views.Text;
import turnscope.views.session.Page;
import turnscope.views.session.SessionView;

/// The open session, or why there is none.
final class SessionPage extends StackPane {

    private final Text text;
    private final SessionView view;
    private final Label words = new Label();

    SessionPage(MainModel model, Text text, ObservableValue<Boolean> dark, Runnable export) {
        this.text = text;
        getStyleClass().add("session-page");
        view = new SessionView(model.session, text, dark, model.timelineShare, export);
        words.setId("page-words");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        var reading = new ProgressBar();
        reading.getStyleClass().add("reading");
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.visibleProperty().bind(model.session.reading);
        StackPane.setAlignment(reading, Pos.TOP_CENTER);
        getChildren().setAll(view, words, reading);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.session.page.when(inScene).subscribe(this::show);
        model.session
                .profile
                .when(inScene)
                .subscribe(profile -> {
                    view.setVisible(profile.isPresent());
                    words.setVisible(profile.isEmpty());
                });
    }

    private void show(Page page) {
        words.setText(
                switch (page) {
                    case Page.Nothing _ -> text.get("page.nothing");
                    case Page.Reading _, Page.Shown _ -> "";
                    case Page.Gone _ -> text.get("page.gone");
                    case Page.Failed(_, String reason) -> text.get("page.failed", reason);
                });
    }
}
