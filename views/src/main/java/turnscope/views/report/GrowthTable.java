package turnscope.views.report;

import java.util.Comparator;
import java.util.List;

import turnscope.analysis.growth.Fit;
import turnscope.analysis.growth.Growth;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Split;
import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Painter.Pattern;

/// Why the input grows with the square of the requests: its three parts, and a curve for every phase.
final class GrowthTable implements Section {

    private static final int MOST_PHASES = 12;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var growth = sessions.getFirst().growth();
        if (growth.phases().isEmpty()) return;
        var parts = parts(setting, growth.prefix(), growth.added(), growth.resent());
        flow.heading(
                setting.get("report.growth"), List.of(Basis.DERIVED), flow.tableStart(parts) + 40);
        flow.paragraph(sentence(setting, growth), Style.BODY);
        flow.space(8);
        flow.table(parts);
        flow.space(10);
        flow.table(phases(setting, growth.phases()), setting.get("report.growth.formula"));
    }

    /// What every request added, and how much of the input was sent again.
    static String sentence(Setting setting, Growth growth) {
        var longest =
                growth.phases().stream()
                        .filter(phase -> phase.fit().isPresent())
                        .max(Comparator.comparingInt(Phase::requests));
        var resent =
                setting.get(
                        "report.growth.resent",
                        Amounts.percent(growth.quadraticShare()),
                        Amounts.times(growth.blowUp()));
        if (longest.isEmpty()) return resent;
        double each = longest.get().fit().orElseThrow().growthPerRequest();
        if (each < 1) return resent;
        return setting.get(
                        "report.growth.each", range(longest.get()), Amounts.exact(Math.round(each)))
                + setting.get("report.space")
                + resent;
    }

    /// The parts of an input, in tokens, and their sum.
    static Table parts(Setting setting, long prefix, long added, long resent) {
        var tokens = List.of(prefix, added, resent);
        var shares = Split.shares(tokens);
        var keys = List.of("report.growth.prefix", "report.growth.added", "report.growth.again");
        var inks =
                List.of(
                        new Ink(Palette.LIGHT.muted(), 1, Pattern.HORIZONTAL),
                        new Ink(Palette.LIGHT.muted(), 1, Pattern.DOTS),
                        Ink.plain(Palette.LIGHT.muted()));
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("report.growth.part"), 150),
                                Table.Column.right(setting.get("word.tokens")),
                                Table.Column.right(setting.get("report.share")),
                                Table.Column.bar(120)));
        for (int i = 0; i < keys.size(); i++) {
            table.row(
                    Cell.of(setting.get(keys.get(i))),
                    Cell.of(Amounts.exact(tokens.get(i))),
                    Cell.of(Amounts.percent(shares.get(i))),
                    new Cell.Bar(inks.get(i), shares.get(i)));
        }
        return table.total(
                Cell.of(setting.get("report.growth.sum")),
                Cell.of(Amounts.exact(prefix + added + resent)),
                Cell.of(Amounts.percent(1)),
                Cell.of(""));
    }

    private static Table phases(Setting setting, List<Phase> phases) {
        var table =
                new Table(
                        List.of(
                                Table.Column.left(setting.get("report.phase")),
                                Table.Column.right(setting.get("word.requests")),
                                Table.Column.right(setting.get("report.phase.sent")),
                                Table.Column.right(setting.get("report.phase.growth")),
                                Table.Column.right("R²"),
                                Table.Column.wrapping(setting.get("report.phase.curve"), 120)));
        for (var phase : phases.subList(0, Math.min(MOST_PHASES, phases.size()))) {
            table.row(row(setting, phase));
        }
        if (phases.size() > MOST_PHASES) rest(table, setting, phases);
        return table;
    }

    private static List<Cell> row(Setting setting, Phase phase) {
        var count = Amounts.exact(phase.requests());
        var sent = Amounts.tokens(phase.cumulativeInput());
        if (phase.fit().isEmpty()) {
            return List.of(
                    Cell.of(range(phase)),
                    Cell.of(count),
                    Cell.of(sent),
                    Cell.aside(Amounts.UNKNOWN),
                    Cell.aside(Amounts.UNKNOWN),
                    Cell.aside(
                            setting.get(
                                    "report.phase.short",
                                    phase.requests(),
                                    count,
                                    String.valueOf(Phase.FIT_NEEDS))));
        }
        var fit = phase.fit().get();
        return List.of(
                Cell.of(range(phase)),
                Cell.of(count),
                Cell.of(sent),
                Cell.of(signed(fit.growthPerRequest())),
                Cell.of(Amounts.decimal(Math.floor(fit.r2() * 1e4) / 1e4, 4)),
                Cell.of(curve(fit)));
    }

    private static void rest(Table table, Setting setting, List<Phase> phases) {
        var left = phases.subList(MOST_PHASES, phases.size());
        long requests = left.stream().mapToLong(Phase::requests).sum();
        long sent = left.stream().mapToLong(Phase::cumulativeInput).sum();
        table.row(
                Cell.aside(setting.text().count("report.phase.more", left.size())),
                Cell.aside(Amounts.exact(requests)),
                Cell.aside(Amounts.tokens(sent)),
                Cell.of(""),
                Cell.of(""),
                Cell.of(""));
    }

    private static String range(Phase phase) {
        return Amounts.exact(phase.first() + 1L) + "–" + Amounts.exact(phase.last() + 1L);
    }

    private static String signed(double tokens) {
        return (tokens > 0 ? "+" : "") + Amounts.decimal(tokens, 0);
    }

    private static String curve(Fit fit) {
        return Amounts.decimal(fit.a(), 0) + term(fit.b(), "n", 0) + term(fit.c(), "n²", 1);
    }

    private static String term(double factor, String power, int decimals) {
        return (factor < 0 ? " − " : " + ")
                + Amounts.decimal(Math.abs(factor), decimals)
                + " "
                + power;
    }
}
