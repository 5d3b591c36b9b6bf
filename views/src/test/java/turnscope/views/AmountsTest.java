package turnscope.views;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.pricing.Money;

import static org.assertj.core.api.Assertions.assertThat;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,               $0.00,    $0.00
                    1,               <$0.001,  <+$0.001
                    -1,              >−$0.001, >−$0.001
                    999_999_999,     <$0.001,  <+$0.001
                    -999_999_999,    >−$0.001, >−$0.001
                    1_000_000_000,   $0.001,   +$0.001
                    -1_000_000_000,  −$0.001,  −$0.001
                    99_000_000_000,  $0.099,   +$0.099
                    350_000_000_000, $0.35,    +$0.35
                    -350_000_000_000, −$0.35,  −$0.35
                    1200000000000,   $1.20,    +$1.20
                    """)
    void moneyReadsTheSameOnBothSidesOfNothing(String pico, String money, String difference) {
        var amount = new Money(Long.parseLong(pico.replace("_", "")));
        assertThat(Amounts.money(amount)).isEqualTo(money);
        assertThat(Amounts.difference(amount)).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource({
        "24712, ~25k",
        "9949, ~9.9k",
        "104000, ~100k",
        "1240, ~1.2k",
        "87, ~87",
        "2000, ~2k"
    })
    void whatIsKnownRoughlyHasTwoDigits(long tokens, String words) {
        assertThat(Amounts.roughly(tokens)).isEqualTo(words);
    }
}
