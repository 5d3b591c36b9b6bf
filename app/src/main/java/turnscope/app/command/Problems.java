package turnscope.app.command;

import java.util.List;

import turnscope.analysis.session.Problem;
import turnscope.views.Reasons;
import turnscope.views.Text;

/// Lists what could not be read, by file, line and reason.
final class Problems {

    private static final int SHOWN = 20;

    private Problems() {}

    static void print(List<Problem> problems, Terminal terminal, Text text) {
        problems.stream()
                .limit(SHOWN)
                .map(problem -> "  " + line(problem, text))
                .forEach(terminal::line);
        int more = problems.size() - SHOWN;
        if (more > 0) terminal.line("  " + text.count("cli.more", more));
    }

    private static String line(Problem problem, Text text) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        return Cells.plain(place + ": " + Reasons.of(problem, text));
    }

    static void write(Json json, List<Problem> problems) {
        json.objects(
                "problems",
                problems,
                problem -> {
                    json.put("file", problem.file());
                    if (problem.line() == 0) json.unknown("line");
                    else json.put("line", problem.line());
                    json.put("reason", problem.reason());
                });
    }
}
