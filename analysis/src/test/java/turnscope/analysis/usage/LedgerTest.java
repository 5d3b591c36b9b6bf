package turnscope.analysis.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;

class LedgerTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of("opus", "anthropic", Price.perMillion("5", "0.5", "25")),
                    Model.of("fable", "anthropic", Price.perMillion("10", "1", "50")));
    private static final DateRange ALL = DateRange.all(ZoneOffset.UTC);
    private static final Optional<Instant> NOON = at("2026-08-10T12:00:00Z");

    private final SessionSummary first = session("a", "/home/dev/tidebook", NOON, 2, 0);
    private final SessionSummary second = session("b", "/home/dev/orchard", NOON, 1, 0);

    @Test
    void aSessionsTokensLeaveAdvisorsOutAndItsCostHasThemIn() {
        var ledger = new SessionLedger(CATALOGUE, ALL);
        ledger.add(first, advised(NOON));

        var row = ledger.rows(List.of(first)).getFirst().sum();

        assertThat(row.usage().fresh()).isEqualTo(1_000_000);
        assertThat(row.advisor().calls()).isEqualTo(1);
        assertThat(row.advisor().usage().fresh()).isEqualTo(2_000_000);
        assertThat(row.advisor().cost()).contains(Money.ofDollars("20"));
        assertThat(row.bill().total()).contains(Money.ofDollars("25"));
        assertThat(row.bill().usage().fresh()).isEqualTo(3_000_000);
        assertThat(ledger.total()).isEqualTo(row);
    }

    @Test
    void anAdvisorWithoutAPriceHasNoCostButIsCounted() {
        var ledger = new SessionLedger(CATALOGUE, ALL);
        ledger.add(first, request(NOON, message("opus", 1), advice("nobody", 2)));

        var advisor = ledger.total().advisor();

        assertThat(advisor.cost()).isEmpty();
        assertThat(advisor.usage().fresh()).isEqualTo(2);
        assertThat(ledger.total().bill().unpricedModels()).containsOnlyKeys("nobody");
    }

    @Test
    void estimatesOfSomeOutputsAreAddedToTheLoggedOthers() {
        var ledger = new SessionLedger(CATALOGUE, ALL);
        ledger.add(first, request(NOON, message("opus", 1)));
        ledger.add(first, estimated(request(NOON, message("opus", 1)), 900));

        assertThat(ledger.total().usage().output()).isEqualTo(20);
        assertThat(ledger.total().outputEstimate()).hasValue(910);
    }

    @Test
    void aTranscriptWithoutUsageIsListedAsUnknown() {
        var bare = session("c", "", NOON, 0, 0);
        var copyOnly = session("d", "", NOON, 0, 3);

        var rows = new SessionLedger(CATALOGUE, ALL).rows(List.of(bare, copyOnly));

        assertThat(rows).extracting(SessionUsage::known).containsExactly(false, true);
    }

    @Test
    void keepsTheModelsInOrderOfFirstUse() {
        var ledger = new SessionLedger(CATALOGUE, ALL);
        for (var model : List.of("opus", "", "fable", "opus"))
            ledger.add(first, request(NOON, message(model, 1)));

        assertThat(ledger.rows(List.of(first)).getFirst().models())
                .containsExactly("opus", "fable");
    }

    @Test
    void aRangeCountsItsLastDayAndLeavesOtherSessionsOut() {
        var range =
                new DateRange(
                        Optional.of(LocalDate.parse("2026-08-10")),
                        Optional.of(LocalDate.parse("2026-08-11")),
                        ZoneOffset.UTC);
        var ledger = new SessionLedger(CATALOGUE, range);
        ledger.add(first, request(at("2026-08-09T23:59:59Z"), message("opus", 1)));
        ledger.add(first, request(at("2026-08-11T23:59:59Z"), message("opus", 2)));
        ledger.add(second, request(at("2026-08-12T00:00:00Z"), message("opus", 4)));

        assertThat(ledger.rows(List.of(first, second)))
                .extracting(row -> row.summary().id(), row -> row.sum().usage().fresh())
                .containsExactly(tuple("a", 2L));
    }

    @Test
    void aRequestWithoutATimeCountsByTheStartOfItsSession() {
        var ledger = new GroupLedger(Grouping.DAY, CATALOGUE, ALL);
        ledger.add(first, request(Optional.empty(), message("opus", 1)));
        ledger.add(
                session("e", "", Optional.empty(), 1, 0),
                request(Optional.empty(), message("opus", 1)));

        assertThat(ledger.rows()).extracting(GroupUsage::key).containsExactly("2026-08-10", "");
    }

    @Test
    void everyCallCountsForItsModelAndTheRequestForTheOneThatAnswered() {
        var ledger = new GroupLedger(Grouping.MODEL, CATALOGUE, ALL);
        ledger.add(first, advised(NOON));
        ledger.add(second, request(NOON, message("fable", 100)));

        assertThat(ledger.rows()).extracting(GroupUsage::key).containsExactly("fable", "opus");
        var fable = ledger.rows().getFirst();
        assertThat(fable.sessions()).isEqualTo(2);
        assertThat(fable.sum().bill().requests()).isEqualTo(1);
        assertThat(fable.sum().bill().usage().fresh()).isEqualTo(2_000_100);
    }

    @ParameterizedTest
    @CsvSource({"DAY", "WEEK", "MONTH", "MODEL", "PROJECT"})
    void groupsAddUpToTheTotal(Grouping grouping) {
        var ledger = new GroupLedger(grouping, CATALOGUE, ALL);
        ledger.add(first, advised(NOON));
        ledger.add(first, fast(request(NOON, message("opus", 7), advice("fable", 11))));
        ledger.add(second, request(at("2026-08-20T12:00:00Z"), message("fable", 3)));
        ledger.add(second, request(at("2026-09-01T12:00:00Z"), message("nobody", 5)));

        var sum = ledger.rows().stream().map(GroupUsage::sum).reduce(UsageSum.NONE, UsageSum::plus);

        assertThat(sum.bill()).isEqualTo(ledger.total().bill());
        assertThat(ledger.sessions()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DAY,   2026-12-31T22:30:00Z, UTC,           2026-12-31
                    DAY,   2026-12-31T22:30:00Z, Asia/Shanghai, 2027-01-01
                    WEEK,  2027-01-03T12:00:00Z, UTC,           2026-W53
                    WEEK,  2027-01-04T00:00:00Z, UTC,           2027-W01
                    MONTH, 2026-12-31T22:30:00Z, UTC,           2026-12
                    """)
    void periodsAreLocalAndIso(Grouping grouping, Instant at, ZoneId zone, String period) {
        assertThat(grouping.period(Optional.of(at), zone, java.time.DayOfWeek.MONDAY))
                .isEqualTo(period);
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        var day = LocalDate.parse("2026-08-10");

        assertThatThrownBy(() ->
                        new DateRange(
                                Optional.of(day), Optional.of(day.minusDays(1)), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    private static Request advised(Optional<Instant> at) {
        return request(at, message("opus", 1_000_000), advice("fable", 2_000_000));
    }

    private static Call message(String model, long fresh) {
        return Call.message(model, Usage.of(fresh, 0, 0, 0, fresh == 1_000_000 ? 0 : 10));
    }

    private static Call advice(String model, long fresh) {
        return new Call(Call.Part.ADVISOR, model, Usage.of(fresh, 0, 0, 0, 0));
    }

    private static Request request(Optional<Instant> at, Call... calls) {
        return request(at, Service.STANDARD, OptionalLong.empty(), calls);
    }

    private static Request estimated(Request request, long output) {
        return request(
                request.at(),
                request.service(),
                OptionalLong.of(output),
                request.calls().toArray(Call[]::new));
    }

    private static Request fast(Request request) {
        return request(
                request.at(),
                new Service("fast", "", "", 2),
                OptionalLong.empty(),
                request.calls().toArray(Call[]::new));
    }

    private static Request request(
            Optional<Instant> at, Service service, OptionalLong estimate, Call... calls) {
        return new Request(
                "key",
                0,
                0,
                at,
                at,
                calls[0].model(),
                List.of(calls),
                estimate,
                service,
                "",
                "",
                "",
                Optional.empty(),
                true);
    }

    private static SessionSummary session(
            String id, String project, Optional<Instant> started, int requests, int copied) {
        return new SessionSummary(
                id,
                Agent.CLAUDE_CODE,
                SessionKind.MAIN,
                Optional.empty(),
                project,
                "",
                "A title",
                started,
                started,
                List.of(),
                requests,
                1,
                Usage.NONE,
                0,
                Usage.NONE,
                OptionalLong.empty(),
                0,
                copied,
                SessionSummary.Compactions.NONE,
                0,
                id + ".jsonl");
    }

    @Test
    void aPeriodCountsEveryRequestOnceInEveryWay() {
        var ledger = new PeriodLedger(Grouping.DAY, CATALOGUE, ALL);
        ledger.add(first, request(NOON, message("opus", 1_000_000)));
        ledger.add(first, request(at("2026-08-11T12:00:00Z"), message("fable", 1_000_000)));
        ledger.add(second, request(NOON, message("opus", 3_000_000)));
        var usage = ledger.usage(List.of(first, second));

        assertThat(usage.total().bill().priced()).isEqualTo(Money.ofDollars("30.00025"));
        for (var grouping : PeriodLedger.PARTS) {
            assertThat(
                            usage.by(grouping).stream()
                                    .map(row -> row.sum().bill().priced())
                                    .reduce(Money.ZERO, Money::plus))
                    .as(grouping.id())
                    .isEqualTo(usage.total().bill().priced());
        }
        assertThat(usage.periods())
                .extracting(GroupUsage::key)
                .containsExactly("2026-08-10", "2026-08-11");
        assertThat(usage.sessions()).hasSize(2);
        assertThat(usage.rates()).extracting(rate -> rate.calls()).containsExactly(2L, 1L);
    }

    @Test
    void theUnitOfAPeriodFollowsItsLength() {
        var none = List.<SessionSummary>of();
        var since = Optional.of(LocalDate.parse("2026-01-01"));
        assertThat(unit(none, since, "2026-01-31")).isEqualTo(Grouping.DAY);
        assertThat(unit(none, since, "2026-04-30")).isEqualTo(Grouping.WEEK);
        assertThat(unit(none, since, "2026-12-31")).isEqualTo(Grouping.MONTH);
        assertThatThrownBy(() -> new PeriodLedger(Grouping.MODEL, CATALOGUE, ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Grouping unit(
            List<SessionSummary> sessions, Optional<LocalDate> since, String until) {
        var range = new DateRange(since, Optional.of(LocalDate.parse(until)), ZoneOffset.UTC);
        return PeriodLedger.unit(sessions, range, ZoneOffset.UTC);
    }

    /// 2026-11-21 is a Saturday.
    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2026-W47, 2026-W47, 2026-W48",
        "SUNDAY, 2026-W47, 2026-W48, 2026-W48",
        "SATURDAY, 2026-W48, 2026-W48, 2026-W48"
    })
    void aWeekBeginsOnTheDayThatTheUserChose(
            java.time.DayOfWeek first, String saturday, String sunday, String monday) {
        var at = Instant.parse("2026-11-21T12:00:00Z");
        var weeks = List.of(saturday, sunday, monday);
        for (int day = 0; day < 3; day++)
            assertThat(
                            Grouping.WEEK.period(
                                    Optional.of(at.plusSeconds(day * 86_400L)),
                                    ZoneOffset.UTC,
                                    first))
                    .isEqualTo(weeks.get(day));
    }
}
