package turnscope.views.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import turnscope.analysis.period.PeriodAudit;
import turnscope.analysis.period.PeriodAuditor;
import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.session.Redaction;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.PeriodLedger;
import turnscope.analysis.usage.PeriodUsage;
import turnscope.analysis.usage.SessionUsage;

/// What a period report shows.
///
/// @param filter what it is about
/// @param parts by what it is parted beside time, in this order
/// @param audit why it cost what it cost
/// @param whatIf scenarios over all whole sessions
/// @param transcripts of the sessions that cost most
public record PeriodFigures(
        PeriodFilter filter,
        PeriodUsage usage,
        List<Grouping> parts,
        PeriodAudit audit,
        WhatIf whatIf,
        List<Transcript> transcripts) {

    public PeriodFigures {
        parts = List.copyOf(parts);
        transcripts = List.copyOf(transcripts);
    }

    /// What to read out of a library.
    ///
    /// @param wanted sessions that count at all
    /// @param per day, week or month; empty for what suits the length of the range
    /// @param parts by what it is parted beside time, in this order
    public record Choice(
            PeriodFilter filter,
            Predicate<SessionSummary> wanted,
            Optional<Grouping> per,
            List<Grouping> parts) {

        public static Choice of(PeriodFilter filter) {
            return new Choice(
                    filter,
                    _ -> true,
                    Optional.empty(),
                    List.of(Grouping.PROJECT, Grouping.MODEL, Grouping.AGENT));
        }

        boolean takes(SessionSummary session) {
            return wanted.test(session) && filter.covers(session);
        }
    }

    /// Walks over the requests of a library, then over its sessions, one at a time.
    public static PeriodFigures of(SessionLibrary library, Choice choice, ReportOptions options) {
        var redaction = new Redaction();
        var all = library.sessions().stream().filter(choice::takes).toList();
        var told =
                all.stream()
                        .map(each -> options.redact() ? redaction.summary(each) : each)
                        .toList();
        var range = choice.filter().range();
        var unit = choice.per().orElseGet(() -> PeriodLedger.unit(told, range, range.zone()));
        var ledger = new PeriodLedger(unit, options.prices(), range);
        library.forEachRequest((session, request) -> {
            if (!choice.takes(session)) return;
            if (!choice.filter().covers(session, request, options.prices())) return;
            ledger.add(options.redact() ? redaction.summary(session) : session, request);
        });
        var usage = ledger.usage(told);
        var audit = audit(library, choice, usage, options, redaction);
        return new PeriodFigures(
                choice.filter(),
                usage,
                choice.parts(),
                audit,
                Replays.of(audit, options.prices(), options.text()),
                Transcript.of(all, ids(usage, options), options));
    }

    private static PeriodAudit audit(
            SessionLibrary library,
            Choice choice,
            PeriodUsage usage,
            ReportOptions options,
            Redaction redaction) {
        var scenarios = options.scenarios().isEmpty() ? PeriodAuditor.USUAL : options.scenarios();
        var filter = choice.filter().ofRequests();
        var auditor = new PeriodAuditor(filter, scenarios, options.prices());
        for (var row : usage.sessions()) {
            library.session(row.summary().id())
                    .map(session -> options.redact() ? redaction.session(session) : session)
                    .ifPresent(auditor::add);
        }
        return auditor.audit();
    }

    /// The dearest sessions, or all of them in an appendix.
    private static List<String> ids(PeriodUsage usage, ReportOptions options) {
        return usage.sessions().stream()
                .map(SessionUsage::summary)
                .map(SessionSummary::id)
                .limit(options.appendix() ? Long.MAX_VALUE : Transcripts.MOST)
                .toList();
    }
}
