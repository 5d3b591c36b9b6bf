package turnscope.analysis.checkup;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// A checkup as plain lines that can be handed to a stranger: no title, path, project or text of any session.
///
/// The lines are in English whatever the language of the screen, because maintainers read them.
public final class RedactedCheckup {

    private RedactedCheckup() {}

    /// @param program version of the program, of Java and of the system
    /// @param trust empty if nobody has waited for it
    public static String of(String program, Checkup checkup, Optional<Trust> trust) {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(program);
        var bill = checkup.total().bill();
        lines.add(
                "library: %d sessions, %d requests, %d transcripts, %s bytes"
                        .formatted(
                                checkup.sessions(),
                                bill.requests(),
                                checkup.files().size(),
                                checkup.bytes().isPresent()
                                        ? Long.toString(checkup.bytes().getAsLong())
                                        : "unknown"));
        lines.add(
                "prices: %d models, of %s, %s"
                        .formatted(
                                checkup.catalogue().models().size(),
                                checkup.catalogue().asOf(),
                                checkup.catalogue().hash()));
        checkup.unpriced()
                .forEach((model, requests) ->
                        lines.add("unpriced: %s, %d requests".formatted(named(model), requests)));
        checkup.reasons()
                .forEach((reason, times) ->
                        lines.add("skipped: %s, %d times".formatted(reason, times)));
        checkup.unknown()
                .forEach((kind, times) ->
                        lines.add("unknown kind of line: %s, %d times".formatted(kind, times)));
        files(checkup, lines);
        trust.ifPresent(known -> sessions(known, lines));
        return lines.toString();
    }

    private static String named(String model) {
        return model.isEmpty() ? "(model not logged)" : model;
    }

    /// Only files with something to tell, by their numbers.
    private static void files(Checkup checkup, StringJoiner lines) {
        int number = 0;
        for (var each : checkup.files()) {
            number++;
            if (each.skipped() == 0 && each.file().unknown() == 0) continue;
            lines.add(
                    "file %d: %s, %d bytes, %d lines, %d skipped, %d too long, %d of unknown kinds"
                            .formatted(
                                    number,
                                    each.file().agent().id(),
                                    each.file().bytes(),
                                    each.file().lines(),
                                    each.skipped(),
                                    each.capped(),
                                    each.file().unknown()));
            each.problems()
                    .forEach(problem ->
                            lines.add("  line %d: %s".formatted(problem.line(), problem.reason())));
        }
    }

    private static void sessions(Trust trust, StringJoiner lines) {
        trust.agents()
                .forEach((agent, pooled) ->
                        lines.add(
                                "calibration of %s: %d of %d requests, %d of %d sessions"
                                        .formatted(
                                                agent,
                                                pooled.all().reproduced(),
                                                pooled.all().requests(),
                                                pooled.calibrated(),
                                                pooled.sessions())));
        int number = 0;
        for (var each : trust.sessions()) {
            number++;
            var found = each.calibration();
            lines.add(
                    "session %d: %s, %s, %d of %d"
                            .formatted(
                                    number,
                                    each.summary().agent().id(),
                                    found.state().name().toLowerCase(Locale.ROOT),
                                    found.reproduced(),
                                    found.requests()));
        }
    }
}
