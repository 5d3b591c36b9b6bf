package turnscope.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.usage.DateRange;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.fixture.MemoryLibrary;

/// What a period says of its sessions is what they say of themselves.
class PeriodFiguresTest {

    private static final SessionProfile LONG = Profiles.of(Profiles.LONG);
    private static final SessionProfile SMALL =
            Profiles.of(
                    new Profiles.Recipe(
                            "00000009-aaaa-4bbb-8ccc-0123456789ab",
                            "Another",
                            "/home/ada/src/shop",
                            "main",
                            "small-2",
                            90,
                            150_000));
    private static final MemoryLibrary LIBRARY = new MemoryLibrary(LONG.session(), SMALL.session());

    private static ReportOptions options() {
        return ReportOptions.of(
                Text.of("en"), Profiles.CATALOGUE, Instant.parse("2026-11-20T14:02:11Z"), "0.1.0");
    }

    private static PeriodFigures figures(PeriodFilter filter, ReportOptions options) {
        return PeriodFigures.of(LIBRARY, PeriodFigures.Choice.of(filter), options);
    }

    private static PeriodFilter project(String name) {
        return new PeriodFilter(
                DateRange.all(ZoneOffset.UTC),
                Optional.of(name),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void oneSessionAloneIsWhatItsOwnReportSays() {
        var audit = figures(project("ledger"), options()).audit();
        var diagnosis = Diagnosis.of(LONG, Profiles.CATALOGUE);

        assertThat(audit.sessions()).isEqualTo(1);
        assertThat(audit.growth().resent()).isEqualTo(LONG.growth().resent());
        assertThat(audit.growth().input()).isEqualTo(LONG.growth().cumulativeInput());
        assertThat(audit.losses().stream().mapToInt(PeriodAudit.Loss::requests).sum())
                .isEqualTo((int) LONG.losses());
        assertThat(
                        audit.losses().stream()
                                .map(PeriodAudit.Loss::premium)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(LONG.premium());
        assertThat(audit.compactions().stream().mapToInt(PeriodAudit.Compacted::count).sum())
                .isEqualTo(LONG.session().summary().compactions().total());
        assertThat(audit.findings()).hasSameSizeAs(diagnosis.findings());
        assertThat(
                        audit.parts().stream()
                                .map(PeriodAudit.Part::cost)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(
                        LONG.carry().items().stream()
                                .map(item -> item.cost())
                                .reduce(Money.ZERO, Money::plus));
        assertThat(audit.replays().recorded()).isEqualTo(LONG.bill().priced());
    }

    @Test
    void scenariosAddUpOverSessions() {
        var scenario = Scenario.of("truncate(cap=500)");
        var options = options().withScenarios(List.of(scenario));
        var line =
                figures(PeriodFilter.all(ZoneOffset.UTC), options)
                        .audit()
                        .replays()
                        .lines()
                        .getFirst();
        var sum = Money.ZERO;
        for (var profile : List.of(LONG, SMALL)) {
            var outcome = new WhatIf(profile.session(), Profiles.CATALOGUE).outcome(scenario);
            sum = sum.plus(outcome.cost().orElseThrow());
        }

        assertThat(line.cost()).isEqualTo(sum);
        assertThat(line.low()).isLessThanOrEqualTo(line.cost());
        assertThat(line.high()).isGreaterThanOrEqualTo(line.cost());
    }

    @Test
    void aFilterLeavesOutTheOthersAndIsNamed() throws IOException {
        var one = figures(project("shop"), options());
        var model =
                new PeriodFilter(
                        DateRange.all(ZoneOffset.UTC),
                        Optional.empty(),
                        Optional.of("small-2"),
                        Optional.empty());

        assertThat(one.usage().total().bill().priced()).isEqualTo(SMALL.bill().priced());
        assertThat(figures(model, options()).usage().total().bill().requests())
                .isEqualTo(SMALL.bill().requests());
        var text = Pdf.text(Pdf.write("only", new Report.Period(one), options()));
        assertThat(text)
                .contains("only project shop")
                .contains(Amounts.money(SMALL.bill().total()));
        var hidden = options().withRedaction(true);
        assertThat(
                        Pdf.text(
                                Pdf.write(
                                        "only-r",
                                        new Report.Period(figures(project("shop"), hidden)),
                                        hidden)))
                .contains("only one project")
                .doesNotContain("shop");
    }

    @Test
    void everySessionOfTheRangeIsWholeOrCut() {
        var first = LONG.session().requests().getFirst().at().orElseThrow();
        var day = LocalDate.ofInstant(first, ZoneOffset.UTC);
        var range = new DateRange(Optional.empty(), Optional.of(day), ZoneOffset.UTC);
        var figures = figures(PeriodFilter.of(range), options());

        assertThat(figures.audit().cut() + figures.audit().sessions())
                .isEqualTo(figures.usage().sessions().size());
    }
}
