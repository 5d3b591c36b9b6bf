package turnscope.views.report;

import turnscope.views.plot.Painter.Ink;

/// What stands in one field of a table.
sealed interface Cell {

    /// Words or a figure, in the style of the table.
    record Words(String text) implements Cell {}

    /// Words of second rank: a unit, a note, a value that is not known.
    record Aside(String text) implements Cell {}

    /// A part of the row above.
    record Nested(String text) implements Cell {}

    /// Words behind a small sample of the ink that stands for them in a chart.
    record Key(Ink ink, String text) implements Cell {}

    /// A bar whose length is a share of the width, 0 to 1.
    record Bar(Ink ink, double share) implements Cell {}

    static Cell of(String text) {
        return new Words(text);
    }

    static Cell aside(String text) {
        return new Aside(text);
    }

    /// The text that it shows; empty for a bar.
    default String text() {
        return switch (this) {
            case Words(var text) -> text;
            case Aside(var text) -> text;
            case Nested(var text) -> text;
            case Key(_, var text) -> text;
            case Bar _ -> "";
        };
    }

    /// The part of the width that is not left to the text, in points.
    default double indent() {
        return switch (this) {
            case Key _, Nested _ -> 14;
            case Words _, Aside _, Bar _ -> 0;
        };
    }
}
