package turnscope.views.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.simulation.Calibration;
import turnscope.views.Amounts;

/// How well the rules of the cache explain the recording, which is how far a simulated figure can be trusted.
final class Calibrated implements Section {

    /// All sessions taken together.
    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var prices = setting.options().prices();
        var all =
                sessions.stream()
                        .filter(profile -> !profile.requests().isEmpty())
                        .map(profile -> Calibration.of(profile.session(), prices))
                        .reduce(Calibration.NONE, Calibration::plus);
        write(flow, setting, of(all));
    }

    static WhatIf.Calibration of(Calibration all) {
        return new WhatIf.Calibration(all.requests(), all.reproduced(), OptionalDouble.empty());
    }

    static void write(Flow flow, Setting setting, WhatIf.Calibration calibration) {
        var words = words(setting, calibration);
        flow.heading(
                setting.get("report.calibration"),
                List.of(Basis.SIMULATED),
                flow.height(words, Style.BODY));
        flow.paragraph(words, Style.BODY);
    }

    static String words(Setting setting, WhatIf.Calibration calibration) {
        if (calibration.compared() == 0) return setting.get("report.calibration.none");
        var sentences = new ArrayList<String>();
        sentences.add(
                setting.get(
                        "report.calibration.words",
                        Amounts.exact(calibration.reproduced()),
                        Amounts.exact(calibration.compared()),
                        Amounts.percent(
                                (double) calibration.reproduced() / calibration.compared())));
        if (calibration.costError().isPresent())
            sentences.add(
                    setting.get(
                            "report.calibration.cost",
                            Amounts.percent(Math.abs(calibration.costError().getAsDouble()))));
        return String.join(setting.get("report.space"), sentences);
    }
}
