package turnscope.views.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;

/// What was sent again although the cache should have held it: by cause, and the costliest cases.
final class CacheLosses implements Section {

    private static final int MOST_CASES = 6;

    /// What a verdict says went wrong.
    private record Reason(Cause cause, Evidence evidence) implements Comparable<Reason> {

        @Override
        public int compareTo(Reason other) {
            return Comparator.comparing(Reason::cause)
                    .thenComparing(Reason::evidence)
                    .compare(this, other);
        }
    }

    /// A request that lost tokens.
    private record Loss(RequestProfile row, Reason reason, long expected, long lost) {}

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        var losses = losses(profile);
        if (losses.isEmpty()) {
            flow.heading(setting.get("report.losses"), List.of(Basis.DERIVED), 30);
            flow.paragraph(setting.get("report.losses.none"), Style.BODY);
        } else {
            var causes = LossTable.of(setting, causes(losses));
            flow.heading(
                    setting.get("report.losses"),
                    List.of(Basis.DERIVED, Basis.ESTIMATED),
                    flow.tableStart(causes));
            flow.table(causes);
            if (losses.size() > 1) cases(flow, setting, profile, losses);
        }
        notes(flow, setting, profile);
    }

    private static List<Loss> losses(SessionProfile profile) {
        return profile.requests().stream()
                .filter(row -> row.request().owned() && row.verdict().fault())
                .map(CacheLosses::loss)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Loss> loss(RequestProfile row) {
        return switch (row.verdict()) {
            case Verdict.Partial(var cause, var evidence, long expected, long lost) ->
                    Optional.of(new Loss(row, new Reason(cause, evidence), expected, lost));
            case Verdict.Miss(var cause, var evidence, long expected, long lost) ->
                    Optional.of(new Loss(row, new Reason(cause, evidence), expected, lost));
            case Verdict.Hit _, Verdict.ColdStart _ -> Optional.empty();
        };
    }

    /// Losses of one reason together, the costliest reason first.
    private static List<PeriodAudit.Loss> causes(List<Loss> losses) {
        var causes = new TreeMap<Reason, PeriodAudit.Loss>();
        for (var loss : losses)
            causes.merge(loss.reason(), PeriodAudit.Loss.of(loss.row()), PeriodAudit.Loss::plus);
        return causes.values().stream()
                .sorted(Comparator.comparing(PeriodAudit.Loss::premium).reversed())
                .toList();
    }

    private static void cases(
            Flow flow, Setting setting, SessionProfile profile, List<Loss> losses) {
        var worst =
                losses.stream()
                        .sorted(
                                Comparator.comparing((Loss loss) ->
                                                loss.row().premium().orElse(Money.ZERO))
                                        .thenComparing(Loss::lost)
                                        .reversed())
                        .limit(MOST_CASES)
                        .sorted(Comparator.comparingInt(loss -> loss.row().request().seq()))
                        .toList();
        var table =
                new Table(
                        List.of(
                                Table.Column.right(setting.get("word.request")),
                                Table.Column.left(setting.get("report.time")),
                                Table.Column.right(setting.get("report.gap")),
                                Table.Column.wrapping(setting.get("report.cause"), 90),
                                Table.Column.right(setting.get("report.expected-read")),
                                Table.Column.right(setting.get("report.read")),
                                Table.Column.right(setting.get("report.lost-tokens")),
                                Table.Column.right(setting.get("report.premium"))));
        for (var loss : worst) table.row(caseRow(setting, profile, loss));
        flow.space(8);
        if (losses.size() > worst.size()) {
            flow.keep(flow.tableStart(table) + 14);
            flow.paragraph(
                    setting.get(
                            "report.losses.worst",
                            String.valueOf(worst.size()),
                            Amounts.exact(losses.size())),
                    Style.SMALL);
            flow.space(4);
        }
        flow.table(table);
    }

    private static List<Cell> caseRow(Setting setting, SessionProfile profile, Loss loss) {
        var request = loss.row().request();
        var gap =
                request.seq() == 0
                        ? Amounts.UNKNOWN
                        : request.gapAfter(profile.requests().get(request.seq() - 1).request())
                                .map(setting.text()::pause)
                                .orElse(Amounts.UNKNOWN);
        return List.of(
                Cell.of(Amounts.exact(request.seq() + 1L)),
                Cell.of(Amounts.minute(request.at())),
                Cell.of(gap),
                Cell.of(cause(setting, loss.reason())),
                Cell.of(Amounts.exact(loss.expected())),
                Cell.of(Amounts.exact(request.lastMessage().cacheRead())),
                Cell.of(Amounts.exact(loss.lost())),
                Cell.of(Amounts.money(loss.row().premium())));
    }

    private static String cause(Setting setting, Reason reason) {
        return setting.get("cause." + reason.cause().id());
    }

    /// What the table leaves out, and why.
    private static void notes(Flow flow, Setting setting, SessionProfile profile) {
        var notes = new ArrayList<String>();
        notes.add(setting.get("report.losses.note"));
        var expected =
                profile.requests().stream()
                        .filter(row -> row.request().owned())
                        .filter(row -> row.verdict().lost() > 0 && !row.verdict().fault())
                        .toList();
        if (!expected.isEmpty()) {
            notes.add(
                    setting.get(
                            "report.losses.expected",
                            expected.size(),
                            Amounts.exact(expected.size()),
                            Amounts.tokens(
                                    expected.stream()
                                            .mapToLong(row -> row.verdict().lost())
                                            .sum())));
        }
        boolean written =
                profile.requests().stream().anyMatch(row -> row.request().usage().cacheWrite() > 0);
        if (!written && !profile.requests().isEmpty()) notes.add(setting.get("report.no-writes"));
        flow.paragraph(String.join(setting.get("report.space"), notes), Style.SMALL);
    }
}
