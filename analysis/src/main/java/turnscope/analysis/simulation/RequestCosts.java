package turnscope.analysis.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;

/// Where the money of a replay goes: the parts of its bill by recorded request.
///
/// Where one price holds for all requests, each is worked out from it, so that a chart can follow a slider.
final class RequestCosts {

    private final Catalogue catalogue;
    private final Replay replay;
    private final Optional<Model> model;

    private RequestCosts(Catalogue catalogue, Replay replay) {
        this.catalogue = catalogue;
        this.replay = replay;
        this.model = replay.scenario().model();
    }

    /// Picodollars by recorded request; what has no price costs nothing here.
    static long[] of(Catalogue catalogue, Replay replay, int requests) {
        var parts = new RequestCosts(catalogue, replay);
        var units = parts.units();
        var costs = new long[requests];
        for (var lane : replay.lanes()) {
            for (int r = 0; r < lane.size(); r++) {
                var step = lane.line().step(lane.step(r));
                if (!step.sent().billed() || step.seq() < 0 || step.seq() >= requests) continue;
                long cost =
                        units.isPresent() ? units.get().of(lane, r) : parts.alone(lane, r, step);
                costs[step.seq()] = Math.addExact(costs[step.seq()], cost);
            }
        }
        return costs;
    }

    private long alone(Played lane, int r, Step step) {
        var tally = catalogue.tally();
        Invoice.add(tally, model, lane, r, step);
        return tally.bill().priced().picoDollars();
    }

    /// What a token of each class costs, where that is the same for all requests.
    private record Units(
            long fresh, long read, long write5m, long write1h, long write30m, long output) {

        long of(Played lane, int r) {
            return lane.fresh(r) * fresh
                    + lane.read(r) * read
                    + lane.write(r, WriteClass.FIVE_MINUTES) * write5m
                    + lane.write(r, WriteClass.ONE_HOUR) * write1h
                    + lane.write(r, WriteClass.THIRTY_MINUTES) * write30m
                    + lane.output(r) * output;
        }
    }

    private Optional<Units> units() {
        var plain = Plain.of(replay);
        var only = plain.flatMap(each -> model.or(each::model));
        if (plain.isEmpty() || only.isEmpty()) return Optional.empty();
        var from = Optional.of(Instant.ofEpochMilli(plain.get().first()));
        var to = Optional.of(Instant.ofEpochMilli(plain.get().last()));
        boolean named =
                model.isPresent() || catalogue.isPlain(plain.get().name(), only.get(), from);
        if (!named || !catalogue.isUniform(only.get(), from, to, plain.get().longest()))
            return Optional.empty();
        var one = new Usage(1, 1, 1, 1, 1, 1, java.util.OptionalLong.empty());
        var calls = List.of(Call.message(plain.get().name(), one));
        var bill = catalogue.tally().add(only.get(), calls, Service.STANDARD, from).bill();
        return Optional.of(
                new Units(
                        bill.fresh().picoDollars(),
                        bill.cacheRead().picoDollars(),
                        bill.cacheWrite5m().picoDollars(),
                        bill.cacheWrite1h().picoDollars(),
                        bill.cacheWrite30m().picoDollars(),
                        bill.output().picoDollars()));
    }

    /// What requests without side calls and extra services have in common.
    private record Plain(String name, Optional<Model> model, long first, long last, long longest) {

        /// Empty where any request is of another kind, or of another name.
        static Optional<Plain> of(Replay replay) {
            var sample = Optional.<Sent>empty();
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            long longest = 0;
            for (var lane : replay.lanes()) {
                if (lane.line().lane().model().isPresent()) return Optional.empty();
                for (int r = 0; r < lane.size(); r++) {
                    var sent = lane.line().step(lane.step(r)).sent();
                    if (!sent.billed()) continue;
                    if (!sent.isPlain()
                            || !sample.map(Sent::name).orElse(sent.name()).equals(sent.name()))
                        return Optional.empty();
                    if (sample.isEmpty()) sample = Optional.of(sent);
                    first = Math.min(first, lane.millis(r));
                    last = Math.max(last, lane.millis(r));
                    longest = Math.max(longest, lane.total(r));
                }
            }
            if (sample.isEmpty()) return Optional.empty();
            var sent = sample.get();
            return Optional.of(new Plain(sent.name(), sent.model(), first, last, longest));
        }
    }
}
