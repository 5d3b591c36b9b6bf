package turnscope.views.session;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Usage;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// What the table says about a request, column by column; the clipboard gets the same words.
final class RequestColumns {

    /// @param figure right aligned digits rather than words
    /// @param unit below the title; empty for none
    record Column(
            String id,
            String title,
            String unit,
            double width,
            boolean figure,
            Function<RequestProfile, String> value) {}

    private static final String TOKENS = "tok";

    private final Text text;
    private final UnaryOperator<String> modelName;

    private RequestColumns(Text text, UnaryOperator<String> modelName) {
        this.text = text;
        this.modelName = modelName;
    }

    /// @param requests by sequence number, which changes are computed from
    /// @param modelName turns a recorded id into a name for people
    static List<Column> of(
            List<RequestProfile> requests, Text text, UnaryOperator<String> modelName) {
        return new RequestColumns(text, modelName).columns(requests);
    }

    private List<Column> columns(List<RequestProfile> requests) {
        return List.of(
                figure("number", "", 44, row -> Amounts.exact(row.request().seq() + 1L)),
                figure("turn", "", 48, row -> Amounts.exact(row.request().turn() + 1L)),
                words("time", 80, row -> Amounts.timeOfDay(row.request().at())),
                words("model", 128, row -> modelName.apply(row.request().model())),
                tokens("context", row -> row.request().context()),
                figure("delta", TOKENS, 76, row -> delta(row, requests)),
                tokens("read", row -> usage(row).cacheRead()),
                tokens("write5m", row -> usage(row).cacheWrite5m()),
                tokens("write1h", row -> usage(row).cacheWrite1h()),
                tokens("write30m", row -> usage(row).cacheWrite30m()),
                tokens("fresh", row -> usage(row).fresh()),
                tokens("output", row -> usage(row).output()),
                figure("cost", "$", 68, row -> Amounts.tabular(row.bill().total())),
                words("verdict", 84, row -> Verdicts.kind(row.verdict(), text)),
                words("cause", 116, row -> Verdicts.cause(row.verdict(), text)));
    }

    private static Usage usage(RequestProfile row) {
        return row.request().usage();
    }

    private static String delta(RequestProfile row, List<RequestProfile> requests) {
        int seq = row.request().seq();
        if (seq == 0) return "";
        long change = row.request().context() - requests.get(seq - 1).request().context();
        return (change > 0 ? "+" : change < 0 ? "−" : "") + Amounts.exact(Math.abs(change));
    }

    private Column tokens(String id, ToLongFunction<RequestProfile> value) {
        return figure(id, TOKENS, 75, row -> Amounts.exact(value.applyAsLong(row)));
    }

    private Column figure(
            String id, String unit, double width, Function<RequestProfile, String> value) {
        return new Column(id, text.get("column." + id), unit, width, true, value);
    }

    private Column words(String id, double width, Function<RequestProfile, String> value) {
        return new Column(id, text.get("column." + id), "", width, false, value);
    }
}
