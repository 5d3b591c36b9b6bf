package turnscope.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import turnscope.analysis.TestSessions;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

class BillByTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of("claude-opus-4-8", "anthropic", Price.perMillion("5", "0.5", "25")),
                    Model.of("fable", "anthropic", Price.perMillion("10", "1", "50")));

    private static List<Request> requests() {
        var plain =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(1_000, 0, 0, 0, 10)
                        .pause(86_400)
                        .turn()
                        .request(2_000, 0, 0, 0, 20)
                        .model("nova")
                        .request(3_000, 0, 0, 0, 30)
                        .build()
                        .requests();
        var advised =
                plain.getFirst()
                        .withCalls(
                                List.of(
                                        plain.getFirst().calls().getFirst(),
                                        new Call(
                                                Call.Part.ADVISOR,
                                                "fable",
                                                Usage.of(100, 0, 0, 0, 10))));
        return List.of(advised, plain.get(1), plain.get(2));
    }

    @Test
    void everySplitAddsUpToTheSameMoney() {
        var whole = CATALOGUE.bill(requests());
        var turns = BillBy.turn(requests(), CATALOGUE);
        var days = BillBy.day(requests(), CATALOGUE, ZoneOffset.UTC);
        var models = BillBy.model(requests(), CATALOGUE);

        assertThat(turns.values().stream().reduce(Bill.EMPTY, Bill::plus)).isEqualTo(whole);
        assertThat(days.values().stream().reduce(Bill.EMPTY, Bill::plus)).isEqualTo(whole);
        assertThat(models.values().stream().reduce(Bill.EMPTY, Bill::plus).priced())
                .isEqualTo(whole.priced());
        assertThat(turns).containsOnlyKeys(0, 1);
        assertThat(days)
                .containsOnlyKeys(LocalDate.parse("2026-08-10"), LocalDate.parse("2026-08-11"));
    }

    @Test
    void splitsARequestBetweenItsModels() {
        var models = BillBy.model(requests(), CATALOGUE);
        assertThat(models).containsOnlyKeys("claude-opus-4-8", "fable", "nova");
        assertThat(models.values())
                .extracting(Bill::requests, Bill::priced, Bill::unpricedRequests)
                .containsExactly(
                        tuple(2L, Money.ofDollars("0.01575"), 0L),
                        tuple(1L, Money.ofDollars("0.0015"), 0L),
                        tuple(1L, Money.ZERO, 1L));
    }
}
