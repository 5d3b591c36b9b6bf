package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import turnscope.views.plot.Range;

class HistoryTest {

    private static final long SECOND = 1_000_000_000;

    private final History history = new History();

    private static History.Stop stop(String session, int last) {
        return new History.Stop(
                Place.SESSIONS,
                Optional.of(session),
                "timeline",
                last == 0 ? Optional.empty() : Optional.of(new Range(0, last)));
    }

    @Test
    void goesBackAndForth() {
        history.visit(stop("a", 0), 0);
        history.visit(stop("b", 0), 2 * SECOND);
        assertThat(history.step(-1)).contains(stop("a", 0));
        assertThat(history.step(-1)).isEmpty();
        assertThat(history.step(1)).contains(stop("b", 0));
    }

    @Test
    void aRangeThatIsBeingDraggedIsOneStop() {
        history.visit(stop("a", 0), 0);
        for (int last = 1; last < 30; last++)
            history.visit(stop("a", last), 2 * SECOND + last * SECOND / 60);
        assertThat(history.step(-1)).contains(stop("a", 0));
    }

    @Test
    void anotherWayForgetsTheOldOne() {
        history.visit(stop("a", 0), 0);
        history.visit(stop("b", 0), 2 * SECOND);
        history.step(-1);
        history.visit(stop("c", 0), 4 * SECOND);
        assertThat(history.step(1)).isEmpty();
        assertThat(history.step(-1)).contains(stop("a", 0));
    }
}
