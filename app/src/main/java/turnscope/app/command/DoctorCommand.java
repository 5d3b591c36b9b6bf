package turnscope.app.command;

import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Problem;
import turnscope.analysis.usage.DateRange;
import turnscope.analysis.usage.SessionLedger;
import turnscope.analysis.usage.UsageSum;
import turnscope.app.command.Table.Column;
import turnscope.views.Amounts;

/// `turnscope doctor`: what was found, what is missing, and what could not be read.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    /// All that the doctor says.
    private record Findings(
            int sessions,
            UsageSum total,
            List<Problem> problems,
            SortedMap<String, Long> unknown,
            Catalogue catalogue,
            LibraryCalibration calibration) {}

    @Override
    public Integer call() {
        Findings findings;
        try (var store = root.open()) {
            var library = store.library();
            var catalogue = root.catalogue(store);
            var ledger =
                    new SessionLedger(catalogue, DateRange.all(java.time.ZoneId.systemDefault()));
            library.forEachRequest(ledger::add);
            findings =
                    new Findings(
                            library.sessions().size(),
                            ledger.total(),
                            library.problems(),
                            library.unknownLines(),
                            catalogue,
                            LibraryCalibration.of(library, catalogue));
        }
        if (json) write(findings);
        else print(findings);
        return 0;
    }

    private void print(Findings findings) {
        var text = root.text();
        var terminal = root.terminal();
        var bill = findings.total().bill();
        var table = new Table(List.of(Column.text(""), Column.text("")));
        table.row(text.get("cli.doctor.version"), Version.number());
        table.row(text.get("cli.doctor.library"), root.libraryFile().toString());
        for (var folder : root.parts().transcriptFolders()) {
            table.row(
                    text.get("cli.doctor.folder"),
                    folder
                            + (Files.isDirectory(folder)
                                    ? ""
                                    : " (" + text.get("cli.doctor.absent") + ")"));
        }
        table.row(text.get("cli.column.sessions"), Amounts.exact(findings.sessions()));
        table.row(text.get("word.requests"), Amounts.exact(bill.requests()));
        table.row(
                text.get("cli.doctor.prices"),
                text.get(
                        "cli.doctor.catalogue",
                        text.count("cli.count.models", findings.catalogue().models().size()),
                        findings.catalogue().asOf()));
        table.row(
                text.get("cli.doctor.unpriced"),
                bill.unpricedRequests() == 0
                        ? text.get("cli.doctor.none")
                        : UsageTables.named(bill, text));
        table.row(text.get("cli.doctor.skipped"), reasons(findings.problems()));
        table.row(text.get("cli.doctor.unknown"), kinds(findings.unknown()));
        findings.calibration()
                .agents()
                .forEach((agent, pooled) -> table.row(calibrated(agent), trust(pooled)));
        table.printRows(terminal);
        Problems.print(findings.problems(), terminal, text);
    }

    private String calibrated(String agent) {
        return root.text().get("cli.doctor.calibration", agent);
    }

    private String trust(LibraryCalibration.Pooled pooled) {
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
                .collect(Collectors.joining(", "));
    }

    private void write(Findings findings) {
        var bill = findings.total().bill();
        var catalogue = findings.catalogue();
        Json.write(
                root.terminal().out(),
                json -> {
                    json.put("version", Version.number());
                    json.put("library", root.libraryFile().toString());
                    json.objects(
                            "folders",
                            root.parts().transcriptFolders(),
                            folder -> {
                                json.put("path", folder.toString());
                                json.put("exists", Files.isDirectory(folder));
                            });
                    json.put("sessions", findings.sessions());
                    json.put("requests", bill.requests());
                    UsageJson.cost(json, bill);
                    json.object("unpriced", () -> bill.unpricedModels().forEach(json::put));
                    json.object(
                            "catalogue",
                            () -> {
                                json.put("asOf", catalogue.asOf());
                                json.put("hash", catalogue.hash());
                                json.put("models", catalogue.models().size());
                            });
                    json.object(
                            "reasons",
                            () ->
                                    findings.problems().stream()
                                            .collect(
                                                    Collectors.groupingBy(
                                                            Problem::reason,
                                                            java.util.TreeMap::new,
                                                            Collectors.counting()))
                                            .forEach(json::put));
                    json.object("unknownLines", () -> findings.unknown().forEach(json::put));
                    Problems.write(json, findings.problems());
                    json.object("calibration", () -> findings.calibration().write(json));
                });
    }
}
