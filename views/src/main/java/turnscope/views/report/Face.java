package turnscope.views.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One font file inside a document; only the glyphs that were shown end up in it.
final class Face {

    /// Held, because a logger that nobody refers to forgets its level. It warns about the variation sequences of
    /// Noto Sans SC, which nothing here uses.
    private static final Logger CMAP = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        CMAP.setLevel(Level.SEVERE);
    }

    private final PDFont font;
    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Face(PDDocument document, TrueTypeFont outlines) throws IOException {
        this.outlines = outlines;
        this.glyphs = outlines.getUnicodeCmapLookup();
        this.unitsPerEm = outlines.getUnitsPerEm();
        this.font = PDType0Font.load(document, outlines, true);
    }

    /// Reads a font of our own from the class path; the document closes it.
    static Face load(PDDocument document, String file) throws IOException {
        try (InputStream stream =
                Face.class.getResourceAsStream("/turnscope/views/fonts/" + file)) {
            if (stream == null) throw new IOException("missing font " + file);
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            outlines.setEnableGsub(false); // ligatures would break the extracted text
            return new Face(document, outlines);
        }
    }

    PDFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /// Advance of a character in ems.
    double advance(int codePoint) throws IOException {
        return outlines.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    }
}
