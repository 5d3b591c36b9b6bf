package turnscope.views.report;

import java.util.List;
import java.util.function.Consumer;

import turnscope.analysis.session.Basis;
import turnscope.views.plot.Painter;

/// What a report is written onto, from its first part to its last: pages of paper, or one long page of a browser.
///
/// Heights are in points. Where there are no pages everything fits, and what asks to be kept together always is.
interface Flow {

    /// Of the lines of text, in points.
    double width();

    /// What is left of the page.
    double remaining();

    /// Begins a part on a page of its own.
    ///
    /// @param title its bookmark
    /// @param running repeated at the head of every page but the first
    /// @param foot repeated at the foot of every page
    void part(String title, String running, String foot);

    /// Moves on to the next page unless so much is left of this one.
    void keep(double height);

    void space(double height);

    /// A heading with the bases of what stands below it.
    ///
    /// @param keep height of what must stand on the same page
    void heading(String title, List<Basis> bases, double keep);

    default void paragraph(String words, Style style) {
        paragraph(words, style, Integer.MAX_VALUE);
    }

    /// @param most lines, after which the rest is left out
    void paragraph(String words, Style style, int most);

    /// Height of a paragraph, for keeping it on one page with others.
    double height(String words, Style style);

    /// Large figures side by side.
    void figures(List<Figure> figures);

    /// Height of the head and the first rows of a table, for keeping it with its heading.
    double tableStart(Table table);

    default void table(Table table) {
        table(table, "");
    }

    /// @param note in small print below, on the same page as the last rows; empty for none
    void table(Table table, String note);

    /// A chart over the whole width.
    ///
    /// @param scale points on paper for each point of the drawing
    /// @param summary what it shows, for those who cannot see it
    void drawing(double height, double scale, String summary, Consumer<Painter> drawing);
}
