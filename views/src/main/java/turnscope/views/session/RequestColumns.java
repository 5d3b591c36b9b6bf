package turnscope.views.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
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
            Comparator<RequestProfile> order,
            Function<RequestProfile, String> value) {}

    private static final String TOKENS = "tok";

    /// Points of a digit or a sign, of the mark between thousands, and of what lies around a figure, at the usual size.
    private static final double DIGIT = 7.8;

    private static final double MARK = 3.6;
    private static final double AROUND = 13;

    /// Points of a title of tokens with the arrow of an order.
    private static final double TITLE = 62;

    private static final Duration NONE = Duration.ofMillis(-1);

    private final List<RequestProfile> requests;
    private final Text text;
    private final UnaryOperator<String> modelName;
    private final List<String> tools;

    private RequestColumns(
            List<RequestProfile> requests,
            List<Block> blocks,
            Text text,
            UnaryOperator<String> modelName) {
        this.requests = requests;
        this.text = text;
        this.modelName = modelName;
        this.tools = tools(blocks, requests.size(), text);
    }

    /// Names of the tools that the answer to each request called.
    private static List<String> tools(List<Block> blocks, int requests, Text text) {
        var names = new ArrayList<Set<String>>();
        for (int i = 0; i < requests; i++) names.add(new LinkedHashSet<>());
        for (var block : blocks) {
            int caller = block.beforeSeq() - 1;
            if (block.kind() == SegmentKind.TOOL_CALL && caller >= 0 && caller < requests)
                names.get(caller).add(block.tool());
        }
        return names.stream().map(each -> text.list(each)).toList();
    }

    /// @param requests by sequence number, which changes are computed from
    /// @param modelName turns a recorded id into a name for people
    /// @param blocks of the session, which name the tools
    static List<Column> of(
            List<RequestProfile> requests,
            List<Block> blocks,
            Text text,
            UnaryOperator<String> modelName) {
        return new RequestColumns(requests, blocks, text, modelName).columns();
    }

    private List<Column> columns() {
        return List.of(
                figure(
                        "number",
                        "",
                        Math.max(40, room(Amounts.exact(requests.size()))),
                        Comparator.comparingInt(row -> row.request().seq()),
                        row -> Amounts.exact(row.request().seq() + 1L)),
                figure(
                        "turn",
                        "",
                        38,
                        Comparator.comparingInt(row -> row.request().turn()),
                        row -> Amounts.exact(row.request().turn() + 1L)),
                words("time", 76, row -> Amounts.timeOfDay(row.request().at())),
                figure(
                        "gap",
                        "",
                        92,
                        Comparator.comparing(row -> gap(row).orElse(NONE)),
                        row -> gap(row).map(text::pause).orElse("")),
                words("model", 128, row -> modelName.apply(row.request().model())),
                tokens("context", row -> row.request().context()),
                figure(
                        "delta",
                        TOKENS,
                        Math.max(
                                TITLE,
                                room("+" + Amounts.exact(most(row -> Math.abs(change(row)))))),
                        Comparator.comparingLong(this::change),
                        this::delta),
                tokens("read", row -> usage(row).cacheRead()),
                tokens("write5m", row -> usage(row).cacheWrite5m()),
                tokens("write1h", row -> usage(row).cacheWrite1h()),
                tokens("write30m", row -> usage(row).cacheWrite30m()),
                tokens("fresh", row -> usage(row).fresh()),
                tokens("output", row -> usage(row).output()),
                figure(
                        "thinking",
                        TOKENS,
                        66,
                        Comparator.comparingLong(row -> usage(row).reasoning().orElse(-1)),
                        RequestColumns::thinking),
                figure(
                        "cost",
                        "$",
                        56,
                        Comparator.comparing(row -> row.bill().priced()),
                        row -> Amounts.tabular(row.bill().total())),
                words("verdict", 78, row -> Verdicts.kind(row.verdict(), text)),
                words("cause", 86, row -> Verdicts.cause(row.verdict(), text)),
                words("tools", 150, row -> tools.get(row.request().seq())));
    }

    private Optional<Duration> gap(RequestProfile row) {
        int seq = row.request().seq();
        return seq == 0
                ? Optional.empty()
                : row.request().gapAfter(requests.get(seq - 1).request());
    }

    private static String thinking(RequestProfile row) {
        var tokens = usage(row).reasoning();
        return tokens.isEmpty() ? Amounts.UNKNOWN : Amounts.exact(tokens.getAsLong());
    }

    private static Usage usage(RequestProfile row) {
        return row.request().usage();
    }

    private long change(RequestProfile row) {
        int seq = row.request().seq();
        return seq == 0 ? 0 : row.request().context() - requests.get(seq - 1).request().context();
    }

    private String delta(RequestProfile row) {
        if (row.request().seq() == 0) return "";
        long change = change(row);
        return (change > 0 ? "+" : change < 0 ? "−" : "") + Amounts.exact(Math.abs(change));
    }

    private long most(ToLongFunction<RequestProfile> value) {
        return requests.stream().mapToLong(value).max().orElse(0);
    }

    /// Points that a figure takes with what lies around it.
    private static double room(String figure) {
        double letters = figure.chars().mapToDouble(each -> each == ',' ? MARK : DIGIT).sum();
        return Math.ceil(AROUND + letters);
    }

    private Column tokens(String id, ToLongFunction<RequestProfile> value) {
        return figure(
                id,
                TOKENS,
                Math.max(TITLE, room(Amounts.exact(most(value)))),
                Comparator.comparingLong(value),
                row -> Amounts.exact(value.applyAsLong(row)));
    }

    private Column figure(
            String id,
            String unit,
            double width,
            Comparator<RequestProfile> order,
            Function<RequestProfile, String> value) {
        return new Column(id, text.get("column." + id), unit, width, true, order, value);
    }

    private Column words(String id, double width, Function<RequestProfile, String> value) {
        return new Column(
                id, text.get("column." + id), "", width, false, Comparator.comparing(value), value);
    }

    /// Rows for the clipboard: tab separated, the titles first.
    static String copied(List<Column> columns, List<RequestProfile> rows) {
        var lines = new StringBuilder(line(columns.stream().map(Column::title).toList()));
        for (var row : rows)
            lines.append(line(columns.stream().map(column -> column.value().apply(row)).toList()));
        return lines.toString();
    }

    private static String line(List<String> cells) {
        return String.join("\t", cells) + "\n";
    }
}
