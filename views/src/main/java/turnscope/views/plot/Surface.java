package turnscope.views.plot;

/// What dense charts need of a surface: thousands of upright rectangles, nothing else.
///
/// Kept apart from [Painter] so that the screen can fill them pixel by pixel.
public interface Surface {

    void rectangle(double x, double y, double width, double height, Painter.Ink ink);

    /// Limits what follows to a rectangle until [#unclip()].
    void clip(double x, double y, double width, double height);

    void unclip();
}
