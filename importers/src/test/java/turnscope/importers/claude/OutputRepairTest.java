package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.claude.ClaudeLines.calls;
import static turnscope.importers.claude.ClaudeLines.says;
import static turnscope.importers.claude.ClaudeLines.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Request;

class OutputRepairTest {

    /// 320 characters of answer are 100 tokens by their length.
    private static final String ANSWER = says("x".repeat(320));

    @TempDir Path folder;

    private final ClaudeLines lines = new ClaudeLines();

    private List<Request> requests() throws IOException {
        return lines.read(folder).sessions().getFirst().requests();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2.1.12,  '',       1,  100
                    2.1.12,  '',       49, 100
                    2.1.12,  '',       50,
                    2.1.12,  '',       61,
                    2.1.12,  end_turn, 1,
                    2.1.96,  '',       1,  100
                    2.1.97,  '',       1,
                    2.1.100, '',       1,
                    2.2,     '',       1,
                    2,       '',       1,  100
                    dev,     '',       1,  100
                    '',      '',       1,  100
                    """)
    void estimatesPlaceholdersOnly(String version, String stop, long logged, Long estimate)
            throws IOException {
        lines.version(version).answer("u1", "", "m1", ANSWER, stop, usage(1, 0, 0, logged));
        var request = requests().getFirst();
        assertThat(request.usage().output()).isEqualTo(logged);
        assertThat(
                        request.outputEstimate().isPresent()
                                ? request.outputEstimate().getAsLong()
                                : null)
                .isEqualTo(estimate);
        assertThat(request.outputBasis())
                .isEqualTo(estimate == null ? Basis.EXACT : Basis.ESTIMATED);
    }

    /// The next context says how much was generated, after 290 characters (100 tokens) of tool result and 60 around it.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    growth, hidden, estimate
                    270,    false,  110
                    210,    false,  100
                    900,    false,  150
                    900,    true,   740
                    160,    true,   100
                    """,
            useHeadersInDisplayName = true)
    void readsTheOutputOffTheGrowthOfTheContext(long growth, boolean hidden, long estimate)
            throws IOException {
        var thinking = "{'type':'thinking','thinking':'" + (hidden ? "" : "x") + "'}";
        long written = growth - 1;
        lines.version("2.1.12")
                .answer(
                        "u1",
                        "",
                        "m1",
                        says("x".repeat(hidden ? 314 : 313)),
                        "",
                        usage(1, 100, 50, 1))
                .answer("u2", "u1", "m1", thinking, "", usage(1, 100, 50, 1))
                .answer("u3", "u2", "m1", calls("t1", "Read", "{}"), "", usage(1, 100, 50, 1))
                .result("u4", "u3", "t1", "x".repeat(230))
                .answer("u5", "u4", "m2", ANSWER, "", usage(2, 150, written, 1));
        assertThat(requests().getFirst().outputEstimate()).hasValue(estimate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    prompt     | a person spoke in between
                    miss       | the cache was lost
                    compaction | the history was replaced
                    """)
    void doesNotTrustTheGrowthWhen(String what, String why) throws IOException {
        lines.version("2.1.12")
                .answer("u1", "", "m1", ANSWER, "", usage(1, 100, 50, 1))
                .answer("u2", "u1", "m1", calls("t1", "", "{}"), "", usage(1, 100, 50, 1))
                .result("u4", "u3", "t1", "");
        if (what.equals("prompt")) lines.prompt("u5", "u4", "And?");
        if (what.equals("compaction"))
            lines.line("u5", "", "'type':'system','subtype':'compact_boundary'");
        var read = what.equals("miss") ? 0 : 150;
        lines.answer("u6", "u4", "m2", ANSWER, "", usage(1, read, 9_000, 1));
        assertThat(requests().getFirst().outputEstimate()).as(why).hasValue(101);
    }

    @Test
    void estimatesAnewWhenTheNextRequestArrives() throws IOException {
        lines.version("2.1.12").answer("u1", "", "m1", ANSWER, "", usage(1, 100, 50, 1));
        assertThat(requests().getFirst().outputEstimate()).hasValue(100);
        lines.result("u2", "u1", "t1", "")
                .answer("u3", "u2", "m2", ANSWER, "", usage(1, 150, 180, 1));
        assertThat(requests().getFirst().outputEstimate()).hasValue(120);
    }
}
