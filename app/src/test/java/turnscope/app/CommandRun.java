package turnscope.app;

import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import turnscope.app.command.Captured;
import turnscope.app.command.Commands;
import turnscope.app.home.Folders;

/// One run of a command in this process, with everything that it wrote.
record CommandRun(int code, String out, String err) {

    static final int COLUMNS = 140;

    /// Runs without a display, with the user's folders below `home`.
    static CommandRun of(Path home, String... arguments) {
        var captured = new Captured();
        var folders = new Folders(home.resolve("data"), home.resolve("state"), home);
        int code = Commands.run(arguments, new Wiring(folders, false), captured.terminal(COLUMNS));
        return new CommandRun(code, captured.out(), captured.err());
    }

    /// Cells of a terminal that a line takes, counted the simple way: every Chinese character takes two.
    static long cells(String line) {
        return line.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1)
                .sum();
    }

    /// Insists that the command succeeded.
    CommandRun done() {
        if (code != 0 || !err.isEmpty()) throw new AssertionError(code + ": " + err);
        return this;
    }

    /// The document on standard output, which holds nothing else.
    JsonNode json() {
        return JsonMapper.shared().readTree(done().out());
    }
}
