package turnscope.analysis.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Tally;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;

/// The billed calls of a session, ready to be priced under many models.
///
/// What does not depend on the model is counted once, since the same recording is asked about every one of them.
final class Recording {

    /// One request with what it was sent to.
    ///
    /// @param sources the tokenizer of each call's model
    private record Sent(
            List<Call> calls,
            List<Tokenizer> sources,
            Optional<Model> model,
            Service service,
            Optional<Instant> at) {

        /// Services such as fast are kept only where the target is the recorded model.
        Service serviceFor(Model target) {
            if (model.isPresent() && model.get().id().equals(target.id())) return service;
            return service.webSearches() == 0
                    ? Service.STANDARD
                    : new Service("", "", "", service.webSearches());
        }
    }

    private final List<Sent> sent;
    private final boolean estimated;
    private final boolean unsure;

    private final List<Sent> special = new ArrayList<>();
    private Instant begun = Instant.MAX;
    private long promptTokens;
    private long readTokens;
    private long writtenTokens;
    private long longestPrompt;

    /// @param estimated true if some output is a placeholder
    /// @param unsure true if a tokenizer factor was used that nobody has measured well
    private Recording(List<Sent> sent, boolean estimated, boolean unsure) {
        this.sent = sent;
        this.estimated = estimated;
        this.unsure = unsure;
        for (var each : sent) {
            if (!each.service().isStandard()) special.add(each);
            if (each.at().isPresent() && each.at().get().isBefore(begun)) begun = each.at().get();
            each.calls().forEach(this::count);
        }
    }

    private void count(Call call) {
        long context = call.usage().context();
        promptTokens = Math.addExact(promptTokens, context);
        readTokens = Math.addExact(readTokens, call.usage().cacheRead());
        writtenTokens = Math.addExact(writtenTokens, call.usage().cacheWrite());
        if (call.part() == Call.Part.MESSAGE) longestPrompt = Math.max(longestPrompt, context);
    }

    static Recording of(Session session, Catalogue catalogue) {
        var sent = new ArrayList<Sent>();
        boolean estimated = false;
        for (var request : session.requests()) {
            if (!request.owned()) continue;
            sent.add(sent(request, catalogue));
            estimated |= request.outputEstimate().isPresent();
        }
        return new Recording(sent, estimated, false);
    }

    private static Sent sent(Request request, Catalogue catalogue) {
        var calls = new ArrayList<Call>();
        var sources = new ArrayList<Tokenizer>();
        for (var call : request.calls()) {
            if (call.part() == Call.Part.REFUSED) continue;
            calls.add(call);
            var model = catalogue.resolve(call.model());
            sources.add(model.map(catalogue::tokenizer).orElse(Tokenizer.UNKNOWN));
        }
        return new Sent(
                calls,
                sources,
                catalogue.resolve(request.model()),
                request.service(),
                request.at());
    }

    /// Whether all of it was counted by one tokenizer family.
    boolean isOf(Tokenizer family) {
        return sent.stream().allMatch(each -> each.sources().stream().allMatch(family::equals));
    }

    /// The same texts as a tokenizer family counts them.
    Recording as(Tokenizer family) {
        boolean weak = family.confidence().equals("low");
        var converted = new ArrayList<Sent>(sent.size());
        for (var each : sent) {
            var calls = new ArrayList<Call>(each.calls().size());
            for (int i = 0; i < each.calls().size(); i++) {
                var call = each.calls().get(i);
                var source = each.sources().get(i);
                weak |= source.confidence().equals("low");
                calls.add(new Call(call.part(), call.model(), family.from(source, call.usage())));
            }
            converted.add(new Sent(calls, each.sources(), each.model(), each.service(), each.at()));
        }
        return new Recording(converted, estimated, weak);
    }

    /// Everything at one model's prices.
    Tally at(Model model, Catalogue catalogue) {
        var tally = catalogue.tally();
        for (var each : sent) {
            tally.add(model, each.calls(), each.serviceFor(model), each.at());
        }
        return tally;
    }

    /// Prompt tokens per prompt token of another recording, in hundredths.
    int hundredthsOf(Recording other) {
        if (other.promptTokens == 0) return 100;
        return Math.toIntExact(Math.round(100.0 * promptTokens / other.promptTokens));
    }

    /// What a reader of this recording at a model's prices should know.
    ///
    /// @param priced what the prices themselves say
    List<String> flags(Model model, SortedSet<String> priced) {
        var flags = new TreeSet<>(priced);
        boolean older = model.released().isPresent() && begun.isBefore(model.released().get());
        if (flags.remove("before_first_period") || older) flags.add("not_yet_released");
        if (longestPrompt > model.promptLimit().orElse(Long.MAX_VALUE)) {
            flags.add("window_exceeded");
        }
        boolean fee = model.prices().getLast().base().hasWriteFee();
        if (fee && readTokens > 0 && writtenTokens == 0) flags.add("writes_not_recorded");
        if (unsure) flags.add("tokenizer_low_confidence");
        if (estimated) flags.add("estimated_output");
        if (special.stream().anyMatch(each -> !each.serviceFor(model).equals(each.service()))) {
            flags.add("standard_service");
        }
        return List.copyOf(flags);
    }
}
