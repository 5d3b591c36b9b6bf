package turnscope.views;

import turnscope.analysis.session.SegmentKind;

/// The colours of one theme by what they mark, as 0xRRGGBB: one colour per thing in every chart, tile and document.
///
/// Chosen for at least 3:1 against the surface and for a distance of the things of one chart that survives protanopia,
/// deuteranopia and tritanopia. Between charts colours may come close, so every band carries its own label.
///
/// @param surface what charts lie on
/// @param raised strips and cards above the surface
/// @param grid lines that only guide the eye
/// @param axis lines that bound a chart
/// @param muted text of second rank; at least 4.5:1 like `text`
/// @param accent what the reader selected
/// @param warn never alone, always with a shape and a word
/// @param danger never alone, always with a shape and a word
/// @param cacheWrite of every class; classes differ by pattern
public record Palette(
        boolean dark,
        int surface,
        int raised,
        int grid,
        int axis,
        int text,
        int muted,
        int accent,
        int warn,
        int danger,
        int cacheRead,
        int cacheWrite,
        int fresh,
        int output,
        int thinking,
        int systemTools,
        int memory,
        int userText,
        int toolOutput,
        int summary,
        int attachments) {

    public static final Palette LIGHT =
            new Palette(
                    false, 0xFFFFFF, 0xF6F8FA, 0xEAEEF2, 0xD0D7DE, 0x24292F, 0x57606A, 0x0969DA,
                    0x9A6700, 0xCF222E, 0x3B9DBB, 0x1056F1, 0x4C2900, 0x07774A, 0xA21E78, 0x2F3233,
                    0xA38A02, 0x119DCE, 0x4C2A03, 0x2044F8, 0xD85D78);

    public static final Palette DARK =
            new Palette(
                    true, 0x0D1117, 0x161B22, 0x1C222A, 0x30363D, 0xC9D1D9, 0x8B949E, 0x58A6FF,
                    0xD29922, 0xF85149, 0xB3DFEB, 0x9585FC, 0xF3D74A, 0x267B60, 0xAC3F8C, 0x97999F,
                    0xDBDB0F, 0x368EF9, 0xD37207, 0xCAD2FF, 0xF9B3A4);

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// The same colours on another ground, as black or as white as a theme has it.
    public Palette on(int ground) {
        if (ground == surface) return this;
        return new Palette(
                dark,
                ground,
                raised,
                grid,
                axis,
                text,
                muted,
                accent,
                warn,
                danger,
                cacheRead,
                cacheWrite,
                fresh,
                output,
                thinking,
                systemTools,
                memory,
                userText,
                toolOutput,
                summary,
                attachments);
    }

    /// The colour of a kind of content; the unattributed rest has none of its own and is drawn as dots.
    public int of(SegmentKind kind) {
        return switch (kind) {
            case SYSTEM_TOOLS -> systemTools;
            case MEMORY -> memory;
            case SUMMARY -> summary;
            case USER_TEXT -> userText;
            case ATTACHMENT -> attachments;
            case TOOL_OUTPUT -> toolOutput;
            case ASSISTANT_TEXT, TOOL_CALL -> output;
            case THINKING -> thinking;
            case UNATTRIBUTED -> muted;
        };
    }
}
