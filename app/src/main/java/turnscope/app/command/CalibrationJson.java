package turnscope.app.command;

import turnscope.analysis.simulation.Calibration;

/// How far replays can be trusted, as it stands in documents.
final class CalibrationJson {

    private CalibrationJson() {}

    static void write(Json json, Calibration calibration) {
        json.put("requests", calibration.requests());
        json.put("reproduced", calibration.reproduced());
        json.put("rate", calibration.rate().orElse(Double.NaN));
        json.put("exact", calibration.exact());
        json.put("anchors", calibration.anchors());
        json.put("costErrorPct", calibration.costError().orElse(Double.NaN) * 100);
        json.put("calibrated", calibration.state() == Calibration.State.CALIBRATED);
        json.put("state", calibration.state().id());
        json.objects(
                "exceptions",
                calibration.exceptions(),
                each -> {
                    json.put("reason", each.reason().id());
                    json.put("requests", each.requests());
                    json.put("tokens", each.tokens());
                });
    }
}
