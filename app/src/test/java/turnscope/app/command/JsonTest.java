package turnscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import turnscope.analysis.pricing.Money;

class JsonTest {

    @Test
    void writesWhatIsNotKnownAsNull() {
        var document =
                written(json -> {
                    json.put("number", OptionalLong.empty());
                    json.money("cost", Optional.empty());
                    json.time("at", Optional.empty());
                    json.text("title", "");
                    json.put("ratio", Double.NaN);
                    json.unknown("nothing");
                });

        assertThat(document)
                .isEqualTo(
                        """
                        {
                          "number": null,
                          "cost": null,
                          "at": null,
                          "title": null,
                          "ratio": null,
                          "nothing": null
                        }
                        """);
    }

    @Test
    void writesMoneyExactlyAndTimesInUtc() {
        var document =
                written(json -> {
                    json.money("cost", Money.ofDollars("0.0261825"));
                    json.money("round", Money.ofDollars("12"));
                    json.time("at", Optional.of(Instant.parse("2026-08-10T09:00:00.5Z")));
                    json.put("ratio", 1.0 / 3);
                    json.strings("models", List.of("a", "b"));
                    json.objects("rows", List.of(1L), row -> json.put("n", row));
                    json.objects("none", List.<Long>of(), row -> json.put("n", row));
                });

        assertThat(document)
                .isEqualTo(
                        """
                        {
                          "cost": "0.0261825",
                          "round": "12.000000",
                          "at": "2026-08-10T09:00:00.500Z",
                          "ratio": 0.333333,
                          "models": [ "a", "b" ],
                          "rows": [ {
                            "n": 1
                          } ],
                          "none": []
                        }
                        """);
    }

    @Test
    void writesUtf8AlsoForBrokenText() {
        assertThat(written(json -> json.put("title", "中 \ud83d half \ude00 📄 \u001b")))
                .isEqualTo(
                        """
                        {
                          "title": "中 \uFFFD half \uFFFD 📄 \\u001B"
                        }
                        """);
    }

    @Test
    void leavesTheStreamOpen() {
        var closed = new boolean[1];
        var out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };

        Json.write(out, _ -> {});

        assertThat(closed[0]).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}\n");
    }

    private static String written(java.util.function.Consumer<Json> content) {
        var out = new ByteArrayOutputStream();
        Json.write(out, content);
        return out.toString(StandardCharsets.UTF_8);
    }
}
