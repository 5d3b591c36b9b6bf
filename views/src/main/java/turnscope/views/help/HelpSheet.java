package turnscope.views.help;

import java.util.Arrays;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import turnscope.views.Icons;
import turnscope.views.Text;

/// A list of topics that can be searched, and beside it what the chosen one says.
public final class HelpSheet extends VBox {

    private static final double LIST = 220;
    private static final double WIDTH = 860;
    private static final double HEIGHT = 560;
    private static final double ROW = 28;

    private final Text text;
    private final CustomTextField search = new CustomTextField();
    private final ListView<Topic> list = new ListView<>();
    private final Label title = new Label();
    private final VBox words = new VBox(10);

    /// @param opened the topic that is shown first
    /// @param keys opens the sheet of keys
    public HelpSheet(Topic opened, Text text, Runnable keys, Runnable close) {
        this.text = text;
        setId("help-sheet");
        getStyleClass().addAll("dialog-sheet", "help-sheet");
        setUpList();
        title.setId("help-title");
        title.getStyleClass().add("page-title");
        words.setId("help-words");
        var scroll = new ScrollPane(new VBox(12, title, words));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help-page");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var left = new VBox(8, search, list);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        var both = new HBox(20, left, scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(head(keys, close), both);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        list.getSelectionModel().select(opened);
        list.scrollTo(Math.max(0, list.getItems().indexOf(opened) - 3));
    }

    public void focusSearch() {
        search.requestFocus();
    }

    private HBox head(Runnable keys, Runnable close) {
        var name = new Label(text.get("help.title"));
        name.getStyleClass().add("page-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var all = new Button(text.get("help.keys"));
        all.setId("help-keys");
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        all.setOnAction(_ -> keys.run());
        var shut = new Button(null, Icons.CLOSE.node());
        shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        shut.setAccessibleText(text.get("sheet.close"));
        shut.setOnAction(_ -> close.run());
        var head = new HBox(8, name, gap, all, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void setUpList() {
        search.setId("help-search");
        search.setPromptText(text.get("help.search"));
        search.setLeft(Icons.SEARCH.node());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("help-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new TopicCell());
        list.setAccessibleText(text.get("help.title"));
        list.setPlaceholder(new Label(text.get("help.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(topic -> {
                    if (topic != null) show(topic);
                });
        search.textProperty().subscribe(this::find);
    }

    private void find(String typed) {
        var shown = list.getSelectionModel().getSelectedItem();
        var found =
                Arrays.stream(Topic.values())
                        .filter(topic -> typed.isBlank() || topic.matches(typed, text))
                        .toList();
        list.getItems().setAll(found);
        if (found.contains(shown)) list.getSelectionModel().select(shown);
        else if (!found.isEmpty()) list.getSelectionModel().select(best(found, typed));
    }

    /// A topic of that name comes before those that only mention it.
    private Topic best(List<Topic> found, String typed) {
        var wanted = typed.strip().toLowerCase(text.locale());
        return found.stream()
                .filter(topic -> topic.title(text).toLowerCase(text.locale()).contains(wanted))
                .findFirst()
                .orElse(found.getFirst());
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) list.getSelectionModel().selectNext();
        else if (key.getCode() == KeyCode.UP) list.getSelectionModel().selectPrevious();
        else return;
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        key.consume();
    }

    private void show(Topic topic) {
        title.setText(topic.title(text));
        words.getChildren()
                .setAll(
                        topic.words(text)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(this::paragraph)
                                .toList());
    }

    private Label paragraph(String line) {
        var label = new Label(line);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The title of a topic; words of the field stand back behind the views.
    private final class TopicCell extends ListCell<Topic> {

        @Override
        protected void updateItem(Topic topic, boolean empty) {
            super.updateItem(topic, empty);
            getStyleClass().remove("muted");
            setText(empty || topic == null ? null : topic.title(text));
            if (!empty && topic != null && !topic.view()) getStyleClass().add("muted");
        }
    }
}
