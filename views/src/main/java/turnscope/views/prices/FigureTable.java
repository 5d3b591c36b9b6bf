package turnscope.views.prices;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import turnscope.analysis.pricing.Price;
import turnscope.views.Amounts;

/// A table of words and prices, in the look of the others.
final class FigureTable<T> extends TableView<T> {

    static final double ROW = 28;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST = 0.8;

    FigureTable(String id) {
        setId(id);
        setFixedCellSize(ROW);
        getStyleClass().add("prices-table");
    }

    FigureTable<T> words(String title, double width, Function<T, String> value) {
        getColumns().add(column(title, width, false, value));
        return this;
    }

    FigureTable<T> figure(String title, double width, Function<T, String> value) {
        getColumns().add(column(title, width, true, value));
        return this;
    }

    /// Lets columns give way together where the table is narrower than all of them, down to four fifths; below that the
    /// last one is left out.
    ///
    /// @param stiff number of a column and of the one behind it that hold dates and names and keep their widths
    void fit(int stiff) {
        var usual = getColumns().stream().map(TableColumn::getPrefWidth).toList();
        double kept = usual.get(stiff) + usual.get(stiff + 1) + SCROLL_BAR;
        double all = usual.stream().mapToDouble(Double::doubleValue).sum() - kept + SCROLL_BAR;
        widthProperty()
                .subscribe(width -> {
                    double room = width.doubleValue() - kept;
                    boolean whole = room >= all * LEAST;
                    double given = whole ? all : all - usual.getLast();
                    double share = Math.clamp(room / given, LEAST, 1);
                    getColumns().getLast().setVisible(whole);
                    for (int i = 0; i < usual.size(); i++)
                        if (i < stiff || i > stiff + 1)
                            getColumns().get(i).setPrefWidth(Math.floor(usual.get(i) * share));
                });
    }

    private static <T> TableColumn<T, T> column(
            String title, double width, boolean figure, Function<T, String> value) {
        var head = new VBox(new Label(title));
        head.getStyleClass().add(figure ? "figure-head" : "words-head");
        var column = new TableColumn<T, T>();
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(figure ? "figure" : "words");
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(T row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? null : value.apply(row));
                        setAlignment(figure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                    }
                });
        return column;
    }

    /// The prices of a row in the order of a bill.
    FigureTable<T> prices(List<String> titles, double width, Function<T, Price> price) {
        figure(titles.get(0), width, row -> money(OptionalLong.of(price.apply(row).input())));
        figure(titles.get(1), width, row -> money(price.apply(row).cacheRead()));
        figure(titles.get(2), width, row -> money(shortWrite(price.apply(row))));
        figure(titles.get(3), width, row -> money(price.apply(row).write1h()));
        figure(titles.get(4), width, row -> money(OptionalLong.of(price.apply(row).output())));
        return this;
    }

    /// Providers have one short class of writes, of five minutes or of thirty.
    static OptionalLong shortWrite(Price price) {
        return price.write5m().isPresent() ? price.write5m() : price.write30m();
    }

    static String money(OptionalLong picoPerToken) {
        return picoPerToken.isEmpty()
                ? Amounts.UNKNOWN
                : PricesModel.dollars(picoPerToken.getAsLong());
    }
}
