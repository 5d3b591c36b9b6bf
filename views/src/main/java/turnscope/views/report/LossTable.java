package turnscope.views.report;

import java.util.List;

import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Split;
import turnscope.views.report.Section.Setting;

/// Cache losses by cause, and their sum.
final class LossTable {

    private LossTable() {}

    /// @param losses in the order in which they are shown
    static Table of(Setting setting, List<PeriodAudit.Loss> losses) {
        var split = Split.of(losses.stream().map(PeriodAudit.Loss::premium).toList());
        var table =
                new Table(
                        List.of(
                                Table.Column.wrapping(setting.get("report.cause"), 120),
                                Table.Column.left(setting.get("report.evidence")),
                                Table.Column.right(setting.get("word.requests")),
                                Table.Column.right(setting.get("report.lost-tokens")),
                                Table.Column.right(setting.get("report.premium"))));
        for (int i = 0; i < losses.size(); i++) {
            var loss = losses.get(i);
            table.row(
                    Cell.of(setting.get("cause." + loss.cause().id())),
                    Cell.aside(setting.get("report.evidence." + loss.evidence().id())),
                    Cell.of(Amounts.exact(loss.requests())),
                    Cell.of(Amounts.exact(loss.tokens())),
                    Cell.of(priced(loss) ? split.parts().get(i) : Amounts.UNKNOWN));
        }
        return table.total(
                Cell.of(setting.get("word.total")),
                Cell.of(""),
                Cell.of(Amounts.exact(losses.stream().mapToLong(PeriodAudit.Loss::requests).sum())),
                Cell.of(Amounts.exact(losses.stream().mapToLong(PeriodAudit.Loss::tokens).sum())),
                Cell.of(
                        losses.stream().anyMatch(LossTable::priced)
                                ? Amounts.money(premium(losses))
                                : Amounts.UNKNOWN));
    }

    private static boolean priced(PeriodAudit.Loss loss) {
        return loss.unpriced() < loss.requests();
    }

    private static Money premium(List<PeriodAudit.Loss> losses) {
        return losses.stream().map(PeriodAudit.Loss::premium).reduce(Money.ZERO, Money::plus);
    }
}
