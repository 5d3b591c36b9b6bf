package turnscope.app.command;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.SessionSummary;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// One session on a terminal: key figures, events, growth, requests, cache losses.
final class ShowText {

    private static final int ENDS = 20;
    private static final int TOP = 10;

    private final Diagnosis diagnosis;
    private final SessionProfile profile;
    private final BillText money;
    private final Terminal terminal;
    private final Text text;

    ShowText(Diagnosis diagnosis, Catalogue catalogue, Terminal terminal, Text text) {
        this.diagnosis = diagnosis;
        this.profile = diagnosis.profile();
        this.money = new BillText(diagnosis.profile(), catalogue, terminal, text);
        this.terminal = terminal;
        this.text = text;
    }

    void print(boolean allRequests) {
        var why = new DiagnosisText(diagnosis, terminal, text);
        var sources = new SourcesText(diagnosis, terminal, text);
        header(profile.session().summary());
        figures();
        money.print();
        why.findings();
        events();
        why.compactions();
        growth();
        why.outlook();
        sources.steps();
        requests(allRequests);
        segments();
        sources.tools();
        sources.labels();
        sources.turns();
        sources.repeats();
        losses();
        why.pauses();
    }

    private void header(SessionSummary summary) {
        var title = Cells.plain(summary.title());
        terminal.line(
                terminal.strong(
                        Cells.cut(title.isEmpty() ? summary.id() : title, terminal.columns())));
        terminal.line(
                Cells.plain(
                        String.join(
                                " · ",
                                List.of(
                                                summary.id(),
                                                summary.agent().label(),
                                                text.get("kind." + summary.kind().id()),
                                                summary.project(),
                                                summary.branch())
                                        .stream()
                                        .filter(part -> !part.isBlank())
                                        .toList())));
        summary.parent().ifPresent(parent -> terminal.line(text.get("cli.show.parent", parent)));
        var duration =
                summary.started().isPresent() && summary.ended().isPresent()
                        ? text.duration(
                                Duration.between(summary.started().get(), summary.ended().get()))
                        : Amounts.UNKNOWN;
        terminal.line(
                Amounts.minute(summary.started())
                        + " – "
                        + Amounts.minute(summary.ended())
                        + " ("
                        + duration
                        + ")");
        terminal.line("");
    }

    private void figures() {
        var summary = profile.session().summary();
        var bill = profile.bill();
        var usage = summary.usage();
        var growth = profile.growth();
        var table = new Table(List.of(Column.text(""), Column.text("")));
        table.row(text.get("word.cost"), money.line());
        if (bill.unpricedRequests() > 0) {
            table.row(
                    "",
                    text.get(
                            "cli.note.unpriced",
                            text.count("cli.count.requests", bill.unpricedRequests()),
                            UsageTables.named(bill, text)));
        }
        Money.ofPicodollars(summary.recordedPicodollars())
                .ifPresent(recorded ->
                        table.row(
                                text.get("cli.show.recorded"),
                                text.get("cli.show.recordedRest", Amounts.money(recorded))));
        table.row(
                text.get("word.tokens"),
                text.get(
                        "cli.show.tokens",
                        Amounts.exact(usage.fresh()),
                        Amounts.exact(usage.cacheRead()),
                        Amounts.exact(usage.cacheWrite()),
                        Amounts.exact(usage.output())));
        summary.outputEstimate()
                .ifPresent(estimate ->
                        table.row(
                                "",
                                text.get(
                                        "cli.note.output",
                                        Amounts.exact(usage.output()),
                                        Amounts.exact(estimate))));
        table.row(text.get("word.requests"), requestCount(summary));
        int lost = profile.session().lostRuns().size();
        if (lost > 0) table.row("", text.count("cli.show.lostRuns", lost));
        table.row(text.get("word.model"), text.list(summary.models()));
        table.row(
                text.get("word.context"),
                text.get(
                        "cli.show.context",
                        Amounts.exact(growth.peakContext()),
                        Amounts.exact(growth.cumulativeInput()),
                        Amounts.times(growth.blowUp()),
                        Amounts.percent(growth.quadraticShare())));
        table.row(
                text.get("cli.show.cache"),
                text.get(
                        "cli.show.cacheFigures",
                        Amounts.percent(profile.hitShare()),
                        text.count("cli.count.losses", profile.losses()),
                        Amounts.money(profile.premium())));
        table.printRows(terminal);
    }

    private String requestCount(SessionSummary summary) {
        var count =
                text.get(
                        "cli.show.requests",
                        text.count("cli.count.requests", summary.requests()),
                        text.count("cli.count.turns", summary.turns()));
        if (summary.copied() > 0)
            count += text.get("cli.show.copied", Amounts.exact(summary.copied()));
        return summary.isLowerBound() ? count + text.get("cli.show.atLeast") : count;
    }

    private void events() {
        var events = profile.session().events();
        if (events.isEmpty()) return;
        terminal.heading(text.get("cli.show.events"));
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.text(text.get("cli.column.at")),
                                Column.text(text.get("cli.column.event")).cutTo(20)));
        for (var event : events) {
            table.row(number(event.beforeSeq()), Amounts.minute(event.at()), describe(event));
        }
        table.print(terminal);
    }

    private String describe(Event event) {
        return switch (event) {
            case Event.Compaction compaction ->
                    text.get(
                            switch (compaction.trigger()) {
                                case AUTO -> "cli.event.compaction.auto";
                                case MANUAL -> "cli.event.compaction.manual";
                            },
                            tokens(compaction.tokensBefore()),
                            tokens(after(compaction)));
            case Event.MicroCompaction micro ->
                    text.get(
                            "cli.event.micro",
                            tokens(micro.tokensBefore()),
                            tokens(micro.tokensSaved()));
            case Event.Failure failure -> describe(failure);
            case Event.Spawn spawn -> text.get("cli.event.spawn", spawn.child());
            case Event.Setting setting -> describe(setting);
        };
    }

    private String describe(Event.Failure failure) {
        if (failure.retry().isEmpty()) return text.get("cli.event.failure", failure.status());
        var next = failure.retry().get();
        return text.get(
                "cli.event.failure.retry",
                failure.status(),
                next.attempt(),
                Amounts.exact(next.delay().toMillis()));
    }

    private String describe(Event.Setting setting) {
        return switch (setting.option()) {
            case WINDOW ->
                    text.get("cli.event.window", Amounts.exact(Long.parseLong(setting.value())));
            case MODE -> text.get("cli.event.mode", setting.value());
            case START -> text.get("cli.event.start", setting.value());
            case MODEL -> text.get("cli.event.model", setting.value());
        };
    }

    /// As logged, else what the next request sent.
    private OptionalLong after(Event.Compaction compaction) {
        var rows = profile.requests();
        return compaction.tokensAfter().isPresent() || compaction.beforeSeq() >= rows.size()
                ? compaction.tokensAfter()
                : OptionalLong.of(rows.get(compaction.beforeSeq()).request().context());
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isPresent() ? Amounts.exact(tokens.getAsLong()) : Amounts.UNKNOWN;
    }

    private void growth() {
        if (profile.growth().phases().isEmpty()) return;
        terminal.heading(text.get("cli.show.growth"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("word.requests")),
                                Column.number(text.get("cli.column.cumulative")),
                                Column.number(text.get("cli.column.prefix")),
                                Column.number(text.get("cli.column.added")),
                                Column.number(text.get("cli.column.resent")),
                                Column.number(text.get("cli.column.perRequest")),
                                Column.number("R²")));
        for (Phase phase : profile.growth().phases()) {
            var fit = phase.fit();
            table.row(
                    number(phase.first()) + "–" + number(phase.last()),
                    Amounts.exact(phase.cumulativeInput()),
                    Amounts.exact(phase.prefix()),
                    Amounts.exact(phase.added()),
                    Amounts.exact(phase.resent()),
                    fit.map(f -> Amounts.exact(Math.round(f.growthPerRequest())))
                            .orElse(Amounts.UNKNOWN),
                    fit.map(f -> Amounts.decimal(f.r2(), 4)).orElse(Amounts.UNKNOWN));
        }
        table.print(terminal);
    }

    private void requests(boolean all) {
        var rows = profile.requests();
        if (rows.isEmpty()) return;
        terminal.heading(text.get("cli.show.perRequest"));
        boolean whole = all || rows.size() <= 2 * ENDS;
        requestTable(rows, whole).print(terminal);
        if (!whole)
            terminal.line(
                    text.get(
                            "cli.show.leftOut",
                            text.count("cli.count.requests", rows.size() - 2 * ENDS)));
    }

    private Table requestTable(List<RequestProfile> rows, boolean whole) {
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.number(text.get("word.turn")).ranked(3),
                                Column.text(text.get("cli.column.time")).ranked(2),
                                Column.text(text.get("word.model")).cutTo(12).ranked(4),
                                Column.number(text.get("word.context")),
                                Column.number(text.get("cli.column.read")),
                                Column.number(text.get("cli.column.write")),
                                Column.number(text.get("cli.column.fresh")),
                                Column.number(text.get("word.output")),
                                Column.number(text.get("word.cost")),
                                Column.text(text.get("cli.show.cache")).cutTo(10).ranked(1)));
        for (int i = 0; i < rows.size(); i++) {
            if (!whole && i == ENDS) {
                table.row("⋮", "", "", "", "", "", "", "", "", "", "");
                i = rows.size() - ENDS;
            }
            table.row(cells(rows.get(i)));
        }
        return table;
    }

    private String[] cells(RequestProfile row) {
        var request = row.request();
        var usage = request.usage();
        return new String[] {
            number(request.seq()),
            number(request.turn()),
            Amounts.timeOfDay(request.at()),
            request.model(),
            Amounts.exact(request.context()),
            Amounts.exact(usage.cacheRead()),
            Amounts.exact(usage.cacheWrite()),
            Amounts.exact(usage.fresh()),
            Amounts.exact(usage.output()),
            request.owned() ? Amounts.money(row.bill().total()) : text.get("cli.show.copy"),
            verdict(row)
        };
    }

    private String verdict(RequestProfile row) {
        var kind = text.get("verdict." + row.verdict().kind());
        return row.verdict()
                .why()
                .map(cause -> text.get("cli.show.verdict", kind, cause(cause)))
                .orElse(kind);
    }

    private String cause(Cause cause) {
        return text.get("cause." + cause.id());
    }

    private void segments() {
        var items = profile.carry().items().stream().limit(TOP).toList();
        if (items.isEmpty()) return;
        terminal.heading(text.get("cli.show.segments"));
        var table =
                new Table(
                        List.of(
                                Column.text(text.get("cli.column.kind")),
                                Column.text(text.get("cli.column.segment")).cutTo(20),
                                Column.text(text.get("word.requests")).ranked(1),
                                Column.number(text.get("word.tokens")),
                                Column.number(text.get("cli.column.requestsCarried")).ranked(2),
                                Column.number(text.get("word.cost"))));
        for (var item : items) {
            var segment = item.segment();
            table.row(
                    text.get("segment." + segment.kind().id()),
                    (segment.tool() + " " + segment.label()).strip(),
                    number(segment.entered()) + "–" + segment.left(),
                    Amounts.exact(segment.tokens()),
                    segment.requestsCarried() + "×",
                    Amounts.money(item.cost()));
        }
        table.print(terminal);
    }

    private void losses() {
        var losses =
                profile.requests().stream()
                        .filter(row -> row.verdict().lost() > 0)
                        .sorted(
                                Comparator.comparing(ShowJson::premium)
                                        .thenComparing(row -> row.verdict().lost())
                                        .reversed())
                        .limit(TOP)
                        .toList();
        if (losses.isEmpty()) return;
        terminal.heading(text.get("cli.show.losses"));
        var table =
                new Table(
                        List.of(
                                Column.number("#"),
                                Column.text(text.get("cli.column.at")),
                                Column.text(text.get("cli.column.cause")),
                                Column.text(text.get("cli.column.evidence")).ranked(1),
                                Column.text(text.get("cli.column.responsibility")).ranked(2),
                                Column.number(text.get("cli.column.lost")),
                                Column.number(text.get("cli.column.premium"))));
        for (var row : losses) {
            table.row(
                    number(row.request().seq()),
                    Amounts.minute(row.request().at()),
                    row.verdict().why().map(this::cause).orElse(Amounts.UNKNOWN),
                    row.verdict()
                            .support()
                            .map(evidence -> text.get("evidence." + evidence.id()))
                            .orElse(Amounts.UNKNOWN),
                    row.verdict()
                            .why()
                            .map(why -> text.get("responsibility." + why.responsibility().id()))
                            .orElse(Amounts.UNKNOWN),
                    Amounts.exact(row.verdict().lost()),
                    Amounts.money(row.premium()));
        }
        table.print(terminal);
    }

    /// People count from one, JSON from zero.
    private static String number(int seq) {
        return Integer.toString(seq + 1);
    }
}
