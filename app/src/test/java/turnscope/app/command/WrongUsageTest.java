package turnscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    usage --by hour                                     | 2 | --by
                    usage --since yesterday                             | 2 | --since
                    usage --since 2026-08-02 --until 2026-08-01         | 2 | --until
                    usage extra                                         | 2 | extra
                    show                                                | 2 | SESSION
                    whatif latest --strategy musk(keep=10)              | 2 | musk
                    report                                              | 2 | --output
                    price                                               | 2 | MODEL
                    price claude-opus-5 --fresh -1                      | 2 | -1
                    price claude-opus-5 --at noon                       | 2 | --at
                    prices --jso                                        | 2 | --jso
                    --lang fr prices                                    | 2 | --lang
                    --libary x.db prices                                | 2 | --libary
                    no/such/folder                                      | 1 | no/such/folder
                    import no/such/file.jsonl                           | 1 | no/such/file.jsonl
                    """)
    void saysWhatAndWhereOnOneLine(String arguments, int code, String what) {
        var captured = new Captured();

        int exit = Commands.run(arguments.split(" "), new NoParts(home), captured.terminal(100));

        assertThat(exit).isEqualTo(code);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err()).startsWith("turnscope").contains(what).hasLineCount(1);
    }
}
