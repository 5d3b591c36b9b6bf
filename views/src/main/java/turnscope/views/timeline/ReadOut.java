package turnscope.views.timeline;

import java.util.ArrayList;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Request;
import turnscope.views.Amounts;
import turnscope.views.Looks;
import turnscope.views.Text;

/// The card beside the crosshair: everything about one request, and what it had come to by then.
final class ReadOut extends VBox {

    private static final double WIDEST = 400;

    private final Text text;
    private final Label title = label("timeline-readout-title");
    private final Label pin = label("timeline-chip");
    private final Label basis = label("timeline-chip");
    private final Label place = label("timeline-readout-muted");
    private final Label events = label("timeline-readout-muted");
    private final Label verdict = label("timeline-readout-verdict");
    private final Label dots = label("dots");
    private final Label change = label("timeline-readout-muted");
    private final Label causes = label("timeline-readout-muted");
    private final Label guessed = label("timeline-chip");
    private final Label note = label("timeline-readout-note");
    private final ReadOutTable figures;

    ReadOut(Text text) {
        this.text = text;
        getStyleClass().add("timeline-readout");
        setId("timeline-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        title.setId("timeline-readout-request");
        verdict.setId("timeline-readout-verdict");
        causes.setId("timeline-readout-causes");
        events.setId("timeline-readout-events");
        pin.setId("timeline-readout-pinned");
        pin.setText(text.get("timeline.readout.pinned"));
        guessed.setText(text.get("basis.estimated"));
        for (var words : new Label[] {verdict, causes, note}) {
            words.setWrapText(true);
            words.setMaxWidth(WIDEST);
        }
        for (var chip : new Label[] {pin, basis, guessed, dots}) chip.setMinWidth(USE_PREF_SIZE);
        figures = new ReadOutTable(text);
        setPinned(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, pin, basis);
        head.getStyleClass().add("timeline-readout-line");
        getChildren()
                .setAll(
                        head,
                        place,
                        events,
                        figures,
                        change,
                        line(causes, guessed),
                        line(dots, verdict),
                        note);
    }

    private static HBox line(Label... parts) {
        var line = new HBox(6, parts);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static void say(Label label, String words) {
        Looks.title(label, words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /// Whether it stays where it is; said on the card.
    void setPinned(boolean pinned) {
        pin.setVisible(pinned);
        pin.setManaged(pinned);
    }

    /// @param words that its reader wrote on the request; empty for none
    void show(Sheet sheet, int seq, String words) {
        var series = sheet.series();
        var profile = series.request(seq);
        var request = profile.request();
        title.setText(text.get("timeline.readout.request", Amounts.exact(seq + 1L)));
        boolean exact = request.outputBasis() == Basis.EXACT;
        say(basis, exact ? "" : text.get("basis." + request.outputBasis().id()));
        place.setText(place(series, request));
        say(events, events(series, seq));
        figures.show(sheet, seq);
        say(change, change(series, seq));
        say(causes, series.change(seq).words(text));
        guessed.setVisible(causes.isVisible());
        guessed.setManaged(causes.isVisible());
        say(dots, profile.verdict().support().map(Verdicts::dots).orElse(""));
        verdict.setText(Verdicts.sentence(text, profile));
        say(note, words);
    }

    /// Leaves out what changed in the context, for a page that is too low for all of it.
    void shorten() {
        for (var each : new Label[] {change, causes, guessed}) {
            each.setVisible(false);
            each.setManaged(false);
        }
    }

    private String place(Series series, Request request) {
        var parts = new ArrayList<String>();
        parts.add(text.get("timeline.readout.turn", Amounts.exact(request.turn() + 1L)));
        parts.add(Amounts.timeOfDay(request.at()));
        if (request.seq() > 0)
            request.gapAfter(series.request(request.seq() - 1).request())
                    .filter(gap -> !gap.isZero())
                    .ifPresent(
                            gap -> parts.add(text.get("timeline.readout.gap", text.duration(gap))));
        if (!request.model().isEmpty()) parts.add(series.modelName(request.model()));
        return String.join(" · ", parts);
    }

    /// What the signs above the request stand for.
    private String events(Series series, int seq) {
        return String.join(
                " · ",
                series.marks().at(seq).stream()
                        .filter(kind -> !kind.loss())
                        .map(kind -> text.get("mark." + kind.id()))
                        .toList());
    }

    private String change(Series series, int seq) {
        if (seq == 0) return text.get("timeline.readout.first");
        long delta = series.context(seq) - series.context(seq - 1);
        return text.get("timeline.readout.change", Amounts.signed(delta));
    }
}
