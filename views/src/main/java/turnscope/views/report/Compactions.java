package turnscope.views.report;

import java.util.List;
import java.util.OptionalLong;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;
import turnscope.views.Amounts;

/// The ledger of compactions: when, by whom, from how much to how much.
final class Compactions implements Section {

    private static final int MOST = 20;

    /// A number of tokens and where it comes from.
    private record Known(OptionalLong tokens, Basis basis) {

        String text() {
            return tokens.isPresent() ? Amounts.exact(tokens.getAsLong()) : Amounts.UNKNOWN;
        }
    }

    @Override
    public void write(PageFlow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        var events = profile.session().events().stream().filter(Compactions::compacts).toList();
        if (events.isEmpty()) {
            flow.heading(setting.get("report.compactions"), List.of(Basis.EXACT), 30);
            flow.paragraph(setting.get("report.compactions.none"), Style.BODY);
            return;
        }
        var table = table(setting);
        for (var event : events.subList(0, Math.min(MOST, events.size()))) {
            table.row(row(setting, profile, event));
        }
        flow.heading(
                setting.get("report.compactions"),
                List.of(Basis.EXACT, Basis.DERIVED),
                flow.tableStart(table) + 14);
        flow.paragraph(count(setting, profile), Style.BODY);
        flow.space(7);
        flow.table(table);
        if (events.size() > MOST) {
            flow.paragraph(
                    setting.text().count("report.compactions.more", events.size() - MOST),
                    Style.SMALL);
        }
        flow.paragraph(setting.get("report.compactions.note"), Style.SMALL);
    }

    private static boolean compacts(Event event) {
        return switch (event) {
            case Event.Compaction _, Event.MicroCompaction _ -> true;
            case Event.Failure _, Event.Spawn _ -> false;
        };
    }

    private static String count(Setting setting, SessionProfile profile) {
        var count = profile.session().summary().compactions();
        return setting.get(
                "report.compactions.count",
                Amounts.exact(count.total()),
                Amounts.exact(count.auto()),
                Amounts.exact(count.manual()),
                Amounts.exact(count.micro()));
    }

    private static Table table(Setting setting) {
        return new Table(
                List.of(
                        Table.Column.right(setting.get("report.before-request")),
                        Table.Column.left(setting.get("report.time")),
                        Table.Column.wrapping(setting.get("report.trigger"), 90),
                        Table.Column.right(setting.get("report.before")),
                        Table.Column.right(setting.get("report.after")),
                        Table.Column.right(setting.get("report.freed")),
                        Table.Column.left(setting.get("report.basis"))));
    }

    private static List<Cell> row(Setting setting, SessionProfile profile, Event event) {
        var trigger = trigger(setting, event);
        var before = before(profile, event);
        var after = after(profile, event, before);
        var freed =
                before.tokens().isPresent() && after.tokens().isPresent()
                        ? Amounts.exact(before.tokens().getAsLong() - after.tokens().getAsLong())
                        : Amounts.UNKNOWN;
        return List.of(
                Cell.of(Amounts.exact(event.beforeSeq() + 1L)),
                Cell.of(Amounts.minute(event.at())),
                Cell.of(trigger),
                Cell.of(before.text()),
                Cell.of(after.text()),
                Cell.of(freed),
                Cell.aside(setting.get("report.basis." + before.basis().and(after.basis()).id())));
    }

    private static String trigger(Setting setting, Event event) {
        return switch (event) {
            case Event.Compaction compaction -> {
                var trigger = compaction.trigger() == Event.Trigger.AUTO ? "auto" : "manual";
                var inferred = compaction.triggerBasis() == Basis.EXACT ? "" : ".inferred";
                yield setting.get("report.trigger." + trigger + inferred);
            }
            case Event.MicroCompaction _ -> setting.get("report.trigger.micro");
            case Event.Failure _, Event.Spawn _ -> "";
        };
    }

    /// As logged, else the context of the request before.
    private static Known before(SessionProfile profile, Event event) {
        var logged =
                switch (event) {
                    case Event.Compaction compaction -> compaction.tokensBefore();
                    case Event.MicroCompaction micro -> micro.tokensBefore();
                    case Event.Failure _, Event.Spawn _ -> OptionalLong.empty();
                };
        return logged.isPresent()
                ? new Known(logged, Basis.EXACT)
                : context(profile, event.beforeSeq() - 1);
    }

    /// As logged, else the context of the request that follows.
    private static Known after(SessionProfile profile, Event event, Known before) {
        return switch (event) {
            case Event.Compaction compaction ->
                    compaction.tokensAfter().isPresent()
                            ? new Known(compaction.tokensAfter(), Basis.EXACT)
                            : context(profile, event.beforeSeq());
            case Event.MicroCompaction micro ->
                    micro.tokensSaved().isPresent() && before.tokens().isPresent()
                            ? new Known(
                                    OptionalLong.of(
                                            before.tokens().getAsLong()
                                                    - micro.tokensSaved().getAsLong()),
                                    Basis.DERIVED)
                            : context(profile, event.beforeSeq());
            case Event.Failure _, Event.Spawn _ -> new Known(OptionalLong.empty(), Basis.DERIVED);
        };
    }

    private static Known context(SessionProfile profile, int seq) {
        var requests = profile.requests();
        return new Known(
                seq < 0 || seq >= requests.size()
                        ? OptionalLong.empty()
                        : OptionalLong.of(requests.get(seq).request().context()),
                Basis.DERIVED);
    }
}
