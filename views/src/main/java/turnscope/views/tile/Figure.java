package turnscope.views.tile;

/// One number that a page is headed by.
///
/// @param id names the tile for style sheets and tests
/// @param value NaN where there is none
/// @param shown the value as it is printed everywhere
/// @param note what qualifies the number, one short line or two
public record Figure(String id, String title, double value, String shown, String note) {

    String spoken() {
        return title + ", " + shown + (note.isEmpty() ? "" : ", " + note);
    }
}
