import java.io.File;
import java.io.IOException;

import javafx.css.Stylesheet;

/// Writes beside style sheets what JavaFX reads instead of them, which saves the parsing at every start.
///
/// JavaFX looks for a file of the same name that ends in .bss before it reads a .css.
final class Stylesheets {

    private Stylesheets() {}

    public static void main(String[] sheets) throws IOException {
        for (var sheet : sheets)
            Stylesheet.convertToBinary(
                    new File(sheet), new File(sheet.replaceFirst("css$", "bss")));
    }
}
