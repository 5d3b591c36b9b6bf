package turnscope.views.report;

import java.time.Instant;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Scenario;
import turnscope.views.Text;

/// How a report is written.
///
/// @param redact titles, projects, branches and labels become numbered placeholders
/// @param appendix whether a table of all turns, or of all sessions, follows
/// @param readerNotes what users of the library wrote on requests
/// @param notes of the one who sends it, in paragraphs; empty for none
/// @param scenarios that a session is set beside, each a model, strategies or both; none for those that tell most
/// @param imputed whether replays count calls and cache writes that the log leaves out
/// @param detailed sessions that get pages of their own, the most expensive first
/// @param prices with which the sessions were priced
/// @param clock when the report was made; equal input at an equal clock gives equal bytes
/// @param version of the application
public record ReportOptions(
        Text text,
        PageSize page,
        boolean redact,
        boolean appendix,
        ReaderNotes readerNotes,
        String notes,
        List<Scenario> scenarios,
        boolean imputed,
        int detailed,
        Catalogue prices,
        Instant clock,
        String version) {

    public static final int DETAILED = 5;

    public ReportOptions {
        scenarios = List.copyOf(scenarios);
        if (detailed < 0) throw new IllegalArgumentException("sessions are counted from zero");
    }

    /// On A4, nothing hidden, nothing added.
    public static ReportOptions of(Text text, Catalogue prices, Instant clock, String version) {
        return new ReportOptions(
                text,
                PageSize.A4,
                false,
                false,
                ReaderNotes.NONE,
                "",
                List.of(),
                false,
                DETAILED,
                prices,
                clock,
                version);
    }

    public ReportOptions withPage(PageSize size) {
        return new ReportOptions(
                text,
                size,
                redact,
                appendix,
                readerNotes,
                notes,
                scenarios,
                imputed,
                detailed,
                prices,
                clock,
                version);
    }

    public ReportOptions withRedaction(boolean hide) {
        return new ReportOptions(
                text,
                page,
                hide,
                appendix,
                readerNotes,
                notes,
                scenarios,
                imputed,
                detailed,
                prices,
                clock,
                version);
    }

    public ReportOptions withAppendix(boolean wanted) {
        return new ReportOptions(
                text,
                page,
                redact,
                wanted,
                readerNotes,
                notes,
                scenarios,
                imputed,
                detailed,
                prices,
                clock,
                version);
    }

    public ReportOptions withReaderNotes(ReaderNotes written) {
        return new ReportOptions(
                text, page, redact, appendix, written, notes, scenarios, imputed, detailed, prices,
                clock, version);
    }

    public ReportOptions withNotes(String words) {
        return new ReportOptions(
                text,
                page,
                redact,
                appendix,
                readerNotes,
                words.strip(),
                scenarios,
                imputed,
                detailed,
                prices,
                clock,
                version);
    }

    /// @param chosen in the order in which they are shown
    public ReportOptions withScenarios(List<Scenario> chosen) {
        return new ReportOptions(
                text,
                page,
                redact,
                appendix,
                readerNotes,
                notes,
                chosen,
                imputed,
                detailed,
                prices,
                clock,
                version);
    }

    public ReportOptions withImputed(boolean count) {
        return new ReportOptions(
                text,
                page,
                redact,
                appendix,
                readerNotes,
                notes,
                scenarios,
                count,
                detailed,
                prices,
                clock,
                version);
    }
}
