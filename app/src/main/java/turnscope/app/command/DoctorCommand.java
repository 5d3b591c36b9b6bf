package turnscope.app.command;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import turnscope.analysis.checkup.Checkup;
import turnscope.analysis.checkup.Reconciled;
import turnscope.analysis.checkup.RedactedCheckup;
import turnscope.analysis.checkup.Trust;
import turnscope.analysis.session.Problem;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;
import turnscope.views.SessionNames;

/// `turnscope doctor`: what was found, what is missing, and what could not be read.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--redact", descriptionKey = "cli.option.redactDoctor")
    private boolean redact;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    /// All that the doctor says.
    private record Findings(Checkup checkup, Trust trust, List<Reconciled> own) {}

    @Override
    public Integer call() {
        Findings findings;
        try (var store = root.open()) {
            var library = store.library();
            var catalogue = root.catalogue(store);
            findings =
                    new Findings(
                            Checkup.of(library, catalogue),
                            Trust.of(library, catalogue),
                            Reconciled.of(library, catalogue, root.parts().ownCosts()));
        }
        if (redact) root.terminal().out().print(redacted(findings));
        else if (json) write(findings);
        else print(findings);
        return 0;
    }

    private static String redacted(Findings findings) {
        return RedactedCheckup.of(
                Version.environment(), findings.checkup(), Optional.of(findings.trust()));
    }

    private void print(Findings findings) {
        var text = root.text();
        var terminal = root.terminal();
        var checkup = findings.checkup();
        var bill = checkup.total().bill();
        var table = new Table(List.of(Column.text(""), Column.text("")));
        table.row(text.get("cli.doctor.version"), Version.number());
        table.row(text.get("cli.doctor.library"), size(checkup));
        for (var folder : root.parts().transcriptFolders()) {
            table.row(
                    text.get("cli.doctor.folder"),
                    folder
                            + (Files.isDirectory(folder)
                                    ? ""
                                    : " (" + text.get("cli.doctor.absent") + ")"));
        }
        table.row(text.get("cli.column.sessions"), Amounts.exact(checkup.sessions()));
        table.row(text.get("word.requests"), Amounts.exact(bill.requests()));
        table.row(
                text.get("cli.doctor.prices"),
                text.get(
                        "cli.doctor.catalogue",
                        text.count("cli.count.models", checkup.catalogue().models().size()),
                        checkup.catalogue().asOf()));
        table.row(
                text.get("cli.doctor.unpriced"),
                bill.unpricedRequests() == 0
                        ? text.get("cli.doctor.none")
                        : UsageTables.named(bill, text));
        table.row(text.get("cli.doctor.skipped"), reasons(checkup.problems()));
        table.row(text.get("cli.doctor.unknown"), kinds(checkup.unknown()));
        findings.trust()
                .agents()
                .forEach((agent, pooled) -> table.row(calibrated(agent), trust(pooled)));
        for (var each : findings.own())
            table.row(
                    root.text().get("cli.doctor.own", SessionNames.shortId(each.session())),
                    root.text()
                            .get(
                                    "cli.doctor.own.sums",
                                    Amounts.money(each.own()),
                                    Amounts.money(each.bill().total())));
        table.printRows(terminal);
        Problems.print(checkup.problems(), terminal, text);
    }

    private String size(Checkup checkup) {
        if (checkup.bytes().isEmpty()) return root.libraryFile().toString();
        return root.text()
                .get(
                        "cli.doctor.size",
                        root.libraryFile().toString(),
                        root.text().size(checkup.bytes().getAsLong()));
    }

    private String calibrated(String agent) {
        return root.text().get("cli.doctor.calibration", agent);
    }

    private String trust(Trust.Pooled pooled) {
        return root.text()
                .get(
                        "cli.doctor.calibrated",
                        Amounts.percent(pooled.all().rate().orElse(0)),
                        Amounts.exact(pooled.all().requests()),
                        Amounts.exact(pooled.calibrated()),
                        Amounts.exact(pooled.sessions()));
    }

    private String reasons(List<Problem> problems) {
        if (problems.isEmpty()) return root.text().get("cli.doctor.none");
        return Amounts.exact(problems.size());
    }

    /// Kinds of lines with how often they were met.
    private String kinds(SortedMap<String, Long> unknown) {
        if (unknown.isEmpty()) return root.text().get("cli.doctor.none");
        return unknown.entrySet().stream()
                .map(kind -> kind.getKey() + " " + Amounts.exact(kind.getValue()))
                .collect(root.text().listed());
    }

    private void write(Findings findings) {
        Json.write(
                root.terminal().out(),
                json ->
                        CheckupJson.write(
                                json, root, findings.checkup(), findings.trust(), findings.own()));
    }
}
