package turnscope.views.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.PeriodUsage;
import turnscope.analysis.usage.SessionUsage;
import turnscope.views.Amounts;
import turnscope.views.report.Section.Setting;

/// The report on a span of time: what it cost, when, for what, with which models, in which sessions.
final class PeriodPages {

    private final Flow flow;
    private final Setting setting;
    private final PeriodFigures figures;
    private final PeriodUsage usage;

    PeriodPages(Flow flow, Setting setting, PeriodFigures figures) {
        this.flow = flow;
        this.setting = setting;
        this.figures = figures;
        this.usage = figures.usage();
    }

    /// The span as dates.
    static String name(Setting setting, PeriodUsage usage) {
        var first = usage.range().since().or(() -> day(usage, SessionSummary::started, false));
        var last = usage.range().until().or(() -> day(usage, SessionSummary::ended, true));
        if (first.isEmpty() || last.isEmpty()) return setting.get("report.period.all");
        if (first.equals(last)) return first.get().toString();
        return setting.get("report.period", first.get().toString(), last.get().toString());
    }

    private static Optional<LocalDate> day(
            PeriodUsage usage, Function<SessionSummary, Optional<Instant>> time, boolean last) {
        var days =
                usage.sessions().stream()
                        .flatMap(row -> time.apply(row.summary()).stream())
                        .map(at -> LocalDate.ofInstant(at, usage.range().zone()));
        return last ? days.max(Comparator.naturalOrder()) : days.min(Comparator.naturalOrder());
    }

    /// @param made when, as it stands in the feet
    void write(String made) {
        var title = name(setting, usage);
        flow.part(
                title,
                setting.get("report.title") + "  ·  " + title,
                setting.get("report.foot.sessions", setting.options().version(), made));
        head(title);
        Notes.write(flow, setting);
        var bill = usage.total().bill();
        if (bill.requests() == 0) return;
        KindBill.write(flow, setting, bill, usage.total().outputEstimate().orElse(0));
        PeriodChart.write(flow, setting, usage);
        var tables = new PeriodTables(flow, setting, usage);
        for (var part : figures.parts()) tables.part(part);
        tables.periods();
        tables.sessions();
        PeriodCauses.write(flow, setting, figures.audit());
        WhatIfTable.write(flow, setting, figures.whatIf());
        Provenance.write(flow, setting, usage.rates());
        Transcripts.write(flow, setting, figures.transcripts(), usage.sessions().size());
        Limits.state(flow, setting, counted());
    }

    private void head(String title) {
        var bill = usage.total().bill();
        flow.paragraph(setting.get("report.kicker.period"), Style.SMALL);
        flow.space(2);
        flow.paragraph(title, Style.TITLE);
        flow.space(2);
        flow.paragraph(about(), Style.BODY.muted());
        flow.space(12);
        if (bill.requests() == 0) {
            flow.paragraph(setting.get("report.period.none"), Style.LEAD);
            return;
        }
        flow.paragraph(lead(bill), Style.LEAD);
        Opening.price(flow, setting, bill);
        flow.space(12);
        flow.figures(numbers(bill));
    }

    private String lead(Bill bill) {
        return setting.get(
                "report.lead.period",
                usage.sessions().size(),
                Amounts.exact(usage.sessions().size()),
                Amounts.exact(bill.requests()),
                Amounts.tokens(bill.usage().context()),
                Amounts.tokens(bill.usage().output()));
    }

    private String about() {
        var parts = new ArrayList<String>();
        usage.sessions().stream()
                .map(row -> row.summary().agent().label())
                .distinct()
                .forEach(parts::add);
        var filter = figures.filter();
        filter.project().map(this::onlyProject).ifPresent(parts::add);
        filter.model().map(name -> setting.get("report.only.model", name)).ifPresent(parts::add);
        filter.agent().map(id -> setting.get("report.only.agent", id)).ifPresent(parts::add);
        if (setting.names().redacted()) parts.add(setting.get("report.redacted"));
        return String.join("  ·  ", parts);
    }

    private String onlyProject(String name) {
        return setting.names().redacted()
                ? setting.get("report.only.one-project")
                : setting.get("report.only.project", setting.names().project(name));
    }

    private List<Figure> numbers(Bill bill) {
        var all = bill.usage();
        return List.of(
                new Figure(
                        setting.get("word.cost"),
                        Amounts.money(bill.total()),
                        setting.get("report.figure.list-price")),
                new Figure(
                        setting.get("report.sessions"),
                        Amounts.exact(usage.sessions().size()),
                        setting.text().count("report.figure.compactions", compactions())),
                new Figure(
                        setting.get("word.requests"),
                        Amounts.exact(bill.requests()),
                        setting.get(
                                "report.figure.each",
                                Amounts.tokens(all.context() / Math.max(1, bill.requests())))),
                new Figure(
                        setting.get("report.figure.input"),
                        Amounts.tokens(all.context()),
                        setting.get("report.figure.tokens")),
                new Figure(
                        setting.get("report.figure.hits"),
                        Amounts.percent(CacheAudit.hitShare(all)),
                        setting.get("report.figure.of-input")),
                new Figure(
                        setting.get("report.figure.peak"),
                        Amounts.tokens(usage.total().maxContext()),
                        setting.get("report.figure.tokens")));
    }

    private int compactions() {
        return usage.sessions().stream().mapToInt(row -> row.summary().compactions().total()).sum();
    }

    private List<String> counted() {
        var counted = new ArrayList<String>();
        Limits.count(setting, "report.limits.problems", sum(SessionSummary::problems))
                .ifPresent(counted::add);
        counted.add(setting.get("report.limits.period"));
        return counted;
    }

    private long sum(Function<SessionSummary, Integer> part) {
        return usage.sessions().stream()
                .map(SessionUsage::summary)
                .map(part)
                .mapToLong(Integer::longValue)
                .sum();
    }
}
