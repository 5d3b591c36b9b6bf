package turnscope.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text in columns that fit a width: long texts are cut first, then the columns that matter least are left out.
final class Table {

    private static final String GAP = "  ";

    /// One column.
    ///
    /// @param shortest cells that its texts may be cut to; 0 where they are never cut
    /// @param front true where the beginning of a text may go rather than its end, as with paths
    /// @param rank 0 for a column that is always there; of the others the highest goes first
    record Column(String title, boolean right, int shortest, boolean front, int rank) {

        static Column text(String title) {
            return new Column(title, false, 0, false, 0);
        }

        static Column number(String title) {
            return new Column(title, true, 0, false, 0);
        }

        Column cutTo(int cells) {
            return new Column(title, right, cells, false, rank);
        }

        Column cutFront(int cells) {
            return new Column(title, right, cells, true, rank);
        }

        Column ranked(int rank) {
            return new Column(title, right, shortest, front, rank);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private int rule = -1;

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    Table row(String... cells) {
        if (cells.length != columns.size())
            throw new IllegalArgumentException("a row has a cell for every column");
        rows.add(Arrays.stream(cells).map(Cells::plain).toList());
        return this;
    }

    /// The row that follows is a sum: a line is drawn above it.
    Table rule() {
        rule = rows.size();
        return this;
    }

    int rows() {
        return rows.size();
    }

    void print(Terminal terminal) {
        print(terminal, true);
    }

    /// Without the line of titles.
    void printRows(Terminal terminal) {
        print(terminal, false);
    }

    private void print(Terminal terminal, boolean titles) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) shown.add(i);
        int[] widths = new int[columns.size()];
        while (!fits(shown, widths, terminal.columns())) {
            var least = leastOf(shown);
            if (least < 0) break;
            shown.remove(Integer.valueOf(least));
        }
        if (titles)
            terminal.line(
                    terminal.strong(
                            line(columns.stream().map(Column::title).toList(), shown, widths)));
        for (int i = 0; i < rows.size(); i++) {
            if (i == rule) terminal.line("─".repeat(total(shown, widths)));
            terminal.line(line(rows.get(i), shown, widths));
        }
    }

    /// Lays the columns out, cutting the widest of those that may be cut; false if that is not enough.
    private boolean fits(List<Integer> shown, int[] widths, int room) {
        for (int column : shown) {
            int index = column;
            widths[column] =
                    Math.max(
                            Cells.width(columns.get(column).title()),
                            rows.stream().mapToInt(r -> Cells.width(r.get(index))).max().orElse(0));
        }
        int excess = total(shown, widths) - room;
        for (; excess > 0; excess--) {
            int widest = -1;
            for (int column : shown) {
                var shortest = columns.get(column).shortest();
                boolean cuttable = shortest > 0 && widths[column] > shortest;
                if (cuttable && (widest < 0 || widths[column] > widths[widest])) widest = column;
            }
            if (widest < 0) return false;
            widths[widest]--;
        }
        return true;
    }

    private int leastOf(List<Integer> shown) {
        int least = -1;
        for (int column : shown) {
            int rank = columns.get(column).rank();
            if (rank > 0 && (least < 0 || rank > columns.get(least).rank())) least = column;
        }
        return least;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(column -> widths[column]).sum()
                + GAP.length() * (shown.size() - 1);
    }

    private String line(List<String> cells, List<Integer> shown, int[] widths) {
        var line = new StringBuilder();
        for (int column : shown) {
            if (column != shown.getFirst()) line.append(GAP);
            var whole = cells.get(column);
            var text =
                    columns.get(column).front()
                            ? Cells.cutFront(whole, widths[column])
                            : Cells.cut(whole, widths[column]);
            var space = " ".repeat(widths[column] - Cells.width(text));
            line.append(columns.get(column).right() ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }
}
