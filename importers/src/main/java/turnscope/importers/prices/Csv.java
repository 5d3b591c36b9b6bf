package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.List;

/// Rows of a comma-separated text as RFC 4180 describes it; empty lines are left out.
final class Csv {

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private Csv() {}

    static List<List<String>> rows(String text) {
        var csv = new Csv();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (escaped) csv.cell.append(text.charAt(i++));
                else quoted = !quoted;
            } else if (quoted) {
                csv.cell.append(c);
            } else if (c == ',') {
                csv.endCell();
            } else if (c == '\n') {
                csv.endRow();
            } else if (c != '\r') {
                csv.cell.append(c);
            }
        }
        csv.endRow();
        return csv.rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.size() > 1 || !row.getFirst().isBlank()) rows.add(row);
        row = new ArrayList<>();
    }
}
