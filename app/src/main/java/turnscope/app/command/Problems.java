package turnscope.app.command;

import java.util.List;

import turnscope.analysis.session.Problem;

/// Lists what could not be read, by file, line and reason.
final class Problems {

    private Problems() {}

    static String line(Problem problem) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        return Cells.plain(place + ": " + problem.reason());
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
