package turnscope.analysis.growth;

import java.util.Locale;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

/// What a picture takes in a context. A transcript holds its pixels where it is a PNG, never its tokens.
///
/// Width times height by 750, after a picture longer than 1,568 pixels was scaled down, is what Anthropic documents; single
/// pictures in recorded sessions took 664 to 1,920 tokens.
final class ImageTokens {

    private static final double PIXELS_PER_TOKEN = 750;
    private static final double LONGEST_EDGE = 1_568;
    private static final double MOST = 1_600;

    /// Median of the recorded ones, for a picture of unknown size.
    private static final double USUAL = 1_020;

    private ImageTokens() {}

    static boolean isImage(Block block) {
        return block.kind() == SegmentKind.ATTACHMENT
                && block.characters() == 0
                && block.label().toLowerCase(Locale.ROOT).startsWith("image");
    }

    /// @param image labelled with its type and, where that is known, `1280x800`
    static double of(Block image) {
        var label = image.label();
        var size = label.substring(label.lastIndexOf(' ') + 1).split("x", -1);
        if (size.length != 2 || !isNumber(size[0]) || !isNumber(size[1])) return USUAL;
        double width = Integer.parseInt(size[0]);
        double height = Integer.parseInt(size[1]);
        double scale = Math.min(1, LONGEST_EDGE / Math.max(1, Math.max(width, height)));
        return Math.clamp(width * scale * height * scale / PIXELS_PER_TOKEN, 1, MOST);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 7 && text.chars().allMatch(Character::isDigit);
    }
}
