package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.app.FrontDoor.Entry;

class FrontDoorTest {

    private static final Path LIBRARY = Path.of("library.db");
    private static final Path DROPPED = Path.of("a b.jsonl");

    @TempDir Path folder;

    private final List<FrontDoor> open = new ArrayList<>();
    private final LinkedBlockingQueue<List<Path>> visits = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        open.forEach(FrontDoor::close);
    }

    private Entry enter(Path library, Path... paths) {
        var entry = FrontDoor.enter(folder.resolve("state"), library, List.of(paths));
        if (entry instanceof Entry.First(FrontDoor door)) {
            door.listen(visits::add);
            open.add(door);
        }
        return entry;
    }

    @Test
    void theSecondHandsItsPathsToTheFirst() throws Exception {
        assertThat(enter(LIBRARY)).isInstanceOf(Entry.First.class);

        assertThat(enter(LIBRARY, DROPPED, Path.of("字.jsonl"))).isEqualTo(new Entry.HandedOver());
        assertThat(enter(LIBRARY)).isEqualTo(new Entry.HandedOver());

        assertThat(visits.poll(30, TimeUnit.SECONDS))
                .containsExactly(DROPPED.toAbsolutePath(), Path.of("字.jsonl").toAbsolutePath());
        assertThat(visits.poll(30, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void anotherLibraryHasADoorOfItsOwn() {
        enter(LIBRARY);

        assertThat(enter(Path.of("other.db"))).isInstanceOf(Entry.First.class);
    }

    @Test
    void whatACrashLeftBehindIsNoDoor() throws IOException {
        enter(LIBRARY);
        open.removeFirst().close();
        try (var left = Files.list(folder.resolve("state"))) {
            var lock = left.findFirst().orElseThrow();
            var name = lock.getFileName().toString();
            Files.createFile(lock.resolveSibling(name.replace(".lock", ".socket")));
        }

        assertThat(enter(LIBRARY)).isInstanceOf(Entry.First.class);
        assertThat(enter(LIBRARY)).isEqualTo(new Entry.HandedOver());
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        Callable<Entry> start = () -> enter(LIBRARY);
        var starts = Collections.nCopies(8, start);
        List<Entry> entries = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(starts.size())) {
            for (var each : threads.invokeAll(starts)) entries.add(each.get());
        }

        assertThat(entries).filteredOn(Entry.First.class::isInstance).hasSize(1);
        assertThat(entries).filteredOn(Entry.HandedOver.class::isInstance).hasSize(7);
    }

    @Test
    void withoutAFolderEveryStartOpensAWindow() throws IOException {
        Files.writeString(folder.resolve("state"), "a file");

        assertThat(enter(LIBRARY)).isEqualTo(new Entry.Unknown());
    }
}
