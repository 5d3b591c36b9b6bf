package turnscope.importers.claude;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event.Trigger;
import turnscope.importers.json.Measure;
import turnscope.importers.json.Times;

/// Reads one line. Fields come in any order, so those of all kinds of lines are taken and the kind decides at the end;
/// as soon as a line turns out to be of no interest the rest of it is left unread.
final class LineReader implements Cursor.Field {

    private static final String HOOK = "hook_progress";
    private static final byte[] TIME = "\"timestamp\":\"".getBytes(StandardCharsets.US_ASCII);

    private final Cursor cursor;
    private final Measure measure;
    private final List<Fault> problems;
    private final boolean within;

    private final EnvelopeReader about = new EnvelopeReader();
    private final RetryReader retry = new RetryReader();
    private String type = "";
    private String subtype = "";
    private boolean meta;
    private boolean summary;
    private boolean apiError;
    private boolean resumed;
    private String requestId = "";
    private String effort = "";
    private String status = "";
    private String error = "";
    private String said = "";
    private OptionalLong picodollars = OptionalLong.empty();
    private String title = "";
    private String leaf = "";
    private String toldBy = "";
    private String progress = "";
    private Optional<ClaudeLine.Spoken> told = Optional.empty();
    private Optional<MessageReader> message = Optional.empty();
    private Optional<Part> attachment = Optional.empty();
    private Optional<Compaction> compaction = Optional.empty();
    private Optional<RunResult.Reader> result = Optional.empty();

    /// @param problems takes what is wrong with the line, one sentence each
    LineReader(Cursor cursor, Measure measure, List<Fault> problems) {
        this(cursor, measure, problems, false);
    }

    private LineReader(Cursor cursor, Measure measure, List<Fault> problems, boolean within) {
        this.cursor = cursor;
        this.measure = measure;
        this.problems = problems;
        this.within = within;
    }

    ClaudeLine read() {
        if (!cursor.isObject()) {
            problems.add(Fault.NO_OBJECT);
            return new ClaudeLine.Other(Optional.empty());
        }
        cursor.object(this);
        if (cursor.isStopped()) return passed();
        return switch (type) {
            case "user" -> user();
            case "assistant" -> assistant();
            case "system" -> system();
            case "attachment" ->
                    resumed
                            ? new ClaudeLine.Resumed(about.envelope())
                            : new ClaudeLine.Attached(about.envelope(), attachment);
            case "progress" -> progress();
            case "summary" -> new ClaudeLine.Title(Titles.Source.SUMMARY, title, leaf);
            case "ai-title" -> new ClaudeLine.Title(Titles.Source.AI, title, "");
            case "custom-title" -> new ClaudeLine.Title(Titles.Source.CUSTOM, title, "");
            default -> {
                problems.clear();
                yield new ClaudeLine.Unknown(LineKinds.name(type));
            }
        };
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "type" -> {
                type = cursor.text();
                if (LineKinds.ofType(type) == LineKinds.Use.PASS) cursor.stop();
            }
            case "subtype" -> {
                subtype = cursor.text();
                boolean passed = LineKinds.ofSystem(subtype) == LineKinds.Use.PASS;
                if (passed && type.equals("system")) cursor.stop();
            }
            case "isMeta" -> meta = cursor.flag();
            case "isCompactSummary" -> summary = cursor.flag();
            case "isApiErrorMessage" -> apiError = cursor.flag();
            case "requestId" -> requestId = cursor.text();
            case "effort" -> effort = cursor.text();
            case "apiErrorStatus" -> status = cursor.word();
            case "summary", "aiTitle", "customTitle" -> title = cursor.text();
            case "leafUuid" -> leaf = cursor.text();
            case "content" -> {
                if (type.isEmpty() || type.equals("system")) said = cursor.text();
            }
            case "retryAttempt", "maxRetries", "retryInMs" -> retry.field(name, cursor);
            case "costUSD" -> picodollars = Counts.picodollars(cursor);
            default -> structure(name);
        }
    }

    private void structure(String name) {
        if (!type.isEmpty() && LineKinds.ofType(type) == LineKinds.Use.COUNT) return;
        switch (name) {
            case "message" -> {
                if (cursor.isObject()) message = Optional.of(message());
            }
            case "error" -> {
                error = cursor.text();
                cursor.object(this::errorField);
            }
            case "toolUseResult" -> {
                var reader = new RunResult.Reader(problems);
                cursor.object(field -> reader.field(field, cursor));
                result = Optional.of(reader);
            }
            case "compactMetadata", "compact_metadata", "microcompactMetadata" -> {
                var metadata = new Compaction();
                cursor.object(field -> metadata.field(field, cursor, problems));
                compaction = Optional.of(metadata);
            }
            case "attachment" -> {
                var reader = new AttachmentReader(cursor, measure);
                attachment = reader.read();
                resumed = reader.isResume() && attachment.isEmpty();
            }
            case "data" -> {
                if (!within) cursor.object(this::dataField);
            }
            default -> about.field(name, cursor);
        }
    }

    private MessageReader message() {
        var reader = new MessageReader(cursor, measure, problems);
        reader.read();
        return reader;
    }

    private void errorField(String name) {
        if (name.equals("status")) status = cursor.word();
        else if (name.equals("type") && error.isEmpty()) error = cursor.text();
    }

    private void dataField(String name) {
        switch (name) {
            case "type" -> {
                progress = cursor.text();
                boolean passed = LineKinds.ofProgress(progress) == LineKinds.Use.PASS;
                if (passed && !progress.equals(HOOK)) cursor.stop();
            }
            case "hookName" -> {
                resumed = cursor.text().equals(AttachmentReader.RESUME);
                if (!resumed) cursor.stop();
            }
            case "agentId" -> toldBy = cursor.text();
            case "message" -> {
                if (!cursor.isObject()) return;
                var inner = new LineReader(cursor, measure, problems, true).read();
                if (inner instanceof ClaudeLine.Spoken spoken) told = Optional.of(spoken);
            }
            default -> {}
        }
    }

    /// Nothing of the line matters but its time, which stands near its end.
    private ClaudeLine passed() {
        var at = about.envelope().at();
        if (at.isPresent() || LineKinds.isHistory(type)) return new ClaudeLine.Other(at);
        return new ClaudeLine.Other(Times.of(cursor.scanner().textBehindLast(TIME, Times.LENGTH)));
    }

    private ClaudeLine user() {
        if (message.isEmpty()) return new ClaudeLine.Other(about.envelope().at());
        return new ClaudeLine.User(
                about.envelope(),
                message.get().userParts(),
                meta,
                summary,
                result.map(RunResult.Reader::agentId).orElse(""),
                result.flatMap(RunResult.Reader::result));
    }

    private ClaudeLine assistant() {
        if (message.isEmpty()) return new ClaudeLine.Other(about.envelope().at());
        var envelope = about.envelope();
        var answer = message.get().answer(requestId, envelope.uuid(), effort).costing(picodollars);
        if (answer.isSynthetic())
            return new ClaudeLine.Failed(envelope, failure(), Optional.empty());
        return new ClaudeLine.Assistant(envelope, answer, message.get().assistantParts());
    }

    private String failure() {
        if (!status.isEmpty()) return status;
        if (!error.isEmpty()) return error;
        return apiError ? "error" : "no response";
    }

    private ClaudeLine system() {
        var metadata = compaction.orElseGet(Compaction::new);
        return switch (subtype) {
            case "compact_boundary" ->
                    new ClaudeLine.Compacted(
                            about.envelope(),
                            metadata.manual ? Trigger.MANUAL : Trigger.AUTO,
                            metadata.triggered ? Basis.EXACT : Basis.ESTIMATED,
                            metadata.before,
                            metadata.after,
                            new RecentLines.Kept(metadata.kept, metadata.head, metadata.tail));
            case "microcompact_boundary" ->
                    new ClaudeLine.MicroCompacted(
                            about.envelope(), metadata.before, metadata.saved, metadata.results);
            case "api_error" -> new ClaudeLine.Failed(about.envelope(), failure(), retry.retry());
            case "local_command" ->
                    ModelSwitch.of(said)
                            .<ClaudeLine>map(
                                    model -> new ClaudeLine.Switched(about.envelope(), model))
                            .orElseGet(() -> new ClaudeLine.Other(about.envelope().at()));
            default ->
                    LineKinds.ofSystem(subtype) == LineKinds.Use.PASS
                            ? new ClaudeLine.Other(about.envelope().at())
                            : new ClaudeLine.Unknown(LineKinds.name(type, subtype));
        };
    }

    private ClaudeLine progress() {
        if (LineKinds.ofProgress(progress) == LineKinds.Use.COUNT)
            return new ClaudeLine.Unknown(LineKinds.name(type, progress));
        if (resumed) return new ClaudeLine.Resumed(about.envelope());
        if (told.isEmpty() || toldBy.isEmpty()) return new ClaudeLine.Other(about.envelope().at());
        return new ClaudeLine.AgentProgress(about.envelope(), toldBy, told.get());
    }

    /// What a boundary says about the compaction.
    private static final class Compaction {

        boolean triggered;
        boolean manual;
        OptionalLong before = OptionalLong.empty();
        OptionalLong after = OptionalLong.empty();
        OptionalLong saved = OptionalLong.empty();
        List<String> kept = List.of();
        List<String> results = List.of();
        String head = "";
        String tail = "";

        void field(String name, Cursor cursor, List<Fault> problems) {
            switch (name) {
                case "trigger" -> {
                    triggered = cursor.isString();
                    manual = cursor.text().equals("manual");
                }
                case "preTokens", "pre_tokens" -> before = tokens(cursor, problems);
                case "postTokens", "post_tokens" -> after = tokens(cursor, problems);
                case "preservedMessages", "preserved_messages" ->
                        cursor.object(field -> message(field, cursor));
                case "preservedSegment", "preserved_segment" ->
                        cursor.object(field -> segment(field, cursor));
                case "compactedToolIds" -> results = cursor.texts();
                case "tokensSaved" -> saved = tokens(cursor, problems);
                default -> {}
            }
        }

        private void message(String name, Cursor cursor) {
            if (name.equals("uuids")) kept = cursor.texts();
        }

        private void segment(String name, Cursor cursor) {
            switch (name) {
                case "headUuid", "head_uuid" -> head = cursor.text();
                case "tailUuid", "tail_uuid" -> tail = cursor.text();
                default -> {}
            }
        }

        private static OptionalLong tokens(Cursor cursor, List<Fault> problems) {
            if (cursor.isNull()) return OptionalLong.empty();
            return OptionalLong.of(new Counts(problems).tokens(cursor));
        }
    }
}
