package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import turnscope.analysis.session.Basis;
import turnscope.views.Text;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// A report as one long page: what would be a page part becomes a section, and nothing ever runs out of room.
final class HtmlFlow implements Flow {

    /// Of a drawing, in its own points; the style sheet stretches it over the page, which makes its letters readable.
    private static final double WIDTH = 520;

    private static final double ENOUGH = 400;

    private final Fonts fonts;
    private final Text text;
    private final StringBuilder body = new StringBuilder();
    private final List<String> parts = new ArrayList<>();
    private String foot = "";
    private boolean open;
    private int pictures;

    HtmlFlow(Fonts fonts, Text text) {
        this.fonts = fonts;
        this.text = text;
    }

    /// The whole document.
    String document(String title, String style) {
        endPart();
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text.chinese() ? "zh-Hans" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(Markup.escaped(title))
                .append("</title>\n<style>\n")
                .append(style)
                .append("</style>\n</head>\n<body>\n");
        if (parts.size() > 1) contents(page);
        return page.append(body).append("</body>\n</html>\n").toString();
    }

    private void contents(StringBuilder page) {
        page.append("<nav><ol>\n");
        for (int i = 0; i < parts.size(); i++) {
            page.append("<li><a href=\"#part")
                    .append(i + 1)
                    .append("\">")
                    .append(Markup.escaped(parts.get(i)))
                    .append("</a></li>\n");
        }
        page.append("</ol></nav>\n");
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double remaining() {
        return ENOUGH;
    }

    @Override
    public void part(String title, String running, String foot) {
        endPart();
        parts.add(title);
        body.append("<section id=\"part").append(parts.size()).append("\">\n");
        this.foot = foot;
        open = true;
    }

    private void endPart() {
        if (!open) return;
        body.append("<footer><p>").append(Markup.escaped(foot)).append("</p><p>");
        for (var basis : List.of(Basis.EXACT, Basis.DERIVED, Basis.ESTIMATED, Basis.SIMULATED)) {
            body.append("<span class=\"basis ").append(basis.id()).append("\">");
            body.append(Markup.escaped(text.get("report.legend." + basis.id())));
            body.append("</span> ");
        }
        body.append("</p></footer>\n</section>\n");
        open = false;
    }

    @Override
    public void keep(double height) {
        // there are no pages to turn
    }

    @Override
    public void space(double height) {
        // distances are the business of the style sheet
    }

    @Override
    public void heading(String title, List<Basis> bases, double keep) {
        body.append("<h2>").append(Markup.escaped(title));
        for (var basis : bases) {
            body.append("<span class=\"basis ")
                    .append(basis.id())
                    .append("\">")
                    .append(Markup.escaped(text.get("report.basis." + basis.id())))
                    .append("</span>");
        }
        body.append("</h2>\n");
    }

    @Override
    public void paragraph(String words, Style style, int most) {
        if (words.isBlank()) return;
        if (style.size() == Style.TITLE.size()) {
            element("h1", "", words);
            return;
        }
        element("p", styled(style), words);
    }

    private static String styled(Style style) {
        var classes = new ArrayList<String>();
        if (style.size() == Style.LEAD.size()) classes.add("lead");
        if (style.size() == Style.SMALL.size()) classes.add("small");
        if (style.bold()) classes.add("strong");
        if (style.rgb() != Style.BODY.rgb()) classes.add("muted");
        return String.join(" ", classes);
    }

    private void element(String tag, String classes, String words) {
        body.append('<').append(tag);
        if (!classes.isEmpty()) body.append(" class=\"").append(classes).append('"');
        body.append('>').append(Markup.escaped(words));
        body.append("</").append(tag).append(">\n");
    }

    @Override
    public double height(String words, Style style) {
        return style.leading();
    }

    @Override
    public void figures(List<Figure> figures) {
        body.append("<dl class=\"figures\">\n");
        for (var figure : figures) {
            body.append("<div><dt>").append(Markup.escaped(figure.label())).append("</dt><dd>");
            body.append(Markup.escaped(figure.value())).append("<small>");
            body.append(Markup.escaped(figure.note())).append("</small></dd></div>\n");
        }
        body.append("</dl>\n");
    }

    @Override
    public double tableStart(Table table) {
        return 0;
    }

    @Override
    public void table(Table table, String note) {
        body.append("<div class=\"wide\"><table>\n<thead><tr>");
        for (var column : table.columns()) {
            body.append(column.right() ? "<th class=\"right\">" : "<th>");
            body.append(Markup.escaped(column.title())).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) row(table, row);
        body.append("</tbody></table></div>\n");
        paragraph(note, Style.SMALL);
    }

    private void row(Table table, Table.Row row) {
        var weight =
                switch (row.weight()) {
                    case PLAIN -> "<tr>";
                    case REFERENCE -> "<tr class=\"reference\">";
                    case TOTAL -> "<tr class=\"total\">";
                };
        body.append(weight);
        for (int i = 0; i < row.cells().size(); i++) {
            var right = table.columns().get(i).right() ? " right" : "";
            cell(row.cells().get(i), right);
        }
        body.append("</tr>\n");
    }

    private void cell(Cell cell, String right) {
        switch (cell) {
            case Cell.Words(var words) -> cell("", right, Markup.escaped(words));
            case Cell.Aside(var words) -> cell("aside", right, Markup.escaped(words));
            case Cell.Nested(var words) -> cell("nested", right, Markup.escaped(words));
            case Cell.Key(var ink, var words) ->
                    cell("", right, sample(ink, 9, 9) + Markup.escaped(words));
            case Cell.Bar(var ink, double share) ->
                    cell("bar", right, share <= 0 ? "" : sample(ink, Math.max(1, share * 90), 8));
        }
    }

    private void cell(String name, String right, String content) {
        var classes = (name + right).strip();
        body.append(classes.isEmpty() ? "<td>" : "<td class=\"" + classes + "\">");
        body.append(content).append("</td>");
    }

    /// A rectangle of an ink, with its pattern.
    private String sample(Ink ink, double width, double height) {
        var painter = painter();
        painter.rectangle(0, 0, width, height, ink);
        var svg = painter.svg(width, height, 1, ink.pattern() == Pattern.PLAIN ? "" : " ");
        return svg.replace("\n", "").replace("<title></title>", "").replace("<title> </title>", "");
    }

    private SvgPainter painter() {
        return new SvgPainter(
                "p" + ++pictures + "-",
                (words, lettering) -> fonts.width(words, lettering.size(), lettering.bold()));
    }

    @Override
    public void drawing(double height, double scale, String summary, Consumer<Painter> drawing) {
        var painter = painter();
        drawing.accept(painter);
        body.append("<figure>")
                .append(painter.svg(WIDTH / scale, height / scale, scale, summary))
                .append("</figure>\n");
    }
}
