package turnscope.app.command;

import java.nio.file.Files;
import java.util.List;

import turnscope.analysis.checkup.Checkup;
import turnscope.analysis.checkup.FileCheck;
import turnscope.analysis.checkup.Reconciled;
import turnscope.analysis.checkup.Trust;

/// What `turnscope doctor` found, as a document.
final class CheckupJson {

    private CheckupJson() {}

    static void write(
            Json json, RootCommand root, Checkup checkup, Trust trust, List<Reconciled> own) {
        var bill = checkup.total().bill();
        json.put("version", Version.number());
        json.put("java", Runtime.version().toString());
        json.put("library", root.libraryFile().toString());
        if (checkup.bytes().isPresent()) json.put("libraryBytes", checkup.bytes().getAsLong());
        else json.unknown("libraryBytes");
        json.objects(
                "folders",
                root.parts().transcriptFolders(),
                folder -> {
                    json.put("path", folder.toString());
                    json.put("exists", Files.isDirectory(folder));
                });
        json.put("sessions", checkup.sessions());
        json.put("requests", bill.requests());
        UsageJson.cost(json, bill);
        json.object("unpriced", () -> checkup.unpriced().forEach(json::put));
        json.object(
                "catalogue",
                () -> {
                    json.put("asOf", checkup.catalogue().asOf());
                    json.put("hash", checkup.catalogue().hash());
                    json.put("models", checkup.catalogue().models().size());
                });
        json.objects("files", checkup.files(), each -> file(json, each));
        json.object("reasons", () -> checkup.reasons().forEach(json::put));
        json.object("unknownLines", () -> checkup.unknown().forEach(json::put));
        Problems.write(json, checkup.problems());
        json.object("calibration", () -> trust.agents().forEach((a, p) -> pooled(json, a, p)));
        json.objects("sessionCalibration", trust.sessions(), each -> session(json, each));
        json.objects("ownCosts", own, each -> own(json, each));
    }

    private static void own(Json json, Reconciled each) {
        json.put("id", each.session().id());
        json.money("recordedUsd", each.own());
        UsageJson.cost(json, each.bill());
    }

    private static void file(Json json, FileCheck check) {
        json.put("path", check.file().path());
        json.put("agent", check.file().agent().id());
        json.put("bytes", check.file().bytes());
        json.put("lines", check.file().lines());
        json.put("sessions", check.file().sessions());
        json.put("skipped", check.skipped());
        json.put("tooLong", check.capped());
        json.put("unknownLines", check.file().unknown());
    }

    private static void pooled(Json json, String agent, Trust.Pooled pooled) {
        json.object(
                agent,
                () -> {
                    CalibrationJson.write(json, pooled.all());
                    json.put("sessions", pooled.sessions());
                    json.put("calibratedSessions", pooled.calibrated());
                });
    }

    private static void session(Json json, Trust.Session session) {
        json.put("id", session.summary().id());
        json.put("requests", session.calibration().requests());
        json.put("reproduced", session.calibration().reproduced());
        json.put("rate", session.calibration().rate().orElse(Double.NaN));
        json.put("state", session.calibration().state().id());
    }
}
