package turnscope.analysis.pricing;

import java.util.Locale;

/// Why a price file or an entry of one cannot be used; `{0}` stands for what is particular about it.
public enum PriceFault {
    MISFITS_BASIS("does not fit the prices"),
    BELOW_ONE("must be at least 1"),
    UNKNOWN_NAME("names something unknown: {0}"),
    NO_PATTERN("is no regular expression: {0}"),
    NOT_AFTER("does not begin after the one before"),
    ROW_NOT_AFTER("does not begin after the row before"),
    TIERS_AND_BANDS("has both tiers and bands"),
    NO_CONFIDENCE("must be high, medium or low"),
    NOT_ASCENDING_ABOVE_ZERO("must be above 0 and ascend"),
    CHEAPER_THAN_BASE("is cheaper than the base price"),
    NO_BOUNDARY("must be gt or ge"),
    NO_OFFSET("is no offset from UTC: {0}"),
    NO_WEEKDAY("is no weekday: {0}"),
    NO_HOURS("must be two times of day"),
    HALF_A_FRACTION("must have num and den, or neither"),
    NOT_WHOLE_TIMES("prices are not whole times {0}"),
    LACKS("lacks {0}"),
    LACKS_COLUMN("lacks the column {0}"),
    BELOW_INPUT("is below input"),
    ABOVE_INPUT("is above input"),
    READ_ABOVE_INPUT("reading costs more than input"),
    NO_WRITE_CLASS("is no class of cache writes"),
    NOT_POSITIVE("must be above 0"),
    TOO_FINE("is finer than one picodollar, or too large: {0}"),
    TOO_FINE_PER_TOKEN("is finer than one picodollar per token"),
    TOO_DEAR("is above a dollar per token"),
    NEGATIVE("is negative"),
    NO_DATE("is no date: {0}"),
    MUST_BE("must be {0}"),
    UNKNOWN_KIND("is no price file of a known kind"),
    TWICE("appears twice"),
    NO_FACTOR("is no factor: {0}"),
    NO_STATUS("must be not_billed or unpriced"),
    LENGTH_AND_TIME("has prices by length and by time of day"),
    NO_TIME("is no time of day in UTC: {0}"),
    DATE_REPEATED("repeats the date"),
    NOT_ASCENDING("must ascend"),
    MORE_THAN_ONE("more than one JSON value"),
    NO_LIST("must be a list"),
    NO_TEXT("must be a text"),
    NO_NUMBER("must be a number"),
    NO_WHOLE_NUMBER("must be a whole number"),
    NO_TRUTH("must be true or false"),
    NO_OBJECT("must be an object"),
    NOT_KNOWN("is not known"),
    NOT_KNOWN_VALUE("is not known: {0}"),
    EMPTY("is empty"),
    NO_DENOMINATOR("must have den above 0"),
    NOT_SIX_COLUMNS("must have six columns"),
    TAKES_NAMES("its match takes names of other models"),
    NAME_MATCHES("the name {0}"),
    NOT_JSON("not valid JSON"),
    UNREADABLE("cannot be read"),
    MISSING("missing");

    private final String sentence;

    PriceFault(String sentence) {
        this.sentence = sentence;
    }

    /// Stable name, as in `not-json`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(String detail) {
        return sentence.replace("{0}", detail);
    }
}
