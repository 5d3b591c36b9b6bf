package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import turnscope.views.Palette;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Stroke;

/// A table with the widths of its columns and the lines of its cells settled for one width of page.
final class TableLayout {

    private static final double GAP = 12;
    private static final double WIDEST_GAP = 26;
    private static final double NARROW_GAP = 7;
    private static final double PADDING = 2.2;
    private static final double HEADING_WRAPS_AT = 62;
    private static final int HEAD_LINES = 3;
    private static final double SAMPLE = 7;

    private static final Style HEAD = Style.SMALL;
    private static final Style PLAIN = Style.CELL;

    private final Table table;
    private final Fonts fonts;
    private final Locale locale;
    private final double width;
    private final double[] widths;
    private final double gap;
    private final List<List<String>> heads;

    TableLayout(Table table, Fonts fonts, Locale locale, double width) {
        this.table = table;
        this.fonts = fonts;
        this.locale = locale;
        this.width = width;
        this.widths = new double[table.columns().size()];
        for (int i = 0; i < widths.length; i++) widths[i] = natural(i);
        this.gap = settle();
        this.heads = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            heads.add(lines(table.columns().get(i).title(), HEAD, widths[i], HEAD_LINES));
        }
    }

    private double natural(int column) {
        var head = table.columns().get(column);
        double widest = head.title().isEmpty() ? head.least() : headWidth(head.title());
        for (var row : table.rows()) {
            var cell = row.cells().get(column);
            widest = Math.max(widest, cell.indent() + width(cell.text(), style(row, cell)));
        }
        return Math.ceil(widest * 10) / 10;
    }

    /// Long headings break, so that they do not force a wide column on short figures.
    private double headWidth(String title) {
        double whole = width(title, HEAD);
        if (whole <= HEADING_WRAPS_AT) return whole;
        double widest = 0;
        for (var line : lines(title, HEAD, HEADING_WRAPS_AT, HEAD_LINES)) {
            widest = Math.max(widest, width(line, HEAD));
        }
        return widest;
    }

    /// Shrinks or stretches the columns to the width of the page and returns the space between them.
    private double settle() {
        int gaps = Math.max(1, widths.length - 1);
        double slack = width - sum() - gaps * GAP;
        if (slack >= 0) {
            double opened = Math.min(WIDEST_GAP - GAP, slack / gaps);
            widths[stretching()] += slack - opened * gaps;
            return GAP + opened;
        }
        double missing = shrink(-slack, true);
        double narrowed = Math.min(GAP - NARROW_GAP, missing / gaps);
        shrink(missing - narrowed * gaps, false);
        return GAP - narrowed;
    }

    private double sum() {
        double sum = 0;
        for (double each : widths) sum += each;
        return sum;
    }

    /// The first column of words, which is the one that may be any width.
    private int stretching() {
        for (int i = 0; i < widths.length; i++) if (table.columns().get(i).wraps()) return i;
        return 0;
    }

    /// Takes from the widest columns first; returns what could not be had.
    private double shrink(double missing, boolean onlyWrapping) {
        while (missing > 0.05) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                var column = table.columns().get(i);
                boolean may = onlyWrapping ? column.wraps() : !column.right();
                if (may
                        && widths[i] > Math.max(30, column.least())
                        && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) return missing;
            double taken = Math.min(Math.min(missing, 4), widths[widest] - 30);
            widths[widest] -= taken;
            missing -= taken;
        }
        return 0;
    }

    double headHeight() {
        int most = heads.stream().mapToInt(List::size).max().orElse(1);
        return most * HEAD.leading() + 5;
    }

    double rowHeight(Table.Row row) {
        int most = 1;
        for (int i = 0; i < widths.length; i++) most = Math.max(most, lines(row, i).size());
        return most * PLAIN.leading() + 2 * PADDING;
    }

    /// A head that is drawn but not read out again.
    void drawHead(PdfPainter painter, double x, double y) {
        double left = x;
        for (int i = 0; i < widths.length; i++) {
            drawTitle(painter, i, left, y);
            left += widths[i] + gap;
        }
        drawHeadRule(painter, x, y);
    }

    void drawHead(PdfPainter painter, Tags tags, double x, double y) {
        tags.open("TR");
        double left = x;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            double place = left;
            tags.piece("TH", () -> drawTitle(painter, column, place, y));
            left += widths[i] + gap;
        }
        tags.close();
        tags.artifact(() -> drawHeadRule(painter, x, y));
    }

    private void drawTitle(PdfPainter painter, int column, double x, double y) {
        var lines = heads.get(column);
        double line = y + headHeight() - 5 - lines.size() * HEAD.leading();
        for (var text : lines) {
            draw(painter, text, HEAD, x, line, column, 0);
            line += HEAD.leading();
        }
    }

    private void drawHeadRule(PdfPainter painter, double x, double y) {
        double foot = y + headHeight() - 1.5;
        painter.line(x, foot, x + span(), foot, Stroke.solid(Palette.LIGHT.axis(), 0.6));
    }

    private double span() {
        return sum() + (widths.length - 1) * gap;
    }

    /// @param ruled a hairline separates the row from the next one
    void drawRow(PdfPainter painter, Tags tags, Table.Row row, double x, double y, boolean ruled) {
        tags.open("TR");
        double left = x;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            double place = left;
            tags.piece("TD", () -> drawCell(painter, row, column, place, y));
            left += widths[i] + gap;
        }
        tags.close();
        if (row.weight() == Table.Weight.TOTAL || ruled) {
            tags.artifact(() -> drawRowRules(painter, row, x, y, ruled));
        }
    }

    private void drawRowRules(
            PdfPainter painter, Table.Row row, double x, double y, boolean ruled) {
        if (row.weight() == Table.Weight.TOTAL) {
            painter.line(x, y, x + span(), y, Stroke.solid(Palette.LIGHT.muted(), 0.6));
        }
        if (ruled) {
            double foot = y + rowHeight(row);
            painter.line(x, foot, x + span(), foot, Stroke.solid(Palette.LIGHT.grid(), 0.5));
        }
    }

    private void drawCell(PdfPainter painter, Table.Row row, int column, double x, double y) {
        var cell = row.cells().get(column);
        double middle = y + PADDING + PLAIN.leading() / 2;
        switch (cell) {
            case Cell.Bar(var ink, double share) -> {
                if (share > 0) {
                    double length = Math.max(0.8, share * widths[column]);
                    painter.rectangle(x, middle - 3, length, 6, ink);
                }
            }
            case Cell.Key(var ink, _) -> sample(painter, ink, x, middle);
            case Cell.Words _, Cell.Aside _, Cell.Nested _ -> {}
        }
        double line = y + PADDING;
        for (var text : lines(row, column)) {
            draw(painter, text, style(row, cell), x, line, column, cell.indent());
            line += PLAIN.leading();
        }
    }

    private static void sample(PdfPainter painter, Ink ink, double x, double middle) {
        painter.rectangle(x, middle - SAMPLE / 2, SAMPLE, SAMPLE, ink);
    }

    private void draw(
            PdfPainter painter,
            String text,
            Style style,
            double x,
            double top,
            int column,
            double indent) {
        boolean right = table.columns().get(column).right();
        painter.text(
                text,
                right ? x + widths[column] : x + indent,
                top + style.baseline(),
                style.lettering(right ? Align.RIGHT : Align.LEFT));
    }

    private List<String> lines(Table.Row row, int column) {
        var cell = row.cells().get(column);
        if (cell.text().isEmpty()) return List.of();
        return lines(
                cell.text(),
                style(row, cell),
                widths[column] - cell.indent(),
                table.columns().get(column).lines());
    }

    private List<String> lines(String text, Style style, double width, int most) {
        double slack = width + 0.05;
        if (most == 1) return List.of(Lines.shortened(text, slack, part -> width(part, style)));
        return Lines.of(text, slack, most, locale, part -> width(part, style));
    }

    private double width(String text, Style style) {
        return fonts.width(text, style.size(), style.bold());
    }

    private static Style style(Table.Row row, Cell cell) {
        var style =
                cell instanceof Cell.Aside || cell instanceof Cell.Nested ? PLAIN.muted() : PLAIN;
        return row.weight() == Table.Weight.PLAIN ? style : style.strong();
    }
}
