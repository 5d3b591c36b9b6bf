package turnscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import turnscope.views.Text;

class HelpTest {

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void describesEveryCommandOptionAndParameter(String language) {
        var captured = new Captured();
        var text = Text.of(language);
        var line =
                Commands.line(
                        new RootCommand(new NoParts(home), captured.terminal(100), text), text);

        check(line);
        line.getSubcommands().values().forEach(HelpTest::check);
        var prices = Objects.requireNonNull(line.getSubcommands().get("prices")).getSubcommands();
        prices.values().forEach(HelpTest::check);
        assertThat(prices.keySet()).containsExactly("import", "assign", "set", "remove");
        assertThat(line.getSubcommands().keySet())
                .containsExactly(
                        "import", "usage", "show", "whatif", "report", "export", "price", "prices",
                        "doctor");
    }

    private static void check(CommandLine line) {
        var spec = line.getCommandSpec();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
        for (var argument : spec.args()) {
            assertThat(argument.description())
                    .as(spec.qualifiedName() + " " + argument)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "usage --help",
                "--lang zh usage -h",
                "usage --lang=zh --help",
                "prices -h"
            })
    void helpIsTheAnswerAndNotAnError(String arguments) {
        var captured = new Captured();

        int code = Commands.run(arguments.split(" "), new NoParts(home), captured.terminal(100));

        assertThat(code).isZero();
        assertThat(captured.err()).isEmpty();
        assertThat(captured.out())
                .startsWith(arguments.contains("zh") ? "用法：" : "Usage:")
                .contains("--library");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "usage --version", "--library x.db prices -V"})
    void theVersionNeedsNoPart(String arguments) {
        var captured = new Captured();

        int code = Commands.run(arguments.split(" "), new NoParts(home), captured.terminal(100));

        assertThat(code).isZero();
        assertThat(captured.out()).startsWith("turnscope ").hasLineCount(1);
    }
}
