package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Fault;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.importers.json.Measure;

/// Reads the message of a user or assistant line; which of the two it is may stand behind it.
final class MessageReader implements Cursor.Field {

    private final Cursor cursor;
    private final Measure measure;
    private final List<Fault> problems;

    private String id = "";
    private String model = "";
    private String stopReason = "";
    private Optional<String> missReason = Optional.empty();
    private Optional<UsageReader> usage = Optional.empty();
    private List<Part> parts = List.of();
    private long cleared;

    MessageReader(Cursor cursor, Measure measure, List<Fault> problems) {
        this.cursor = cursor;
        this.measure = measure;
        this.problems = problems;
    }

    void read() {
        cursor.object(this);
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "id" -> id = cursor.text();
            case "model" -> model = cursor.text();
            case "stop_reason" -> stopReason = cursor.text();
            case "content" ->
                    parts = new ContentReader(cursor, measure, SegmentKind.USER_TEXT).read();
            case "diagnostics" -> {
                if (cursor.isObject()) cursor.object(this::diagnostic);
            }
            case "context_management" -> {
                if (cursor.isObject()) cursor.object(this::management);
            }
            case "usage" -> {
                if (cursor.isObject()) usage = Optional.of(usage());
            }
            case "0" -> problems.add(Fault.TORN_MESSAGE);
            default -> {}
        }
    }

    private UsageReader usage() {
        var reader = new UsageReader(cursor, problems);
        reader.read();
        return reader;
    }

    private void diagnostic(String name) {
        if (!name.equals("cache_miss_reason")) return;
        if (cursor.isString()) missReason = Optional.of(cursor.text());
        else cursor.object(this::miss);
    }

    private void miss(String name) {
        if (name.equals("type") && cursor.isString()) missReason = Optional.of(cursor.text());
    }

    private void management(String name) {
        if (name.equals("applied_edits")) cursor.array(() -> cursor.object(this::edit));
    }

    private void edit(String name) {
        if (name.equals("cleared_input_tokens")) cleared += new Counts(problems).tokens(cursor);
    }

    List<Part> userParts() {
        return parts;
    }

    List<Part> assistantParts() {
        var own = new ArrayList<Part>();
        for (var part : parts) {
            own.add(
                    part.kind() == SegmentKind.USER_TEXT
                            ? part.as(SegmentKind.ASSISTANT_TEXT)
                            : part);
        }
        return own;
    }

    Answer answer(String requestId, String uuid, String effort) {
        return new Answer(
                id.isEmpty() ? requestId.isEmpty() ? uuid : requestId : id,
                model,
                usage.map(reader -> reader.calls(model)).orElse(List.<Call>of()),
                usage.map(UsageReader::service).orElse(Service.STANDARD),
                effort,
                stopReason,
                missReason,
                cleared > 0 ? OptionalLong.of(cleared) : OptionalLong.empty(),
                OptionalLong.empty());
    }
}
