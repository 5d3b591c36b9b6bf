package turnscope.importers.claude;

import java.util.Optional;

import turnscope.analysis.session.Event;
import turnscope.importers.json.Preview;

/// What `/model` answered: the only place, but for results of sub-agents, where the log marks a large window.
final class ModelSwitch {

    private static final String ANSWER = "<local-command-stdout>Set model to ";

    private static final char ESCAPE = 0x1b;

    private ModelSwitch() {}

    /// The model that a text says was chosen, in the words of the agent; empty for other texts.
    static Optional<String> of(String said) {
        var text = plain(said);
        if (!text.startsWith(ANSWER)) return Optional.empty();
        int end = text.indexOf("</", ANSWER.length());
        var model = text.substring(ANSWER.length(), end < 0 ? text.length() : end);
        return Optional.of(Preview.of(model, Event.Setting.LONGEST));
    }

    /// Without the codes for bold letters and colours, which look much like the mark of the window.
    private static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ESCAPE) {
                int end = text.indexOf('m', i);
                if (end < 0) break;
                i = end;
            } else plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
