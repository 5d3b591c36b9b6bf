package turnscope.importers.claude;

import java.nio.ByteBuffer;
import java.util.Base64;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.importers.json.Measure;
import turnscope.importers.json.Preview;

/// An image within a message: its type, its size in pixels where the data is PNG, and a hash of the data.
final class ImageSource {

    /// Base64 of the 24 bytes up to the end of a PNG's width and height.
    private static final int PNG_HEAD = 32;

    private final Measure data = new Measure();
    private String type = "";

    void field(String name, Cursor cursor) {
        switch (name) {
            case "media_type" -> type = cursor.text();
            case "data", "url" -> {
                if (cursor.isString()) cursor.scanner().measure(data);
            }
            default -> {}
        }
    }

    boolean isImage() {
        return type.startsWith("image/");
    }

    Part part() {
        var label = Preview.of(type + size(), Block.LABEL);
        return new Part(SegmentKind.ATTACHMENT, "", label, 0, data.hash(), "", "");
    }

    private String size() {
        if (!type.equals("image/png") || data.beginning().length() < PNG_HEAD) return "";
        try {
            var head =
                    ByteBuffer.wrap(
                            Base64.getDecoder().decode(data.beginning().substring(0, PNG_HEAD)));
            return " " + head.getInt(16) + "x" + head.getInt(20);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
