package turnscope.app.command;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.profile.RateUse;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Note;
import turnscope.analysis.session.Redaction;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.views.report.PeriodFigures;
import turnscope.views.report.Report;
import turnscope.views.report.ReportOptions;
import turnscope.views.report.Transcript;
import turnscope.views.report.TranscriptHash;
import turnscope.views.report.WhatIf;

/// A report as one JSON document: the figures of its pages, exactly.
final class ReportJson {

    private final Json json;
    private final ReportOptions options;
    private final Redaction redaction = new Redaction();

    private ReportJson(Json json, ReportOptions options) {
        this.json = json;
        this.options = options;
    }

    static void write(OutputStream out, Report report, ReportOptions options) {
        Json.write(out, json -> new ReportJson(json, options).document(report));
    }

    private void document(Report report) {
        json.put("template", template(report));
        json.put("made", options.clock().toString());
        json.put("version", options.version());
        json.put("redacted", options.redact());
        if (!options.notes().isEmpty()) json.put("notes", options.notes());
        PriceDay.write(json, options.prices());
        switch (report) {
            case Report.Sessions(var profiles, var whatIf) -> {
                json.objects("sessions", profiles, this::session);
                whatIf.ifPresent(scenarios -> json.object("whatif", () -> whatIf(scenarios)));
                rates(profiles.stream().flatMap(profile -> profile.rates().stream()).toList());
            }
            case Report.Memo(var profile, var scenarios) -> {
                json.objects("sessions", List.of(profile), this::session);
                json.object("whatif", () -> whatIf(scenarios));
                rates(profile.rates());
            }
            case Report.Period(var figures) -> period(figures);
        }
    }

    private static String template(Report report) {
        return switch (report) {
            case Report.Sessions _ -> "session";
            case Report.Memo _ -> "memo";
            case Report.Period _ -> "period";
        };
    }

    /// What `show --json` says of a session, and the hash of its transcript.
    private void session(SessionProfile profile) {
        json.put("transcriptSha256", TranscriptHash.of(profile.session().summary()));
        var told =
                options.redact()
                        ? SessionProfile.of(redaction.session(profile.session()), options.prices())
                        : profile;
        notes(profile.session().id());
        ShowJson.write(
                json, Diagnosis.of(told, options.prices()), options.prices(), options.text());
    }

    /// What users wrote on requests, as the pages print it.
    private void notes(String session) {
        var written = options.readerNotes();
        var notes = written.book().of(session);
        json.put("readerNoteCount", notes.size());
        if (written.printed()) json.objects("readerNotes", notes, this::note);
    }

    private void note(Note note) {
        json.put("first", note.first());
        json.put("last", note.last());
        json.put("at", note.stored().toString());
        json.put("text", options.redact() ? Optional.empty() : Optional.of(note.text()));
    }

    private void whatIf(WhatIf whatIf) {
        json.money("recordedUsd", whatIf.recorded());
        json.put("recordedTokens", whatIf.recordedTokens());
        if (whatIf.calibration().isEmpty()) json.unknown("calibration");
        whatIf.calibration().ifPresent(this::calibration);
        json.objects("rows", whatIf.rows(), this::row);
        json.strings("assumptions", whatIf.assumptions());
    }

    private void calibration(WhatIf.Calibration calibration) {
        json.object(
                "calibration",
                () -> {
                    json.put("requests", calibration.compared());
                    json.put("reproduced", calibration.reproduced());
                    if (calibration.costError().isEmpty()) json.unknown("costErrorPct");
                    calibration
                            .costError()
                            .ifPresent(error -> json.put("costErrorPct", error * 100));
                });
    }

    private void row(WhatIf.Row row) {
        json.put("model", row.model());
        json.put("strategies", row.strategies());
        json.put("tokens", row.tokens());
        json.money("costUsd", row.cost());
        json.money("costLowUsd", row.low());
        json.money("costHighUsd", row.high());
        json.money("deltaUsd", row.delta());
        json.strings("flags", row.flags());
        json.put("basis", row.basis().id());
    }

    private void period(PeriodFigures figures) {
        var usage = figures.usage();
        json.put("since", usage.range().since().map(Object::toString));
        json.put("until", usage.range().until().map(Object::toString));
        json.object("only", () -> only(figures.filter()));
        json.object(
                "totals",
                () -> {
                    json.put("sessions", usage.sessions().size());
                    UsageJson.sum(json, usage.total());
                });
        groups(usage.per(), usage.periods());
        for (var part : figures.parts()) groups(part, usage.by(part));
        json.objects("sessions", usage.sessions(), row -> UsageJson.session(json, row));
        json.object("audit", () -> PeriodAuditJson.write(json, figures.audit()));
        json.object("whatif", () -> whatIf(figures.whatIf()));
        json.objects("transcripts", figures.transcripts(), this::transcript);
        rates(usage.rates());
    }

    /// What the period is narrowed to; a project is not named in a redacted report.
    private void only(PeriodFilter filter) {
        json.put("project", filter.project().map(name -> options.redact() ? "project" : name));
        json.put("model", filter.model());
        json.put("agent", filter.agent());
    }

    private void transcript(Transcript transcript) {
        json.put("session", transcript.id());
        json.put("sha256", transcript.sha256());
    }

    /// Projects are named by number in a redacted report already, by whoever summed it up.
    private void groups(Grouping grouping, List<GroupUsage> rows) {
        json.objects(grouping.id() + "s", rows, row -> UsageJson.group(json, row));
    }

    private void rates(List<RateUse> rates) {
        json.objects("rates", rates, this::rate);
    }

    private void rate(RateUse use) {
        json.put("model", use.model());
        json.time("from", use.periodFrom());
        json.put("tier", use.tier());
        json.put("multiplier", use.multiplier());
        json.put("layer", use.layer());
        json.put("confidence", use.confidence().toLowerCase(Locale.ROOT));
        json.strings("sources", use.sources());
        json.put("calls", use.calls());
    }
}
