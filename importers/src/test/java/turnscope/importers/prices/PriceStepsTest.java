package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.PriceSteps;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// Sums of requests at one price cost what the requests cost one by one, for every model, over its periods and tiers.
class PriceStepsTest {

    private static final Catalogue PRICES = PriceFile.embedded();
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SPAN = 690L * 24 * 3600;

    static Stream<Model> models() {
        return PRICES.models().stream().filter(model -> PriceSteps.of(model).isPresent());
    }

    @ParameterizedTest
    @MethodSource("models")
    void costTheSame(Model model) {
        var steps = PriceSteps.of(model).orElseThrow();
        var random = new Random(model.id().hashCode());
        var single = PRICES.tally();
        var groups = new HashMap<Integer, Group>();
        for (int i = 0; i < 400; i++) {
            var usage = usage(random);
            var at = FIRST.plusSeconds(random.nextLong(SPAN));
            var call = Call.message(model.id(), usage);
            single.add(model, List.of(call), Service.STANDARD, Optional.of(at));
            groups.merge(
                    steps.at(at.toEpochMilli(), usage.context()),
                    new Group(usage, 1, at, usage.context()),
                    Group::with);
        }
        assertThat(groups.keySet()).allMatch(step -> step >= 0 && step < steps.count());
        var summed = PRICES.tally();
        groups.values()
                .forEach(each ->
                        summed.add(
                                model,
                                each.usage,
                                each.requests,
                                Optional.of(each.first),
                                each.prompt));
        assertThat(summed.bill()).isEqualTo(single.bill());
    }

    private record Group(Usage usage, long requests, Instant first, long prompt) {

        Group with(Group other) {
            return new Group(
                    usage.plus(other.usage),
                    requests + other.requests,
                    first.isBefore(other.first) ? first : other.first,
                    prompt);
        }
    }

    private static Usage usage(Random random) {
        int scale = 1 << random.nextInt(21);
        return new Usage(
                random.nextInt(scale),
                random.nextInt(scale),
                random.nextInt(scale),
                random.nextInt(scale),
                random.nextInt(scale),
                random.nextInt(30_000),
                OptionalLong.empty());
    }
}
