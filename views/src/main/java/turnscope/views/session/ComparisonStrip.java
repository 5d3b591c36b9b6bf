package turnscope.views.session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import atlantafx.base.theme.Styles;

import java.util.Optional;

import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Text;

/// The recorded cost beside that of the picked model, and what kind of figure it is.
final class ComparisonStrip extends HBox {

    private final SessionModel model;
    private final Text text;
    private final Label sentence = new Label();
    private final Label basis = new Label();

    ComparisonStrip(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("comparison");
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("comparison-text");
        basis.getStyleClass().add("muted");
        basis.setMaxWidth(Double.MAX_VALUE);
        basis.setMinWidth(0);
        HBox.setHgrow(basis, Priority.ALWAYS);
        sentence.setMinWidth(USE_PREF_SIZE);
        var clear = new Button(null, Icons.CLOSE.node());
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        clear.setAccessibleText(text.get("repricing.clear"));
        clear.setOnAction(_ -> model.repricing.set(Optional.empty()));
        getChildren().setAll(sentence, basis, clear);
        show(Optional.empty());
    }

    void show(Optional<Repricing> repricing) {
        var profile = model.profile.get();
        boolean visible = repricing.isPresent() && profile.isPresent();
        setVisible(visible);
        setManaged(visible);
        if (!visible) return;
        sentence.setText(sentence(profile.get(), repricing.get()));
        basis.setText(
                text.get("repricing.basis", Amounts.decimal(repricing.get().factor() / 100.0, 2)));
    }

    private String sentence(SessionProfile profile, Repricing repricing) {
        return text.get(
                "repricing.sentence",
                Amounts.money(profile.bill().total()),
                repricing.model().name(),
                Amounts.money(repricing.bill().total()),
                RepricingList.difference(profile, repricing)
                        .map(Amounts::difference)
                        .orElse(Amounts.UNKNOWN));
    }
}
