package turnscope.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

class CatalogueTest {

    private static final Price OPUS =
            Price.perMillion("5", "0.5", "25")
                    .writing(WriteClass.FIVE_MINUTES, "6.25")
                    .writing(WriteClass.ONE_HOUR, "10");
    private static final Price FABLE = Price.perMillion("10", "1", "50");
    private static final Optional<Instant> NOON = at("2026-08-10T12:00:00Z");

    private final Catalogue catalogue =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of("opus", "anthropic", OPUS),
                    Model.of("fable", "anthropic", FABLE),
                    Model.of("mystery", "somebody", List.of()));

    private static Optional<Instant> at(String instant) {
        return Optional.of(Instant.parse(instant));
    }

    private static Request request(Service service, Call... calls) {
        return new Request(
                "key",
                0,
                0,
                NOON,
                NOON,
                calls[0].model(),
                List.of(calls),
                OptionalLong.empty(),
                service,
                "",
                "",
                "",
                Optional.empty(),
                true);
    }

    @Test
    void pricesEveryKindOfToken() {
        var usage = new Usage(1, 10, 100, 1_000, 10_000, 100_000, OptionalLong.empty());
        var quote =
                (Quote.Priced) catalogue.quote(Call.message("opus", usage), Service.STANDARD, NOON);
        assertThat(quote.fresh()).isEqualTo(Money.ofDollars("0.000005"));
        assertThat(quote.cacheRead()).isEqualTo(Money.ofDollars("0.000005"));
        assertThat(quote.cacheWrite5m()).isEqualTo(Money.ofDollars("0.000625"));
        assertThat(quote.cacheWrite1h()).isEqualTo(Money.ofDollars("0.01"));
        assertThat(quote.cacheWrite30m()).isEqualTo(Money.ofDollars("0.05"));
        assertThat(quote.flags()).contains("derived_write_price");
        assertThat(quote.output()).isEqualTo(Money.ofDollars("2.5"));
    }

    @Test
    void billsAdviceByItsOwnModelAndRefusalsNotAtAll() {
        var bill =
                catalogue.bill(
                        request(
                                Service.STANDARD,
                                new Call(Call.Part.REFUSED, "fable", Usage.of(500, 0, 0, 0, 5)),
                                Call.message("opus", Usage.of(100, 0, 0, 0, 10)),
                                new Call(Call.Part.ADVISOR, "fable", Usage.of(100, 0, 0, 0, 10)),
                                new Call(Call.Part.COMPACTION, "opus", Usage.of(10, 0, 0, 0, 1))));
        assertThat(bill.requests()).isOne();
        assertThat(bill.fresh()).isEqualTo(Money.ofDollars("0.00155"));
        assertThat(bill.output()).isEqualTo(Money.ofDollars("0.000775"));
        assertThat(bill.usage()).isEqualTo(Usage.of(210, 0, 0, 0, 21));
    }

    @Test
    void namesWhatHasNoPriceAndCountsTheRest() {
        var bill =
                catalogue.bill(
                        List.of(
                                request(
                                        Service.STANDARD,
                                        Call.message("opus", Usage.of(100, 0, 0, 0, 10)),
                                        new Call(
                                                Call.Part.ADVISOR,
                                                "nova",
                                                Usage.of(1, 0, 0, 0, 1))),
                                request(
                                        Service.STANDARD,
                                        Call.message("mystery", Usage.of(7, 0, 0, 0, 7)))));
        assertThat(bill.unpricedRequests()).isEqualTo(2);
        assertThat(bill.unpricedModels()).containsEntry("nova", 1L).containsEntry("mystery", 1L);
        assertThat(bill.total()).contains(Money.ofDollars("0.00075"));
        assertThat(bill.usage().total()).isEqualTo(126);
    }

    @Test
    void hasNoTotalWhereNothingHasAPrice() {
        var bill = catalogue.bill(request(Service.STANDARD, Call.message("nova", Usage.NONE)));
        assertThat(bill.total()).isEmpty();
        assertThat(Bill.EMPTY.total()).contains(Money.ZERO);
    }

    @Test
    void doesNotCountMessagesOfTheAgentItself() {
        var call = Call.message("<synthetic>", Usage.NONE);
        assertThat(catalogue.quote(call, Service.STANDARD, NOON))
                .isInstanceOf(Quote.NotBilled.class);
        assertThat(catalogue.bill(request(Service.STANDARD, call))).isEqualTo(Bill.EMPTY);
    }

    @Test
    void marksAnUnknownMultiplierAsALowerBound() {
        var bill =
                catalogue.bill(
                        request(
                                new Service("fast", "", "", 0),
                                Call.message("opus", Usage.of(1, 0, 0, 0, 1))));
        assertThat(bill.partialRequests()).isOne();
        assertThat(bill.unpricedRequests()).isZero();
    }

    @Test
    void isUnpricedInsteadOfWrapping() {
        var absurd = Call.message("opus", Usage.of(Long.MAX_VALUE / 2, 0, 0, 0, 1));
        assertThat(catalogue.quote(absurd, Service.STANDARD, NOON))
                .isEqualTo(new Quote.Unpriced("opus", "out_of_range"));
    }

    @Test
    void takesThePriceOfTheDayOrOfAFixedOne() {
        var periods =
                List.of(
                        new Model.Period(
                                at("2026-01-01T00:00:00Z"),
                                Price.perMillion("2", "", "2"),
                                List.of(),
                                List.of(),
                                List.of(),
                                "high"),
                        new Model.Period(
                                at("2026-02-01T00:00:00Z"),
                                Price.perMillion("1", "", "1"),
                                List.of(),
                                List.of(),
                                List.of(),
                                "high"));
        var dated = Catalogue.of(LocalDate.parse("2026-03-01"), Model.of("m", "somebody", periods));
        var call = Call.message("m", Usage.of(1_000_000, 0, 0, 0, 0));

        assertThat(total(dated, call, at("2025-12-31T00:00:00Z"))).isEqualTo("2.000000");
        assertThat(flags(dated, call, at("2025-12-31T00:00:00Z")))
                .containsExactly("before_first_period");
        assertThat(total(dated, call, at("2026-01-31T23:59:59.999Z"))).isEqualTo("2.000000");
        assertThat(total(dated, call, at("2026-02-01T00:00:00Z"))).isEqualTo("1.000000");
        assertThat(total(dated, call, Optional.empty())).isEqualTo("1.000000");
        assertThat(flags(dated, call, Optional.empty())).containsExactly("undated");
        assertThat(
                        total(
                                dated.at(Instant.parse("2026-01-15T00:00:00Z")),
                                call,
                                at("2026-02-15T00:00:00Z")))
                .isEqualTo("2.000000");
    }

    private static String total(Catalogue catalogue, Call call, Optional<Instant> at) {
        return ((Quote.Priced) catalogue.quote(call, Service.STANDARD, at)).total().dollars();
    }

    private static List<String> flags(Catalogue catalogue, Call call, Optional<Instant> at) {
        return ((Quote.Priced) catalogue.quote(call, Service.STANDARD, at)).flags();
    }

    @Test
    void prefersWhatTheUserSaidThatANameMeans() {
        var rules =
                NameRules.NONE.withMappings(
                        List.of(
                                new NameRules.Mapping(
                                        "review", "opus", at("2026-10-06T00:00:00Z"))));
        var base = catalogue.list();
        var mapped =
                new Catalogue(
                        new PriceList(
                                base.asOf(),
                                "",
                                rules,
                                base.models(),
                                base.tokenizers(),
                                base.cacheProfiles(),
                                base.searchFees(),
                                base.sources()));
        var call = Call.message("Review", Usage.of(1, 0, 0, 0, 0));
        assertThat(mapped.quote(call, Service.STANDARD, NOON)).isInstanceOf(Quote.Priced.class);
        assertThat(mapped.quote(call, Service.STANDARD, at("2026-10-06T00:00:00Z")))
                .isEqualTo(new Quote.Unpriced("Review", "unknown_name"));
    }

    @Test
    void countsSearchesOncePerRequest() {
        var base = catalogue.list();
        var withFee =
                new Catalogue(
                        new PriceList(
                                base.asOf(),
                                "",
                                base.names(),
                                base.models(),
                                base.tokenizers(),
                                base.cacheProfiles(),
                                java.util.Map.of(
                                        "anthropic",
                                        new PriceList.SearchFee(Money.ofDollars("0.01"), true)),
                                base.sources()));
        var bill =
                withFee.bill(
                        request(
                                new Service("", "", "", 3),
                                Call.message("opus", Usage.NONE),
                                new Call(Call.Part.ADVISOR, "fable", Usage.NONE),
                                Call.message("opus", Usage.NONE)));
        assertThat(bill.tools()).isEqualTo(Money.ofDollars("0.03"));
    }

    @Test
    void infersWritesOnTheGridOfTheCache() {
        var base = Model.of("sol", "openai", OPUS);
        var sol =
                new Model(
                        base.id(),
                        base.provider(),
                        base.name(),
                        base.aliases(),
                        base.match(),
                        base.tokenizer(),
                        base.cacheProfile(),
                        OptionalLong.of(1_024),
                        1_024,
                        768,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Set.of(),
                        base.prices(),
                        List.of(),
                        "embedded");
        assertThat(List.of(1_500L, 1_791L, 1_792L, 79_615L, 79_616L, 80_000L))
                .extracting(prompt -> InferredWrites.cacheable(sol, prompt))
                .containsExactly(0L, 0L, 1_792L, 78_592L, 79_616L, 79_616L);
    }
}
