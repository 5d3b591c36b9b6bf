package turnscope.views;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Computes away from the screen and shows only the result of the latest request.
///
/// Belongs to the screen's thread; a failure is shown like a result, and a stale one is dropped like a stale result.
public final class Latest {

    private final Workers workers;
    private long ticket;

    public Latest(Workers workers) {
        this.workers = workers;
    }

    public <T> void run(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> fail) {
        long mine = ++ticket;
        workers.background()
                .execute(() -> {
                    Runnable outcome = outcome(work, show, fail);
                    workers.screen()
                            .execute(() -> {
                                if (mine == ticket) outcome.run();
                            });
                });
    }

    /// Makes whatever is under way stale.
    public void forget() {
        ticket++;
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
}
