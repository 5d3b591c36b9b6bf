package turnscope.views.whatif;

import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import turnscope.analysis.simulation.Calibration;
import turnscope.analysis.simulation.WhatIf;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// How far replays of a session can be trusted, in a word, and at length when one points at it.
final class Trust {

    private Trust() {}

    static Label badge(WhatIf whatIf, Text text) {
        var calibration = whatIf.calibration();
        var badge = Words.line(word(whatIf, text), "chip");
        badge.setId("lab-trust");
        boolean calibrated = calibration.state() == Calibration.State.CALIBRATED;
        if (!whatIf.isSupplied())
            badge.getStyleClass().add(calibrated ? "live" : "severity-medium");
        var tip = new Tooltip(sentences(whatIf, text));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        tip.setShowDuration(Duration.INDEFINITE);
        badge.setTooltip(tip);
        badge.setAccessibleText(sentences(whatIf, text));
        return badge;
    }

    private static String word(WhatIf whatIf, Text text) {
        if (whatIf.isSupplied()) return text.get("lab.trust.supplied");
        var calibration = whatIf.calibration();
        return text.get(
                "lab.trust." + calibration.state().id(),
                Amounts.percent(calibration.rate().orElse(0)),
                Amounts.exact(calibration.requests()));
    }

    /// The rate, the cost error, and why requests behaved otherwise.
    static String sentences(WhatIf whatIf, Text text) {
        if (whatIf.isSupplied()) return text.get("cli.calibration.supplied");
        var calibration = whatIf.calibration();
        var head =
                text.get(
                        "cli.calibration." + calibration.state().id(),
                        Amounts.exact(calibration.reproduced()),
                        Amounts.exact(calibration.requests()),
                        Amounts.percent(calibration.rate().orElse(0)),
                        calibration.costError().isPresent()
                                ? Amounts.decimal(calibration.costError().getAsDouble() * 100, 2)
                                        + " %"
                                : Amounts.UNKNOWN);
        var reasons =
                calibration.exceptions().stream()
                        .map(each ->
                                "\n· "
                                        + text.get(
                                                "cli.calibration.exception",
                                                text.get("calibration." + each.reason().id()),
                                                Amounts.exact(each.requests()),
                                                Amounts.tokens(each.tokens())))
                        .collect(Collectors.joining());
        return head + reasons;
    }
}
