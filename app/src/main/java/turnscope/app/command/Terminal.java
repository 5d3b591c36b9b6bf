package turnscope.app.command;

import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Where a command writes, and who reads it.
///
/// @param interactive true where a person watches, so that progress and emphasis make sense
/// @param columns width in character cells that tables may use
public record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns) {

    private static final int COLUMNS_OF_A_FILE = 140;
    private static final int COLUMNS_OF_A_TERMINAL = 100;
    private static final int NARROWEST = 40;

    public static Terminal system() {
        boolean interactive =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Terminal(
                print(FileDescriptor.out, System.getProperty("stdout.encoding", "UTF-8")),
                print(FileDescriptor.err, System.getProperty("stderr.encoding", "UTF-8")),
                interactive,
                columns(
                        Optional.ofNullable(System.getenv("COLUMNS"))
                                .or(() -> interactive ? asked() : Optional.empty())
                                .orElse(null),
                        interactive));
    }

    /// Java cannot ask a terminal how wide it is, and shells tell only themselves.
    private static Optional<String> asked() {
        var terminal = new File("/dev/tty");
        if (!terminal.exists()) return Optional.empty();
        try {
            var asking = new ProcessBuilder("stty", "size").redirectInput(terminal).start();
            try (var answer = asking.inputReader()) {
                var line = answer.readLine();
                return line == null
                        ? Optional.empty()
                        : Optional.of(line.substring(line.indexOf(' ') + 1));
            }
        } catch (IOException noSuchTool) {
            return Optional.empty();
        }
    }

    /// A locale without a character set is no reason to print question marks: then UTF-8, as most tools do.
    private static PrintStream print(FileDescriptor descriptor, String encoding) {
        var named = Charset.forName(encoding, StandardCharsets.UTF_8);
        var charset = named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    static int columns(@Nullable String environment, boolean interactive) {
        int usual = interactive ? COLUMNS_OF_A_TERMINAL : COLUMNS_OF_A_FILE;
        if (environment == null || !environment.matches("[1-9][0-9]{0,3}")) return usual;
        return Math.max(NARROWEST, Integer.parseInt(environment));
    }

    /// A line of a document, such as a table's.
    void line(String text) {
        out.println(text);
    }

    /// A line that names what follows, set apart from what is above.
    void heading(String words) {
        line("");
        line(strong(words));
    }

    /// A message beside the document.
    void note(String text) {
        err.println(text);
    }

    /// Emphasised where a person looks at a screen, plain in a file.
    String strong(String text) {
        return interactive ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
