package turnscope.views.inspector;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Later;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.SessionModel;
import turnscope.views.timeline.Verdicts;

/// One line about what is selected, for a page without room for the inspector, which it opens over the page.
public final class SelectionStrip extends HBox {

    private final SessionModel model;
    private final Text text;
    private final Label words = new Label();
    private final Later showing = new Later(this::show);

    /// @param over whether the inspector lies over the page
    public SelectionStrip(SessionModel model, Text text, BooleanProperty over) {
        this.model = model;
        this.text = text;
        setId("selection-strip");
        setAlignment(Pos.CENTER_RIGHT);
        setSpacing(8);
        setMinWidth(0);
        words.setId("selection-words");
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        var open = new ToggleButton(text.get("help.inspector"));
        open.setId("inspector-open");
        open.getStyleClass().addAll(Styles.SMALL, "sub-tab", Styles.FLAT);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip(text.get("inspector.open.hint")));
        open.selectedProperty().bindBidirectional(over);
        getChildren().setAll(words, open);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(_ -> showing.ask());
        model.timeline.selectedRequest.when(inScene).subscribe(_ -> showing.ask());
        model.timeline.range.when(inScene).subscribe(_ -> showing.ask());
        model.segment.when(inScene).subscribe(_ -> showing.ask());
        model.subPage.when(inScene).subscribe(_ -> showing.ask());
    }

    private void show() {
        var said = model.profile.get().map(this::said).orElse(List.of());
        words.setText(String.join(" · ", said));
        words.setTooltip(said.isEmpty() ? null : new Tooltip(words.getText()));
    }

    /// A segment is chosen on its own page; anywhere else a range or a request is meant.
    private List<String> said(SessionProfile profile) {
        var segment = model.segment.get().filter(_ -> model.subPage.get().equals("composition"));
        if (segment.isPresent()) return segment(profile, segment.get());
        int last = profile.requests().size() - 1;
        Optional<Range> range = model.timeline.range.getValue().filter(it -> it.last() <= last);
        if (range.isPresent()) return range(new RangeBill(profile, range.get()));
        var seq = model.timeline.selectedRequest.get();
        return seq.isEmpty() || seq.getAsInt() > last
                ? List.of()
                : request(profile, seq.getAsInt());
    }

    private List<String> request(SessionProfile profile, int seq) {
        var row = profile.requests().get(seq);
        return List.of(
                text.get("timeline.readout.request", Amounts.exact(seq + 1L)),
                Amounts.money(row.bill().total()),
                Verdicts.sentence(text, row),
                Amounts.timeOfDay(row.request().at()));
    }

    private List<String> range(RangeBill range) {
        return List.of(range.name(text), Amounts.money(range.bill().total()));
    }

    private List<String> segment(SessionProfile profile, CarryCost.Item item) {
        boolean priced = profile.bill().total().isPresent();
        return List.of(
                SegmentNames.of(item.segment(), text),
                SegmentNames.exact(item.segment()),
                priced ? Amounts.money(item.cost()) : Amounts.UNKNOWN);
    }
}
