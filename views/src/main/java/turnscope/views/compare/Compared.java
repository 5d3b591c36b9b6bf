package turnscope.views.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Turn;
import turnscope.analysis.simulation.Outcome;
import turnscope.analysis.simulation.engine.Played;

/// What is held against others, request by request: a session as recorded, or one of its replays.
public sealed interface Compared {

    /// The session that it is, or that it replays.
    SessionProfile profile();

    int requests();

    /// Tokens that a request sent.
    long context(int request);

    /// Those of them that came from the cache.
    long read(int request);

    long output(int request);

    int turn(int request);

    /// Start in milliseconds since the epoch; empty where the log has no time.
    OptionalLong millis(int request);

    /// Empty without a price.
    Optional<Money> cost();

    /// What was lost from the cache; not told of a replay.
    OptionalInt losses();

    Optional<Money> premium();

    int compactions();

    OptionalInt turns();

    default long sent() {
        long sum = 0;
        for (int i = 0; i < requests(); i++) sum += context(i);
        return sum;
    }

    default long generated() {
        long sum = 0;
        for (int i = 0; i < requests(); i++) sum += output(i);
        return sum;
    }

    default long peak() {
        long peak = 0;
        for (int i = 0; i < requests(); i++) peak = Math.max(peak, context(i));
        return peak;
    }

    default OptionalDouble hitShare() {
        long sent = sent();
        if (sent == 0) return OptionalDouble.empty();
        long read = 0;
        for (int i = 0; i < requests(); i++) read += read(i);
        return OptionalDouble.of((double) read / sent);
    }

    /// As the transcript has it.
    record Recorded(SessionProfile profile) implements Compared {

        private RequestProfile row(int request) {
            return profile.requests().get(request);
        }

        @Override
        public int requests() {
            return profile.requests().size();
        }

        @Override
        public long context(int request) {
            return row(request).request().context();
        }

        @Override
        public long read(int request) {
            return row(request).request().lastMessage().cacheRead();
        }

        @Override
        public long output(int request) {
            var made = row(request).request();
            return made.outputEstimate().orElse(made.usage().output());
        }

        @Override
        public int turn(int request) {
            return row(request).request().turn();
        }

        @Override
        public OptionalLong millis(int request) {
            var at = row(request).request().at();
            return at.isEmpty() ? OptionalLong.empty() : OptionalLong.of(at.get().toEpochMilli());
        }

        @Override
        public Optional<Money> cost() {
            return profile.bill().total();
        }

        @Override
        public OptionalInt losses() {
            return OptionalInt.of((int) profile.losses());
        }

        @Override
        public Optional<Money> premium() {
            return profile.bill().total().map(_ -> profile.premium());
        }

        @Override
        public int compactions() {
            return profile.session().summary().compactions().total();
        }

        @Override
        public OptionalInt turns() {
            return OptionalInt.of(Turn.count(profile.session().requests()));
        }
    }

    /// As it would have gone under a scenario; the main line, side lines only in the cost.
    record Replayed(SessionProfile profile, Outcome outcome) implements Compared {

        private Played line() {
            return outcome.replay().main();
        }

        @Override
        public int requests() {
            return line().size();
        }

        @Override
        public long context(int request) {
            return line().total(request);
        }

        @Override
        public long read(int request) {
            return line().read(request);
        }

        @Override
        public long output(int request) {
            return line().output(request);
        }

        @Override
        public int turn(int request) {
            return line().line().step(line().step(request)).turn();
        }

        @Override
        public OptionalLong millis(int request) {
            return OptionalLong.of(line().millis(request));
        }

        @Override
        public Optional<Money> cost() {
            return outcome.cost();
        }

        @Override
        public OptionalInt losses() {
            return OptionalInt.of(outcome.misses());
        }

        @Override
        public Optional<Money> premium() {
            return Optional.empty();
        }

        @Override
        public int compactions() {
            return outcome.replay().compactions();
        }

        @Override
        public OptionalInt turns() {
            return OptionalInt.empty();
        }
    }
}
