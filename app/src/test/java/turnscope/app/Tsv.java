package turnscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A table of expected values: tab separated, names in the first line.
final class Tsv {

    private Tsv() {}

    /// One line by the names of its columns.
    record Row(List<String> names, List<String> cells) {

        String at(String name) {
            int column = names.indexOf(name);
            if (column < 0) throw new IllegalArgumentException("no column " + name);
            return cells.get(column);
        }

        long number(String name) {
            return Long.parseLong(at(name));
        }

        @Override
        public String toString() {
            return cells.getFirst();
        }
    }

    static List<Row> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var names = Arrays.asList(lines.getFirst().split("\t", -1));
        return lines.stream()
                .skip(1)
                .map(line -> new Row(names, Arrays.asList(line.split("\t", -1))))
                .toList();
    }
}
