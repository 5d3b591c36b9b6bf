package turnscope.importers.prices;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A row of a shared table of expected numbers.
record Row(Map<String, String> cells) {

    /// The rows of a tab-separated file with a header; the test is skipped where the file is absent.
    static List<Row> table(Path file) throws IOException {
        assumeTrue(Files.exists(file), "no shared table " + file);
        var lines = Files.readAllLines(file);
        var header = lines.getFirst().split("\t", -1);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split("\t", -1);
            var cells = new HashMap<String, String>();
            for (int i = 0; i < header.length; i++) cells.put(header[i], values[i]);
            rows.add(new Row(cells));
        }
        return rows;
    }

    String get(String column) {
        var value = cells.get(column);
        if (value == null) throw new IllegalArgumentException("no column " + column);
        return value;
    }

    long number(String column) {
        return get(column).isEmpty() ? 0 : Long.parseLong(get(column));
    }
}
