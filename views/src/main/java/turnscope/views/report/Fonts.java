package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.PDDocument;

import org.jspecify.annotations.Nullable;

/// The typefaces of one document: IBM Plex Sans, and Noto Sans SC for every character that Plex lacks.
///
/// Titles come from anywhere, so text is shown in runs of one face, and what no face has is named in brackets instead of
/// boxed: its script, or the symbol.
final class Fonts {

    private static final int REPLACEMENT = 0xFFFD;
    private static final String WIDE_IN_HAN = "“”‘’…—·";

    private final PDDocument document;
    private final Face regular;
    private final Face semibold;
    private @Nullable Face han;

    Fonts(PDDocument document) throws IOException {
        this.document = document;
        this.regular = Face.load(document, "plex-regular.ttf");
        this.semibold = Face.load(document, "plex-semibold.ttf");
    }

    /// Neighbouring characters of one face.
    ///
    /// @param embolden true where the face has no heavy cut and has to be outlined
    record Run(Face face, String text, boolean embolden) {}

    /// Splits a text into runs that can be shown one after the other.
    List<Run> runs(String text, boolean bold) {
        var latin = bold ? semibold : regular;
        var runs = new ArrayList<Run>();
        var letters = new StringBuilder();
        Face current = latin;
        int last = 0;
        for (int codePoint : covered(clean(text), latin)) {
            var face = faceOf(codePoint, current, latin);
            int shown = face.has(codePoint) ? codePoint : REPLACEMENT;
            if (shown == REPLACEMENT && last == REPLACEMENT) continue;
            if (face != current && !letters.isEmpty()) {
                runs.add(new Run(current, letters.toString(), bold && current != latin));
                letters.setLength(0);
            }
            letters.appendCodePoint(shown);
            current = face;
            last = shown;
        }
        if (!letters.isEmpty()) {
            runs.add(new Run(current, letters.toString(), bold && current != latin));
        }
        return runs;
    }

    /// The same with words for what no face has; what is only another form of a known letter becomes that letter.
    private int[] covered(int[] characters, Face latin) {
        if (IntStream.of(characters).allMatch(latin::has)) return characters;
        var out = new StringBuilder();
        var last = "";
        for (int codePoint : characters) {
            if (shown(codePoint, latin)) {
                if (codePoint != ' ') last = "";
                out.appendCodePoint(codePoint);
                continue;
            }
            var plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            var words =
                    plain.codePoints().allMatch(each -> shown(each, latin))
                            ? plain
                            : Substitute.of(codePoint);
            boolean again = words.equals(last) && words.startsWith("[");
            if (again) out.setLength(out.toString().stripTrailing().length());
            else out.append(words);
            last = words;
        }
        return out.codePoints().toArray();
    }

    private boolean shown(int codePoint, Face latin) {
        return latin.has(codePoint) || han().has(codePoint);
    }

    /// Quotes and dashes exist in both faces and take the width of the script that they stand in.
    private Face faceOf(int codePoint, Face current, Face latin) {
        boolean inHan = current != latin && WIDE_IN_HAN.indexOf(codePoint) >= 0;
        if (latin.has(codePoint) && !inHan) return latin;
        return han().has(codePoint) ? han() : latin;
    }

    private Face han() {
        if (han == null) {
            try {
                han = Face.load(document, "noto-sans-sc.ttf");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return han;
    }

    /// Width in points.
    double width(String text, double size, boolean bold) {
        double ems = 0;
        try {
            for (var run : runs(text, bold)) {
                for (int codePoint : run.text().codePoints().toArray()) {
                    ems += run.face().advance(codePoint);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ems * size;
    }

    /// Composed, on one line, without what has no shape of its own: controls, joiners, directions, variants.
    private static int[] clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(codePoint -> blank(codePoint) ? ' ' : codePoint)
                .filter(codePoint -> !shapeless(codePoint))
                .toArray();
    }

    private static boolean blank(int codePoint) {
        return Character.isISOControl(codePoint) || Character.isWhitespace(codePoint);
    }

    private static boolean shapeless(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
