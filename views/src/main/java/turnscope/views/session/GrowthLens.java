package turnscope.views.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.explain.Outlook;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;

/// What the growing context costs in words: how it grew, the curve behind it, and what the next request would cost.
final class GrowthLens extends VBox {

    /// Phases that are told about in words.
    private static final int PHASES = 3;

    private final Text text;

    /// @param seq of the request whose phase is drawn; the last one with a curve otherwise
    GrowthLens(
            SessionProfile profile,
            Optional<Diagnosis> diagnosis,
            OptionalInt seq,
            Palette palette,
            Text text) {
        this.text = text;
        setId("growth-lens");
        getStyleClass().add("lens");
        var growth = profile.growth();
        add("growth.title", "heading");
        if (growth.peakContext() > 0) {
            long added = growth.phases().stream().mapToLong(Phase::added).sum();
            add(
                    text.get(
                            "growth.sentence",
                            Amounts.tokens(added / Math.max(1, profile.requests().size())),
                            Amounts.exact(profile.requests().size()),
                            Amounts.tokens(growth.cumulativeInput()),
                            Amounts.tokens(growth.peakContext()),
                            Amounts.times(growth.blowUp())));
            add(text.get("growth.share", Amounts.percent(growth.quadraticShare())));
        }
        drawn(growth.phases(), seq).ifPresent(phase -> curve(profile, phase, palette));
        growth.phases().stream().limit(PHASES).forEach(this::phase);
        diagnosis.flatMap(Diagnosis::outlook).ifPresent(this::outlook);
    }

    private static Optional<Phase> drawn(List<Phase> phases, OptionalInt seq) {
        var fitted = phases.stream().filter(phase -> phase.fit().isPresent()).toList();
        return fitted.stream()
                .filter(phase -> seq.isPresent() && phase.first() <= seq.getAsInt())
                .filter(phase -> seq.getAsInt() <= phase.last())
                .findFirst()
                .or(() -> fitted.isEmpty() ? Optional.empty() : Optional.of(fitted.getLast()));
    }

    private void curve(SessionProfile profile, Phase phase, Palette palette) {
        var curve = new GrowthCurve(profile.requests(), phase, text, palette);
        var chip = new Label(text.get("basis.estimated"));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        var words = new Label(curve.more());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(8, chip, words);
        line.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(curve, line);
    }

    private void phase(Phase phase) {
        var head =
                new Label(
                        text.get(
                                "growth.phase",
                                Amounts.exact(phase.first() + 1L),
                                Amounts.exact(phase.last() + 1L)));
        head.getStyleClass().add("subheading");
        getChildren().add(head);
        if (phase.fit().isEmpty()) {
            add(text.count("fit.short", phase.requests()));
            return;
        }
        var fit = phase.fit().get();
        add(
                text.get(
                        "growth.fit",
                        signed(fit.a()),
                        term(fit.b()),
                        term(fit.c()),
                        Amounts.decimal(fit.r2(), 4),
                        Amounts.percent(fit.relativeResidual())));
        long linear = phase.cumulativeInput() - phase.resent();
        add(text.get("growth.linear", Amounts.tokens(linear), Amounts.tokens(phase.resent())));
    }

    private static String signed(double number) {
        return (number < 0 ? "−" : "") + Amounts.tokens(Math.round(Math.abs(number)));
    }

    /// What is added to a sum, with the sign in place of a plus.
    static String term(double number) {
        return (number < 0 ? "− " : "+ ") + Amounts.tokens(Math.round(Math.abs(number)));
    }

    private void outlook(Outlook outlook) {
        add(
                text.get(
                        "growth.next",
                        Amounts.money(outlook.warm()),
                        Amounts.money(outlook.cold()),
                        Amounts.percent(outlook.readShare())));
        outlook.halfContext()
                .ifPresent(tokens -> add(text.get("growth.half", Amounts.tokens(tokens))));
    }

    private void add(String key, String style) {
        var label = new Label(text.get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        getChildren().add(label);
    }

    private void add(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }
}
