package turnscope.views.whatif;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import turnscope.views.Workers;

/// Works on one thing at a time and always on the newest: what is asked for meanwhile takes the place of what waits.
///
/// So a slider that moves faster than replays are made never lets them pile up. Belongs to the screen's thread.
final class Newest {

    private final Workers workers;
    private Optional<Runnable> waiting = Optional.empty();
    private boolean busy;
    private int generation;

    Newest(Workers workers) {
        this.workers = workers;
    }

    <T> void run(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> fail) {
        if (busy) {
            waiting = Optional.of(() -> run(work, show, fail));
            return;
        }
        busy = true;
        int mine = generation;
        workers.background()
                .execute(() -> {
                    Runnable outcome = outcome(work, show, fail);
                    workers.screen().execute(() -> finish(mine, outcome));
                });
    }

    private static <T> Runnable outcome(
            Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> fail) {
        try {
            T result = work.get();
            return () -> show.accept(result);
        } catch (RuntimeException failure) {
            return () -> fail.accept(failure);
        }
    }

    private void finish(int started, Runnable outcome) {
        busy = false;
        var next = waiting;
        waiting = Optional.empty();
        if (started == generation) outcome.run();
        next.ifPresent(Runnable::run);
    }

    /// Makes stale what is under way, and drops what waits.
    void forget() {
        generation++;
        waiting = Optional.empty();
    }
}
