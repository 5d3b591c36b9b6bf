package turnscope.views.builder;

/// What is on the pages.
public enum Template {
    /// The open session in detail.
    SESSION,
    /// The open session on one page, beside what it would have cost.
    MEMO,
    /// Everything in the library.
    PERIOD;

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
