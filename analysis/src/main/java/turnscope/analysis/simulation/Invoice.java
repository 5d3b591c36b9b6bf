package turnscope.analysis.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.PriceSteps;
import turnscope.analysis.pricing.Tally;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;

/// Prices the requests of a replay, each by its own day, tier and service.
///
/// Where one price holds for all requests of a model it is applied to their sum, which comes to the same picodollar;
/// many models can then be compared on a long session at once.
final class Invoice {

    private final Catalogue catalogue;
    private final List<Played> lanes;
    private final boolean own;
    private final Sum sum;

    Invoice(Catalogue catalogue, List<Played> lanes) {
        this.catalogue = catalogue;
        this.lanes = List.copyOf(lanes);
        this.own = lanes.stream().anyMatch(lane -> lane.line().lane().model().isPresent());
        this.sum = Sum.of(lanes);
    }

    List<Played> lanes() {
        return lanes;
    }

    /// Tokens of the longest request.
    long longest() {
        return sum.longest;
    }

    /// Each request at the price of the model that took it.
    Bill recorded() {
        var only = sum.only();
        boolean plain = only.isPresent() && !sum.special;
        if (plain && catalogue.isPlain(sum.name, only.get(), sum.from)) {
            return under(only.get());
        }
        return oneByOne(Optional.empty());
    }

    private static void addByName(Tally tally, Played lane, int r, Step step) {
        var sent = sent(lane, r, step);
        tally.add(calls(lane, r, sent), sent.service(), at(lane, r, sent), true);
    }

    /// All of them at the price of one model, apart from lanes that have their own.
    Bill under(Model model) {
        if (!own && !sum.special) {
            if (catalogue.isUniform(model, sum.from, sum.to, sum.longest))
                return catalogue.tally().add(model, sum.usage, sum.requests, sum.from, 0).bill();
            var steps = PriceSteps.of(model);
            if (steps.isPresent()) return inSteps(model, steps.get());
        }
        return oneByOne(Optional.of(model));
    }

    private Bill oneByOne(Optional<Model> model) {
        var tally = catalogue.tally();
        for (var lane : lanes) {
            for (int r = 0; r < lane.size(); r++) {
                var step = lane.line().step(lane.step(r));
                if (step.sent().billed()) add(tally, model, lane, r, step);
            }
        }
        return tally.bill();
    }

    /// Adds a request at the price of its lane's own model, else of the one given, else of the recorded ones.
    static void add(Tally tally, Optional<Model> model, Played lane, int r, Step step) {
        var taken = lane.line().lane().model().or(() -> model);
        if (taken.isPresent()) add(tally, taken.get(), lane, r, step);
        else addByName(tally, lane, r, step);
    }

    /// Requests at one price are added up before they are priced.
    private Bill inSteps(Model model, PriceSteps steps) {
        var sums = new Sum[steps.count()];
        for (var lane : lanes) {
            for (int r = 0; r < lane.size(); r++) {
                if (!lane.line().step(lane.step(r)).sent().billed()) continue;
                int at = steps.at(lane.millis(r), lane.total(r));
                if (sums[at] == null) sums[at] = new Sum();
                sums[at].count(lane, r);
            }
        }
        var tally = catalogue.tally();
        for (var each : sums) {
            if (each == null) continue;
            each.finish();
            tally.add(model, each.usage, each.requests, each.from, each.longest);
        }
        return tally.bill();
    }

    private static void add(Tally tally, Model model, Played lane, int r, Step step) {
        var sent = sent(lane, r, step);
        tally.add(model, calls(lane, r, sent), service(sent, model), at(lane, r, sent));
    }

    /// What happened beside a recorded request did not happen beside an inserted one.
    private static Sent sent(Played lane, int r, Step step) {
        return lane.kind(r) == Played.Kind.RECORDED ? step.sent() : step.sent().alone();
    }

    private static List<Call> calls(Played lane, int r, Sent sent) {
        if (sent.side().isEmpty()) return List.of(Call.message(sent.name(), usage(lane, r)));
        var calls = new ArrayList<>(sent.side());
        calls.add(Call.message(sent.name(), usage(lane, r)));
        return calls;
    }

    /// Services such as fast are kept only where the model is the recorded one.
    private static Service service(Sent sent, Model model) {
        var service = sent.service();
        if (sent.model().map(Model::id).equals(Optional.of(model.id()))) return service;
        return new Service("", "", "", service.webSearches());
    }

    private static Optional<Instant> at(Played lane, int r, Sent sent) {
        return sent.at().isEmpty() ? sent.at() : Optional.of(Instant.ofEpochMilli(lane.millis(r)));
    }

    static Usage usage(Played lane, int r) {
        return new Usage(
                lane.fresh(r),
                lane.read(r),
                lane.write(r, WriteClass.FIVE_MINUTES),
                lane.write(r, WriteClass.ONE_HOUR),
                lane.write(r, WriteClass.THIRTY_MINUTES),
                lane.output(r),
                java.util.OptionalLong.empty());
    }

    /// Everything that is billed, added up.
    private static final class Sum {

        long requests;
        Usage usage = Usage.NONE;
        long longest;
        boolean special;
        String name = "";
        private boolean several;
        private Optional<Model> model = Optional.empty();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> to = Optional.empty();
        private long fresh;
        private long read;
        private long output;
        private long write5m;
        private long write1h;
        private long write30m;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        static Sum of(List<Played> lanes) {
            var sum = new Sum();
            for (var lane : lanes) for (int r = 0; r < lane.size(); r++) sum.add(lane, r);
            sum.finish();
            return sum;
        }

        private void finish() {
            usage =
                    new Usage(
                            fresh,
                            read,
                            write5m,
                            write1h,
                            write30m,
                            output,
                            java.util.OptionalLong.empty());
            if (first <= last) {
                from = Optional.of(Instant.ofEpochMilli(first));
                to = Optional.of(Instant.ofEpochMilli(last));
            }
        }

        /// The model of all requests, if it is one.
        Optional<Model> only() {
            return several ? Optional.empty() : model;
        }

        private void add(Played lane, int r) {
            var step = lane.line().step(lane.step(r));
            if (!step.sent().billed()) return;
            if (requests == 0) {
                name = step.sent().name();
                model = step.sent().model();
            } else several |= !step.sent().name().equals(name);
            special |= !step.sent().isPlain();
            count(lane, r);
        }

        /// Takes in the tokens of a request that is billed.
        private void count(Played lane, int r) {
            if (lane.line().step(lane.step(r)).sent().at().isPresent()) {
                first = Math.min(first, lane.millis(r));
                last = Math.max(last, lane.millis(r));
            }
            requests++;
            longest = Math.max(longest, lane.total(r));
            fresh += lane.fresh(r);
            read += lane.read(r);
            output += lane.output(r);
            write5m += lane.write(r, WriteClass.FIVE_MINUTES);
            write1h += lane.write(r, WriteClass.ONE_HOUR);
            write30m += lane.write(r, WriteClass.THIRTY_MINUTES);
        }
    }
}
