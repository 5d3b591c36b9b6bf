package turnscope.views.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Faces;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.plot.Span;

/// Writes pictures of the timeline into a folder, for people to look at: `Pictures FOLDER`.
public final class Pictures {

    private Pictures() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        Platform.startup(() -> {
            Faces.load();
            Faces.loadChinese();
            for (boolean dark : new boolean[] {false, true}) {
                var theme = dark ? "dark" : "light";
                Application.setUserAgentStylesheet(
                        Text.class.getResource(theme + ".css").toExternalForm());
                all(folder, theme);
            }
            Platform.exit();
        });
    }

    private static void all(Path folder, String theme) {
        var growing = Sessions.growing();
        var sawtooth = Sessions.compacted();
        picture(folder.resolve(theme + "-growing.png"), growing, 1440, 860, "en", _ -> {});
        picture(
                folder.resolve(theme + "-growing-hover.png"),
                growing,
                1440,
                860,
                "en",
                model -> {
                    model.selectRequest(240);
                    model.hoveredRequest.set(OptionalInt.of(304));
                });
        picture(folder.resolve(theme + "-sawtooth.png"), sawtooth, 1100, 640, "en", _ -> {});
        picture(
                folder.resolve(theme + "-sawtooth-range.png"),
                sawtooth,
                1440,
                860,
                "en",
                model -> {
                    model.viewport.set(model.viewport.get().fit(new Span(180, 280)));
                    model.select(new Range(200, 241));
                    model.hoveredRequest.set(OptionalInt.of(211));
                });
        picture(folder.resolve(theme + "-960-zh.png"), sawtooth, 960, 520, "zh", _ -> {});
        picture(
                folder.resolve(theme + "-five.png"),
                Sessions.ofLength(5),
                1100,
                640,
                "en",
                _ -> {});
        picture(
                folder.resolve(theme + "-unpriced.png"),
                Sessions.partlyUnpriced(),
                1100,
                640,
                "en",
                _ -> {});
        picture(
                folder.resolve(theme + "-100k.png"),
                Sessions.ofLength(100_000),
                1440,
                860,
                "en",
                _ -> {});
    }

    /// What to do before the picture is taken.
    private interface Pose {
        void take(TimelineModel model);
    }

    private static void picture(
            Path file, SessionProfile profile, int width, int height, String language, Pose pose) {
        var model = new TimelineModel();
        var view = new TimelineView(model, Text.of(language));
        view.setStyle("-fx-font-family: '" + Faces.LATIN + "'");
        if (language.equals("zh")) view.getStyleClass().add("han");
        var scene = new Scene(view, width, height);
        scene.getStylesheets().add(Text.class.getResource("turnscope.css").toExternalForm());
        model.series.set(Series.of(profile));
        view.applyCss();
        view.layout();
        pose.take(model);
        model.hoveredRequest.get().ifPresent(view::showReadOut);
        try {
            Files.write(file, png(scene.snapshot(null)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var raw = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = 0;
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                raw[at++] = (byte) (argb >> 16);
                raw[at++] = (byte) (argb >> 8);
                raw[at++] = (byte) argb;
            }
        }
        var deflater = new Deflater();
        deflater.setInput(raw);
        deflater.finish();
        var packed = new byte[raw.length + 100_000];
        int length = deflater.deflate(packed);
        deflater.end();
        var out = java.nio.ByteBuffer.allocate(length + 57 + 12);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                java.nio.ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void chunk(java.nio.ByteBuffer out, String name, byte[] data) {
        out.putInt(data.length);
        var crc = new CRC32();
        crc.update(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        crc.update(data);
        out.put(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue());
    }
}
