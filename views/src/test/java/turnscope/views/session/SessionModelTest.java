package turnscope.views.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import turnscope.views.Workers;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.Samples;

class SessionModelTest {

    private final MemoryLibrary library =
            new MemoryLibrary(Samples.session("a", "One", 20), Samples.session("b", "Two", 30));

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private SessionModel model(Workers workers) {
        return new SessionModel(library, Samples.prices(), workers);
    }

    private void runWhatWaits() {
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    @Test
    void showsTheProfileOfTheSession() {
        var model = model(Workers.direct());

        model.open("a");

        assertThat(model.page.get()).isInstanceOf(Page.Shown.class);
        assertThat(model.profile.get().orElseThrow().requests()).hasSize(20);
    }

    @Test
    void theLatestOfTwoWins() {
        var model = model(new Workers(waiting::add, Runnable::run));

        model.open("a");
        model.open("b");
        assertThat(model.reading.get()).isTrue();
        runWhatWaits();

        assertThat(model.profile.get().orElseThrow().session().id()).isEqualTo("b");
        assertThat(model.reading.get()).isFalse();
    }

    @Test
    void aSessionThatIsGoneIsSaidToBe() {
        var model = model(Workers.direct());

        model.open("nowhere");

        assertThat(model.page.get()).isEqualTo(new Page.Gone("nowhere"));
        assertThat(model.profile.get()).isEmpty();
    }

    @Test
    void anotherSessionStartsWithoutASelectionButWithTheSameModel() {
        var model = model(Workers.direct());
        model.open("a");
        model.timeline.selectRequest(7);
        model.repricing.set(model.profile.get().orElseThrow().repricings().stream().findFirst());
        var picked = model.repricing.get().orElseThrow().model().id();

        model.open("b");

        assertThat(model.timeline.selectedRequest.get()).isEmpty();
        assertThat(model.repricing.get().orElseThrow().model().id()).isEqualTo(picked);
        assertThat(model.repricing.get().orElseThrow().bill().requests()).isEqualTo(30);
    }

    @Test
    void showsEveryGrowthAlthoughItComesFasterThanItIsRead() {
        var model = model(new Workers(waiting::add, Runnable::run));
        model.open("a");
        library.put(Samples.session("a", "One", 21));
        model.refresh();
        waiting.remove().run();
        library.put(Samples.session("a", "One", 22));
        model.refresh();
        model.refresh();
        assertThat(waiting).as("a diagnosis and one reading").hasSize(2);
        waiting.remove().run();
        waiting.remove().run();
        library.put(Samples.session("a", "One", 23));
        runWhatWaits();

        assertThat(model.profile.get().orElseThrow().requests()).hasSize(23);
        assertThat(model.reading.get()).isFalse();
    }

    @Test
    void leavesAlonePagesWithoutASession() {
        var model = model(new Workers(waiting::add, Runnable::run));

        model.refresh();

        assertThat(waiting).isEmpty();
        assertThat(model.page.get()).isEqualTo(new Page.Nothing());
    }

    @Test
    void readingTheSameSessionAgainKeepsTheSelection() {
        var model = model(Workers.direct());
        model.open("a");
        model.timeline.selectRequest(7);

        model.open("a");

        assertThat(model.timeline.selectedRequest.get()).hasValue(7);
    }
}
