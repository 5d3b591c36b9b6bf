package turnscope.views.builder;

/// What can be written, by the ending of its file.
public enum Output {
    PDF,
    HTML,
    CSV,
    SVG,
    PNG;

    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
