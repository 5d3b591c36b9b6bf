package turnscope.views.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.report.Section.Setting;

/// What is on which page of a report, whatever it is written onto.
final class Contents {

    private static final List<Section> SESSION =
            List.of(
                    new Opening(),
                    new Notes(),
                    new KindBill(),
                    new Charts(),
                    new FindingsTable(),
                    new GrowthTable(),
                    new Heaviest(),
                    new CacheLosses(),
                    new Compactions(),
                    new RequestNotes());

    /// Two pages, so that a report on many sessions stays one that is read.
    private static final List<Section> BRIEF =
            List.of(
                    new Opening(),
                    new KindBill(),
                    new Charts(),
                    new GrowthTable(),
                    new CacheLosses(),
                    new Compactions(),
                    new RequestNotes());

    private static final List<Section> COVER =
            List.of(new Overview(), new Notes(), new KindBill(), new SessionsTable());
    private static final List<Section> CLOSING =
            List.of(new Provenance(), new Transcripts(), new Limits());

    private final Flow flow;
    private final Setting setting;

    Contents(Flow flow, ReportOptions options) {
        this.flow = flow;
        this.setting = new Setting(options);
    }

    void write(Report report) {
        switch (report) {
            case Report.Sessions(var profiles, var whatIf) when profiles.size() == 1 ->
                    single(profiles, whatIf);
            case Report.Sessions(var profiles, _) -> several(byCost(profiles));
            case Report.Memo(var profile, var whatIf) -> memo(profile, whatIf);
            case Report.Period(var figures) ->
                    new PeriodPages(flow, setting, figures).write(made());
        }
    }

    /// Of the document, for a reader's list of windows.
    String title(Report report) {
        var title = setting.get("report.title");
        return switch (report) {
            case Report.Sessions(var profiles, _) when profiles.size() == 1 ->
                    title + ": " + title(profiles.getFirst());
            case Report.Sessions _ -> title;
            case Report.Memo(var profile, _) ->
                    setting.get("report.memo.title") + ": " + title(profile);
            case Report.Period(var figures) ->
                    title + ": " + PeriodPages.name(setting, figures.usage());
        };
    }

    private String title(SessionProfile profile) {
        return setting.names().title(profile.session().summary());
    }

    private void single(List<SessionProfile> session, Optional<WhatIf> whatIf) {
        begin(session.getFirst(), "report.title");
        for (var section : SESSION) section.write(flow, setting, session);
        whatIf.ifPresent(scenarios -> WhatIfTable.brief(flow, setting, scenarios));
        if (setting.options().scenarios().isEmpty()) new Repricings().write(flow, setting, session);
        for (var section : CLOSING) section.write(flow, setting, session);
        new Turns().write(flow, setting, session);
    }

    private void several(List<SessionProfile> sessions) {
        var all = setting.get("report.overview");
        var foot = setting.get("report.foot.sessions", setting.options().version(), made());
        flow.part(all, setting.get("report.title"), foot);
        for (var section : COVER) section.write(flow, setting, sessions);
        int detailed = Math.min(setting.options().detailed(), sessions.size());
        for (var session : sessions.subList(0, detailed)) {
            begin(session, "report.title");
            for (var section : BRIEF) section.write(flow, setting, List.of(session));
            new Turns().write(flow, setting, List.of(session));
        }
        flow.part(setting.get("report.prices"), setting.get("report.title"), foot);
        new Repricings().write(flow, setting, sessions);
        new Calibrated().write(flow, setting, sessions);
        for (var section : CLOSING) section.write(flow, setting, sessions);
    }

    private void memo(SessionProfile profile, WhatIf whatIf) {
        begin(profile, "report.memo.title");
        MemoHead.write(flow, setting, profile, whatIf);
        Notes.write(flow, setting);
        WhatIfTable.brief(flow, setting, whatIf);
        flow.space(4);
        var limits = setting.get("report.limits.lower-bound");
        flow.paragraph(
                Provenance.basis(setting) + setting.get("report.space") + limits, Style.SMALL);
        Provenance.catalogue(flow, setting);
        TranscriptHash.of(profile.session().summary())
                .ifPresent(hash ->
                        flow.paragraph(setting.get("report.transcript.hash", hash), Style.SMALL));
    }

    private void begin(SessionProfile session, String kind) {
        var title = title(session);
        flow.part(
                title,
                setting.get(kind) + "  ·  " + title,
                setting.get(
                        "report.foot.session",
                        session.session().id(),
                        setting.options().version(),
                        made()));
    }

    private String made() {
        return Amounts.minute(Optional.of(setting.options().clock()));
    }

    private static List<SessionProfile> byCost(List<SessionProfile> sessions) {
        return sessions.stream()
                .sorted(
                        Comparator.comparing((SessionProfile profile) ->
                                        profile.bill().total().orElse(Money.ZERO))
                                .reversed())
                .toList();
    }
}
