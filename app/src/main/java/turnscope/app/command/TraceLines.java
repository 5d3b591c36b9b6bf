package turnscope.app.command;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.Usage;

/// The neutral trace of `show --trace`: what entered and left the context of every request, one line each.
///
/// Its id differs from the session's, so that both can be in one library.
final class TraceLines {

    private final OutputStream out;
    private final SessionProfile profile;
    private final List<List<Integer>> entering = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final String model;

    private TraceLines(OutputStream out, SessionProfile profile) {
        this.out = out;
        this.profile = profile;
        model = profile.requests().isEmpty() ? "" : profile.requests().getFirst().request().model();
        for (int seq = 0; seq <= profile.requests().size(); seq++) {
            entering.add(new ArrayList<>());
            leaving.add(new ArrayList<>());
        }
        var segments = profile.composition().segments();
        for (int i = 0; i < segments.size(); i++) {
            entering.get(segments.get(i).entered()).add(i);
            leaving.get(segments.get(i).left()).add(i);
        }
    }

    static void write(OutputStream out, SessionProfile profile, Catalogue catalogue) {
        var trace = new TraceLines(out, profile);
        trace.header(catalogue);
        profile.requests().forEach(row -> trace.request(row.request()));
    }

    private void header(Catalogue catalogue) {
        var session = profile.session().summary();
        Json.line(
                out,
                json -> {
                    json.put("trace", 1);
                    json.put("id", session.id() + "-trace");
                    json.put("agent", session.agent().id());
                    json.put("model", model);
                    json.put("tokenizer", catalogue.resolve(model).map(Model::tokenizer));
                    json.text("project", session.project());
                    json.text("title", session.title());
                });
    }

    private void request(Request request) {
        Json.line(
                out,
                json -> {
                    json.time("at", request.at());
                    if (!request.model().equals(model)) json.put("model", request.model());
                    json.objects("append", entering.get(request.seq()), i -> segment(json, i));
                    json.strings(
                            "drop",
                            leaving.get(request.seq()).stream().map(TraceLines::key).toList());
                    json.put("output", request.usage().output());
                    json.object("usage", () -> usage(json, request.lastMessage()));
                    if (request.calls().size() > 1)
                        json.objects("calls", request.calls(), call -> call(json, call));
                });
    }

    private void segment(Json json, int index) {
        Segment segment = profile.composition().segments().get(index);
        json.put("kind", segment.kind().id());
        if (!segment.tool().isEmpty()) json.put("tool", segment.tool());
        json.put("label", segment.label());
        json.put("tokens", segment.tokens());
        json.put("key", key(index));
    }

    private static String key(int index) {
        return "s" + index;
    }

    private static void call(Json json, Call call) {
        json.put("part", call.part().id());
        json.put("model", call.model());
        usage(json, call.usage());
    }

    private static void usage(Json json, Usage usage) {
        json.put("fresh", usage.fresh());
        json.put("cacheRead", usage.cacheRead());
        json.put("cacheWrite5m", usage.cacheWrite5m());
        json.put("cacheWrite1h", usage.cacheWrite1h());
        json.put("cacheWrite30m", usage.cacheWrite30m());
        json.put("output", usage.output());
        if (usage.reasoning().isPresent()) json.put("reasoning", usage.reasoning());
    }
}
