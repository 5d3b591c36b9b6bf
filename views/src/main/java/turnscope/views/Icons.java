package turnscope.views;

import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/// The few pictograms of the window, 16 x 16, coloured by the style class `icon`.
public enum Icons {
    SEARCH(
            "M7 2a5 5 0 1 0 3 9l3.6 3.6 1-1L11 10a5 5 0 0 0-4-8zm0 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z"),
    SIDEBAR("M2 3h12v10H2zm1.3 1.3v7.4h2.9V4.3zm4.2 0v7.4h5.2V4.3z"),
    IMPORT("M7.3 2h1.4v6.2l2.2-2.2 1 1L8 10.9 4.1 7l1-1 2.2 2.2zM2.5 11h1.4v1.6h8.2V11h1.4v3h-11z"),
    EXPORT("M8 2l3.9 3.9-1 1-2.2-2.2v6.2H7.3V4.7L5.1 6.9l-1-1zM2.5 11h1.4v1.6h8.2V11h1.4v3h-11z"),
    THEME("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 1.4v9.2a4.6 4.6 0 0 0 0-9.2z"),
    LANGUAGE(
            "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.1 5.3a11 11 0 0 0-.3 2H3.4c.2-.8.5-1.5 1-2zm1.4 0h3c.2.6.3 1.3.3 2H6.2c0-.7.1-1.4.3-2zm4.4 0h.7c.5.5.8 1.2 1 2h-1.4a11 11 0 0 0-.3-2zM3.4 8.7h1.4c0 .7.1 1.4.3 2h-.7c-.5-.5-.8-1.2-1-2zm2.8 0h3.6a8 8 0 0 1-.3 2h-3a8 8 0 0 1-.3-2zm5 0h1.4c-.2.8-.5 1.5-1 2h-.7c.2-.6.3-1.3.3-2z"),
    /// The word 中文 as Noto Sans SC draws it, for systems without a Chinese font; to load ours costs more than a start may.
    CHINESE(
            "M1.3 4.4L11.7 4.4L11.7 10.5L10.7 10.5L10.7 5.4L2.2 5.4L2.2 10.6L1.3 10.6L1.3 4.4ZM1.8 8.8L11.3 8.8L11.3 9.8L1.8 9.8L1.8 8.8ZM6 2.1L7 2.1L7 14L6 14L6 2.1Z"
                    + "M22.4 4.8L23.4 5.1Q22.6 7.5 21.3 9.2Q20 10.9 18.2 12.1Q16.4 13.3 14.1 14Q14 13.9 13.9 13.7Q13.8 13.5 13.7 13.4Q13.6 13.2 13.5 13.1Q15.8 12.4 17.5 11.3Q19.3 10.3 20.5 8.6Q21.7 7 22.4 4.8Z"
                    + "M16.5 4.9Q17.3 6.9 18.5 8.5Q19.8 10.2 21.5 11.3Q23.3 12.5 25.6 13Q25.5 13.2 25.3 13.3Q25.2 13.5 25.1 13.6Q25 13.8 24.9 14Q22.6 13.3 20.8 12.1Q19 10.9 17.7 9.1Q16.4 7.3 15.6 5.2L16.5 4.9Z"
                    + "M13.7 4.4L25.4 4.4L25.4 5.3L13.7 5.3L13.7 4.4ZM18.5 2.3L19.5 2Q19.8 2.5 20.1 3Q20.4 3.6 20.5 4L19.5 4.3Q19.3 3.9 19.1 3.4Q18.8 2.8 18.5 2.3Z"),
    CLOSE("M4 3l4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4z"),
    UNFOLD("M5.5 3l5 5-5 5-1-1 4-4-4-4z"),
    FOLD("M3 5.5l5 5 5-5-1-1-4 4-4-4z"),
    PRICE(
            "M8.6 2H14v5.4L7.4 14 2 8.6zm.6 1.4L4 8.6l3.4 3.4 5.2-5.2V3.4zm1.6 1a1 1 0 1 1 0 2 1 1 0 0 1 0-2z"),
    SCALES(
            "M7.3 2h1.4v1.2l4 .8 2 4.5a2.4 2.4 0 0 1-4.6 0L12 5.1l-3.3-.6v8.1h2.8V14h-7v-1.4h2.8V4.5L4 5.1l1.9 3.4a2.4 2.4 0 0 1-4.6 0l2-4.5 4-.8z");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    public Node node() {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        return shape;
    }
}
