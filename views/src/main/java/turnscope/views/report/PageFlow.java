package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.session.Basis;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Align;
import turnscope.views.plot.Painter.Stroke;

/// Headings, paragraphs, tables and charts that flow down the pages of one document.
///
/// Nothing is torn from what explains it: a heading stays with what follows, a table with its first four and last two rows,
/// a paragraph with two of its lines. Feet are drawn by [#close], when the number of pages is known.
///
/// Every method throws [UncheckedIOException] if a page cannot be written.
final class PageFlow implements Flow {

    private static final double SIDE = 48;
    private static final double HEAD = 46;
    private static final double RUNNING_HEAD = 62;
    private static final double FOOT = 60;

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Fonts fonts;
    private final Patterns patterns = new Patterns(resources);
    private final PageSize size;
    private final Text text;
    private final List<Sheet> sheets = new ArrayList<>();
    private Part part = new Part("", "");
    private final Tags tags;
    private @Nullable PDOutlineItem chapter;
    private boolean simulated;
    private double y;

    /// @param running repeated at the head of every page but the first
    /// @param foot repeated at the foot of every page
    private record Part(String running, String foot) {}

    private record Sheet(PDPage page, PDPageContentStream content, PdfPainter painter, Part part) {}

    PageFlow(PDDocument document, PageSize size, Text text) throws IOException {
        this.document = document;
        this.size = size;
        this.text = text;
        this.fonts = new Fonts(document);
        this.tags = new Tags(document);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    @Override
    public double width() {
        return size.width() - 2 * SIDE;
    }

    private double bottom() {
        return size.height() - FOOT;
    }

    @Override
    public double remaining() {
        return bottom() - y;
    }

    @Override
    public void part(String title, String running, String foot) {
        part = new Part(running, foot);
        if (chapter != null) tags.close();
        tags.open("Sect");
        turnPage(HEAD);
        chapter = bookmark(title, HEAD);
        outline.addLast(chapter);
    }

    private void turnPage(double top) {
        try {
            var page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
            page.setResources(resources);
            document.addPage(page);
            var content = new PDPageContentStream(document, page);
            var painter = new PdfPainter(content, fonts, patterns, size.height());
            sheets.add(new Sheet(page, content, painter, part));
            tags.page(page, content, painter);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        y = top;
    }

    private void continuePage() {
        turnPage(RUNNING_HEAD);
        var style = Style.SMALL;
        var title =
                Lines.shortened(
                        part.running(), width(), words -> fonts.width(words, style.size(), false));
        tags.artifact(() -> {
            painter().text(title, SIDE, HEAD - 5, style.lettering(Align.LEFT));
            rule(HEAD, Palette.LIGHT.axis());
        });
    }

    private PdfPainter painter() {
        return sheets.getLast().painter();
    }

    @Override
    public void keep(double height) {
        if (remaining() < height) continuePage();
    }

    @Override
    public void space(double height) {
        y = Math.min(bottom(), y + height);
    }

    @Override
    public void heading(String title, List<Basis> bases, double keep) {
        keep(keep + 40);
        if (y > RUNNING_HEAD) y += 16;
        if (chapter != null) chapter.addLast(bookmark(title, y));
        var style = Style.SECTION;
        double baseline = y + style.baseline();
        tags.piece("H2", () -> painter().text(title, SIDE, baseline, style.lettering(Align.LEFT)));
        if (!bases.isEmpty()) tags.piece("P", () -> bases(bases, baseline));
        y += style.leading() + 3;
        tags.artifact(() -> rule(y, Palette.LIGHT.text()));
        y += 5;
    }

    private void bases(List<Basis> bases, double baseline) {
        simulated |= bases.contains(Basis.SIMULATED);
        double right = SIDE + width();
        for (var basis : bases.reversed()) right = basis(basis, right, baseline) - 10;
    }

    /// Draws a basis left of a place and returns where it begins.
    private double basis(Basis basis, double right, double baseline) {
        var word = text.get("report.basis." + basis.id());
        var style = Style.SMALL;
        painter().text(word, right, baseline, style.lettering(Align.RIGHT));
        double left = right - fonts.width(word, style.size(), false) - BasisMark.WIDTH;
        BasisMark.draw(painter(), basis, left, baseline - 2.6);
        return left;
    }

    private PDOutlineItem bookmark(String title, double top) {
        var place = new PDPageXYZDestination();
        place.setPage(sheets.getLast().page());
        place.setTop((int) (size.height() - top + 8));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        return item;
    }

    private void rule(double y, int rgb) {
        painter().line(SIDE, y, SIDE + width(), y, Stroke.solid(rgb, 0.6));
    }

    @Override
    public double height(String words, Style style) {
        return lines(words, style, Integer.MAX_VALUE).size() * style.leading();
    }

    private List<String> lines(String words, Style style, int most) {
        return Lines.of(
                words,
                width(),
                most,
                text.locale(),
                part -> fonts.width(part, style.size(), style.bold()));
    }

    @Override
    public void paragraph(String words, Style style, int most) {
        var lines = lines(words, style, most);
        if (lines.isEmpty()) return;
        tags.open(style.size() == Style.TITLE.size() ? "H1" : "P");
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0;
            boolean lastButOne = i == lines.size() - 2;
            keep((first || lastButOne) && lines.size() > 1 ? 2 * style.leading() : style.leading());
            var line = lines.get(i);
            tags.piece(
                    "Span",
                    () ->
                            painter()
                                    .text(
                                            line,
                                            SIDE,
                                            y + style.baseline(),
                                            style.lettering(Align.LEFT)));
            y += style.leading();
        }
        tags.close();
    }

    @Override
    public void figures(List<Figure> figures) {
        double height = 52;
        keep(height);
        double each = width() / figures.size();
        tags.artifact(() -> rule(y, Palette.LIGHT.text()));
        for (int i = 0; i < figures.size(); i++) {
            double x = SIDE + i * each;
            if (i > 0) tags.artifact(() -> separator(x, height));
            var figure = figures.get(i);
            double left = i > 0 ? x + 9 : x;
            tags.piece("P", () -> figure(figure, left, each - 14));
        }
        y += height + 4;
    }

    private void separator(double x, double height) {
        painter().line(x, y + 7, x, y + height, Stroke.solid(Palette.LIGHT.axis(), 0.5));
    }

    private void figure(Figure figure, double x, double room) {
        line(figure.label(), Style.SMALL, x, y + 6, room);
        line(figure.value(), Style.FIGURE, x, y + 18, room);
        line(figure.note(), Style.SMALL, x, y + 38, room);
    }

    private void line(String words, Style style, double x, double top, double room) {
        var shown =
                Lines.shortened(words, room, part -> fonts.width(part, style.size(), style.bold()));
        painter().text(shown, x, top + style.baseline(), style.lettering(Align.LEFT));
    }

    @Override
    public double tableStart(Table table) {
        var layout = layout(table);
        double height = layout.headHeight();
        for (var row : table.rows().subList(0, Math.min(4, table.rows().size()))) {
            height += layout.rowHeight(row);
        }
        return height;
    }

    @Override
    public void table(Table table, String note) {
        double below = note.isEmpty() ? 0 : height(note, Style.SMALL) + 3;
        var layout = layout(table);
        keep(tableStart(table));
        tags.open("Table");
        tableHead(layout, true);
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            double needed = layout.rowHeight(rows.get(i));
            if (i == rows.size() - 2) needed += layout.rowHeight(rows.get(i + 1));
            if (i >= rows.size() - 2) needed += below;
            if (remaining() < needed) {
                continuePage();
                tableHead(layout, false);
            }
            boolean ruled = i + 1 < rows.size() && rows.get(i + 1).weight() != Table.Weight.TOTAL;
            layout.drawRow(painter(), tags, rows.get(i), SIDE, y, ruled);
            y += layout.rowHeight(rows.get(i));
        }
        tags.close();
        y += 3;
        if (!note.isEmpty()) paragraph(note, Style.SMALL);
    }

    private TableLayout layout(Table table) {
        return new TableLayout(table, fonts, text.locale(), width());
    }

    /// @param first whether it is read out; repeated heads are not
    private void tableHead(TableLayout layout, boolean first) {
        if (first) layout.drawHead(painter(), tags, SIDE, y);
        else tags.artifact(() -> layout.drawHead(painter(), SIDE, y));
        y += layout.headHeight();
    }

    @Override
    public void drawing(double height, double scale, String summary, Consumer<Painter> drawing) {
        keep(height);
        var chart = painter().movedTo(SIDE, y, scale);
        tags.figure(
                summary,
                () -> {
                    drawing.accept(chart);
                    chart.flush();
                });
        y += height;
    }

    /// Ends the document: feet with page numbers, and all pages written.
    void close() {
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            int number = i + 1;
            tags.artifact(i, () -> foot(sheet, number));
            try {
                sheet.content().close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        tags.finish();
    }

    private void foot(Sheet sheet, int number) {
        var painter = sheet.painter();
        var style = Style.SMALL;
        double top = bottom() + 16;
        double right = SIDE + width();
        painter.line(SIDE, top, right, top, Stroke.solid(Palette.LIGHT.axis(), 0.6));
        double baseline = top + 3 + style.baseline();
        var pages = text.get("report.page", String.valueOf(number), String.valueOf(sheets.size()));
        painter.text(pages, right, baseline, style.lettering(Align.RIGHT));
        painter.text(sheet.part().foot(), SIDE, baseline, style.lettering(Align.LEFT));
        double x = SIDE;
        baseline += style.leading();
        for (var basis : shown()) {
            var words = text.get("report.legend." + basis.id());
            double wide = BasisMark.WIDTH + fonts.width(words, style.size(), false);
            if (x + wide > right) {
                x = SIDE;
                baseline += style.leading();
            }
            BasisMark.draw(painter, basis, x, baseline - 2.6);
            painter.text(words, x + BasisMark.WIDTH, baseline, style.lettering(Align.LEFT));
            x += wide + 14;
        }
    }

    /// The usual ones, and what was simulated only where something was.
    private List<Basis> shown() {
        return simulated
                ? List.of(Basis.EXACT, Basis.DERIVED, Basis.ESTIMATED, Basis.SIMULATED)
                : List.of(Basis.EXACT, Basis.DERIVED, Basis.ESTIMATED);
    }
}
