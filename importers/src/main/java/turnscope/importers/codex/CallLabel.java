package turnscope.importers.codex;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.session.Block;
import turnscope.importers.json.BrokenJson;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonValue;
import turnscope.importers.json.JsonValue.Fields;
import turnscope.importers.json.JsonValue.Text;
import turnscope.importers.json.Preview;

/// The short name of a call: the command, the file or the question.
final class CallLabel {

    /// In the order of preference.
    private static final List<String> TELLING =
            List.of(
                    "cmd",
                    "command",
                    "path",
                    "file_path",
                    "query",
                    "url",
                    "target",
                    "task_name",
                    "message");

    private static final Set<String> WANTED = Set.copyOf(TELLING);
    private static final Set<String> SHELLS =
            Set.of("bash", "zsh", "sh", "-lc", "-c", "/bin/bash", "/bin/zsh");
    private static final List<String> PATCHES =
            List.of("*** Update File: ", "*** Add File: ", "*** Delete File: ");

    private static final String PATCH = "*** ";

    /// One for each thread that reads: a new one for every call costs more than reading the call.
    private static final ThreadLocal<JsonScanner> SCANNER =
            ThreadLocal.withInitial(JsonScanner::new);

    private CallLabel() {}

    /// @param arguments JSON, a patch or a script; perhaps only its beginning
    static String of(String arguments) {
        var text = arguments.startsWith("{") ? telling(arguments) : arguments;
        if (text.contains(PATCH)) text = patched(text);
        return Preview.of(text, Block.LABEL);
    }

    private static String patched(String patches) {
        var text = patches;
        for (var patch : PATCHES) {
            int at = text.indexOf(patch);
            if (at >= 0) text = text.substring(at + patch.length()).lines().findFirst().orElse("");
        }
        return text;
    }

    private static String telling(String arguments) {
        return fields(arguments)
                .or(() -> fields(whole(arguments) + "\"}"))
                .or(() -> fields(whole(arguments) + "\"]}"))
                .map(CallLabel::telling)
                .orElse("");
    }

    /// Without an escape that the cut may have left half.
    private static String whole(String cut) {
        int escape = cut.lastIndexOf('\\');
        return escape >= cut.length() - 6 && escape >= 0
                ? cut.substring(
                        0, escape > 0 && cut.charAt(escape - 1) == '\\' ? escape - 1 : escape)
                : cut;
    }

    private static Optional<Fields> fields(String arguments) {
        var scanner = SCANNER.get();
        try {
            scanner.start(arguments);
            return JsonValue.read(scanner, WANTED) instanceof Fields fields
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (BrokenJson _) {
            return Optional.empty();
        }
    }

    private static String telling(Fields arguments) {
        for (var name : TELLING) {
            var word = arguments.word(name);
            if (!word.isEmpty()) return word;
            if (arguments.items(name).isEmpty()) continue;
            var words =
                    arguments.items(name).stream()
                            .filter(Text.class::isInstance)
                            .map(part -> ((Text) part).beginning())
                            .filter(part -> !SHELLS.contains(part))
                            .toList();
            if (!words.isEmpty()) return String.join(" ", words);
        }
        return "";
    }
}
