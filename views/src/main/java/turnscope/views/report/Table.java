package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells under headings.
final class Table {

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    /// A heading and how the cells below it are set.
    ///
    /// @param lines that a cell may take; with one, what does not fit is cut off
    /// @param least width in points that the column keeps when space is short; 0 for what its content needs
    record Column(String title, boolean right, int lines, double least) {

        static Column left(String title) {
            return new Column(title, false, 1, 0);
        }

        /// Figures, their units in the heading.
        static Column right(String title) {
            return new Column(title, true, 1, 0);
        }

        /// Sentences, which break when space is short.
        static Column wrapping(String title, double least) {
            return new Column(title, false, 4, least);
        }

        /// Names, whose ends matter less.
        static Column names(String title, double least) {
            return new Column(title, false, 2, least);
        }

        static Column bar(double width) {
            return new Column("", false, 1, width);
        }

        boolean wraps() {
            return lines > 1;
        }
    }

    record Row(List<Cell> cells, Weight weight) {}

    /// What a row is to the others.
    enum Weight {
        PLAIN,
        /// What the other rows are held against.
        REFERENCE,
        /// Their sum, below a line.
        TOTAL
    }

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table row(Cell... cells) {
        return row(List.of(cells));
    }

    Table row(List<Cell> cells) {
        return add(cells, Weight.PLAIN);
    }

    Table reference(List<Cell> cells) {
        return add(cells, Weight.REFERENCE);
    }

    Table total(Cell... cells) {
        return total(List.of(cells));
    }

    Table total(List<Cell> cells) {
        return add(cells, Weight.TOTAL);
    }

    private Table add(List<Cell> cells, Weight weight) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(List.copyOf(cells), weight));
        return this;
    }
}
