package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.session.Note;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.SessionModel;

/// A place to write on what is selected, and everything written on the session.
final class NoteCards {

    private static final KeyCombination KEEP =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final SessionModel model;
    private final Text text;

    NoteCards(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    List<Node> cards() {
        var cards = new ArrayList<Node>();
        cards.add(
                model.selection()
                        .map(this::write)
                        .orElseGet(() ->
                                Cards.card("", Cards.label(text.get("notes.choose"), "muted"))));
        var notes = model.notes.notes.get();
        if (notes.isEmpty())
            cards.add(Cards.card("", Cards.label(text.get("notes.none"), "muted")));
        notes.forEach(note -> cards.add(card(note)));
        return cards;
    }

    private Node write(Range range) {
        var title = Cards.label(place(range), "heading");
        title.setId("inspector-title");
        var area = area("note-text", "");
        area.textProperty().bindBidirectional(model.notes.draft);
        var keep = new Button(text.get("notes.add"));
        keep.setId("note-add");
        keep.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        keep.setOnAction(_ -> {
            model.notes.add(range, area.getText().strip());
            model.notes.draft.set("");
        });
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (!KEEP.match(key)) return;
                    keep.fire();
                    key.consume();
                });
        return Cards.card(
                "", title, area, keep, Cards.label(text.get("notes.hint"), "muted", "small"));
    }

    private TextArea area(String id, String words) {
        var area = new TextArea(words);
        area.setId(id);
        area.setPromptText(text.get("notes.prompt"));
        area.setWrapText(true);
        area.setPrefRowCount(3);
        if (text.chinese()) area.getStyleClass().add("han");
        return area;
    }

    private Node card(Note note) {
        var range = new Range(note.first(), note.last());
        var jump = new Hyperlink(place(range));
        jump.getStyleClass().add("segment-link");
        jump.setOnAction(_ -> show(range));
        var when = Cards.label(Amounts.minute(Optional.of(note.stored())), "muted", "small");
        var words =
                Cards.label(
                        note.text().isBlank() ? text.get("notes.mark") : note.text(),
                        note.text().isBlank() ? "muted" : "note-words");
        var card = Cards.card("", jump, words, when);
        var edit = small("notes.edit", () -> edit(card, note));
        var remove = small("notes.remove", () -> model.notes.remove(note));
        card.getChildren().add(new HBox(8, edit, remove));
        return card;
    }

    private Button small(String key, Runnable action) {
        var button = new Button(text.get(key));
        button.getStyleClass().addAll(Styles.SMALL);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void edit(javafx.scene.layout.VBox card, Note note) {
        var area = area("note-edit", note.text());
        var keep = small("notes.keep", () -> model.notes.reword(note, area.getText().strip()));
        card.getChildren().set(1, area);
        card.getChildren().set(3, keep);
        area.requestFocus();
    }

    private void show(Range range) {
        int last = model.timeline.series.get().requests() - 1;
        if (range.first() > last) return;
        model.timeline.selectRequest(range.first());
        if (range.requests() > 1)
            model.timeline.select(new Range(range.first(), Math.min(range.last(), last)));
    }

    private String place(Range range) {
        return range.requests() == 1
                ? text.get("timeline.readout.request", Amounts.exact(range.first() + 1L))
                : text.get(
                        "timeline.crumb",
                        Amounts.exact(range.first() + 1L),
                        Amounts.exact(range.last() + 1L));
    }
}
