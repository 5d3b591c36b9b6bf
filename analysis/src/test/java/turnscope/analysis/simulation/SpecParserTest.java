package turnscope.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import turnscope.analysis.simulation.strategy.SpecException;
import turnscope.analysis.simulation.strategy.SpecParser;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;

class SpecParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mask                                      | mask(keep=10)
                    mask(keep=5, batch=20)                    | mask(keep=5,batch=20)
                    compact-at(threshold=120k)+ttl(1h)        | compact-at(threshold=120000)+ttl(1h)
                    ttl(1h) + compact-at(threshold=120000)    | compact-at(threshold=120000)+ttl(1h)
                    ttl(1h,sub=5m)                            | ttl(1h,sub=5m)
                    break-prefix(model@105..109)              | break-prefix(model@105..109)
                    fresh-session(split=at:100,reread=0)      | fresh-session(split=at:100,reread=0)
                    compress(Bash=0.34)                       | compress(Bash=0.34)
                    clear-at(at-least=20000)                  | clear-at(threshold=100000,at-least=20000)
                    subagents(at=40..59)                      | subagents(min-calls=6,at=40..59)
                    """)
    void readsAndWrites(String written, String canonical) {
        var scenario = Scenario.of(written);

        assertThat(scenario.text()).isEqualTo(canonical);
        assertThat(Scenario.of(scenario.text()).strategies()).isEqualTo(scenario.strategies());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    musk                 | UNKNOWN_STRATEGY   | musk
                    mask(kep=10)         | UNKNOWN_PARAMETER  | kep
                    mask(keep=ten)       | NOT_A_NUMBER       | ten
                    mask(keep=1.5)       | NOT_A_NUMBER       | 1.5
                    mask(keep=0)         | OUT_OF_RANGE       | 50
                    mask(keep=500)       | OUT_OF_RANGE       | 500
                    ttl(2h)              | NOT_ACCEPTED       | 2h
                    ttl                  | MISSING_PARAMETER  | ttl
                    prefix-diet          | MISSING_PARAMETER  | tokens
                    mask+                | NOT_UNDERSTOOD     | 5
                    mask(keep=10         | NOT_UNDERSTOOD     | 5
                    mask+ttl(1h)+mask    | TWICE              | mask
                    """)
    void saysWhatIsWrong(String written, SpecException.Reason reason, String detail) {
        var wrong = catchThrowableOfType(SpecException.class, () -> SpecParser.parse(written));

        assertThat(wrong.reason()).isEqualTo(reason);
        assertThat(wrong.details()).contains(detail);
    }

    static List<StrategyType> types() {
        return Strategies.ORDER;
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyDefaultIsInsideItsRange(StrategyType type) {
        for (var parameter : type.parameters()) {
            if (!parameter.isNumber() || parameter.standard().isEmpty()) continue;
            assertThat(Double.parseDouble(parameter.standard()))
                    .as(type.name() + " " + parameter.name())
                    .isBetween(parameter.least(), parameter.most());
        }
    }

    @Test
    void anEmptyTextIsTheRecording() {
        assertThat(SpecParser.parse("")).isEqualTo(List.<Strategy>of());
        assertThat(Scenario.of("").isAsRecorded()).isTrue();
    }
}
