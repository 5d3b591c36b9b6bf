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
/// @param estimated true if some output is a placeholder
/// @param unsure true if a tokenizer factor was used that nobody has measured well
record Recording(List<Sent> sent, boolean estimated, boolean unsure) {

    /// One request with what it was sent to.
    ///
    /// @param sources what each call's model is known as; tokenizers differ between them
    record Sent(
            List<Call> calls,
            List<Tokenizer> sources,
            Optional<Model> model,
            Service service,
            Optional<Instant> at) {

        Service serviceFor(Model target) {
            if (model.isPresent() && model.get().id().equals(target.id())) return service;
            return service.webSearches() == 0
                    ? Service.STANDARD
                    : new Service("", "", "", service.webSearches());
        }

        boolean losesService(Model target) {
            return !service.isStandard() && !serviceFor(target).equals(service);
        }
    }

    static Recording of(Session session, Catalogue catalogue) {
        var sent = new ArrayList<Sent>();
        boolean estimated = false;
        for (var request : session.requests()) {
            if (!request.owned()) continue;
            var billed =
                    request.calls().stream()
                            .filter(call -> call.part() != Call.Part.REFUSED)
                            .toList();
            sent.add(sent(request, billed, catalogue));
            estimated |= request.outputEstimate().isPresent();
        }
        return new Recording(sent, estimated, false);
    }

    private static Sent sent(Request request, List<Call> billed, Catalogue catalogue) {
        var sources =
                billed.stream()
                        .map(call ->
                                catalogue
                                        .resolve(call.model())
                                        .map(catalogue::tokenizer)
                                        .orElse(Tokenizer.UNKNOWN))
                        .toList();
        return new Sent(
                billed,
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

    /// Everything at one model's prices; services such as fast are kept only where it is the recorded model.
    Tally at(Model model, Catalogue catalogue) {
        var tally = catalogue.tally();
        for (var each : sent) {
            tally.add(model, each.calls(), each.serviceFor(model), each.at());
        }
        return tally;
    }

    /// Prompt tokens per prompt token of another recording, in hundredths, rounded half up.
    int hundredthsOf(Recording other) {
        long tokens = promptTokens();
        long others = other.promptTokens();
        return others == 0 ? 100 : Math.toIntExact(Math.round(100.0 * tokens / others));
    }

    private long promptTokens() {
        long tokens = 0;
        for (var each : sent) {
            for (var call : each.calls()) tokens = Math.addExact(tokens, call.usage().context());
        }
        return tokens;
    }

    /// What a reader of this recording at a model's prices should know.
    ///
    /// @param priced what the prices themselves say
    List<String> flags(Model model, SortedSet<String> priced) {
        var flags = new TreeSet<>(priced);
        if (flags.remove("before_first_period") || isOlderThan(model)) {
            flags.add("not_yet_released");
        }
        if (exceeds(model)) flags.add("window_exceeded");
        if (model.prices().getLast().base().hasWriteFee() && lacksWrites()) {
            flags.add("writes_not_recorded");
        }
        if (unsure) flags.add("tokenizer_low_confidence");
        if (estimated) flags.add("estimated_output");
        if (sent.stream().anyMatch(each -> each.losesService(model))) flags.add("standard_service");
        return List.copyOf(flags);
    }

    private boolean isOlderThan(Model model) {
        if (model.released().isEmpty()) return false;
        var released = model.released().get();
        return sent.stream().anyMatch(each -> each.at().map(released::isAfter).orElse(false));
    }

    private boolean exceeds(Model model) {
        long limit = model.promptLimit().orElse(Long.MAX_VALUE);
        for (var each : sent) {
            for (var call : each.calls()) {
                if (call.part() == Call.Part.MESSAGE && call.usage().context() > limit) return true;
            }
        }
        return false;
    }

    private boolean lacksWrites() {
        boolean read = false;
        for (var each : sent) {
            for (var call : each.calls()) {
                if (call.usage().cacheWrite() > 0) return false;
                read |= call.usage().cacheRead() > 0;
            }
        }
        return read;
    }
}
