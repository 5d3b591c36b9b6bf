package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionSummary;
import turnscope.app.home.Folders;

/// Neutral traces, out of the program and into it.
class TraceCommandTest {

    private static final String SAMPLES = Path.of("..", "sample-logs").toString();
    private static final Path ORACLES = Path.of("..", "..", "shared", "oracles");

    @TempDir Path home;

    private List<Session> sessions(Path library) {
        var folders = new Folders(home, home, home);
        try (var store = new Wiring(folders, false, List::of).open(library)) {
            return store.library().sessions().stream()
                    .filter(summary -> summary.requests() > 0)
                    .map(SessionSummary::id)
                    .map(id -> store.library().session(id).orElseThrow())
                    .toList();
        }
    }

    private CommandRun run(Path library, String... arguments) {
        var all = new ArrayList<>(List.of("--library", library.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(home, all.toArray(String[]::new)).done();
    }

    @Test
    void aTraceThatIsImportedAgainIsTheSessionRequestByRequest() throws IOException {
        var library = home.resolve("library.db");
        run(library, "import", SAMPLES);
        for (var session : sessions(library)) {
            var trace = home.resolve("one.trace.jsonl");
            Files.writeString(trace, run(library, "show", session.id(), "--trace").out());
            var second = home.resolve(session.id().replace('/', '-') + ".db");
            run(second, "import", trace.toString());

            assertThat(sessions(second)).singleElement().satisfies(copy -> check(copy, session));
        }
    }

    private static void check(Session copy, Session session) {
        assertThat(copy.id()).isEqualTo(session.id() + "-trace");
        assertThat(copy.summary().agent()).isEqualTo(session.summary().agent());
        assertThat(copy.problems()).isEmpty();
        assertThat(copy.requests())
                .extracting(Request::at, Request::model, Request::usage, Request::context)
                .containsExactlyElementsOf(
                        session.requests().stream()
                                .map(r -> tuple(r.at(), r.model(), r.usage(), r.context()))
                                .toList());
        assertThat(copy.requests().stream().map(Request::calls).map(List::size))
                .containsExactlyElementsOf(
                        session.requests().stream().map(Request::calls).map(List::size).toList());
        assertThat(copy.requests().stream().flatMap(r -> r.calls().stream()).map(Call::usage))
                .containsExactlyElementsOf(
                        session.requests().stream()
                                .flatMap(r -> r.calls().stream())
                                .map(Call::usage)
                                .toList());
        var before = Composition.of(session);
        var after = Composition.of(copy);
        for (var request : copy.requests()) {
            var kinds = after.at(request.seq());
            assertThat(kinds).isEqualTo(before.at(request.seq()));
            assertThat(kinds.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(request.context());
        }
    }

    @Test
    void everyLineIsAnObjectAndTheFirstTheHeader() {
        var library = home.resolve("library.db");
        run(library, "import", SAMPLES);

        var lines = run(library, "show", "5b1f0c3e", "--trace").out().lines().toList();
        var header = JsonMapper.shared().readTree(lines.getFirst());
        var first = JsonMapper.shared().readTree(lines.get(1));

        assertThat(header.propertyNames())
                .containsExactly("trace", "id", "agent", "model", "tokenizer", "project", "title");
        assertThat(header.get("trace").intValue()).isEqualTo(1);
        assertThat(first.propertyNames()).contains("at", "append", "drop", "output", "usage");
        assertThat(first.get("append").get(0).propertyNames())
                .contains("kind", "label", "tokens", "key");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    worked8,     strategies.full.total_tokens,   8
                    linear200,   expected.S0r.total_input,     200
                    synthetic24, '',                            24
                    """)
    void importsTheTracesOfOthers(String name, String total, int requests) throws IOException {
        var trace = ORACLES.resolve(name + ".trace.jsonl");
        Assumptions.assumeTrue(Files.exists(trace), "no traces beside the checkout");
        var library = home.resolve("library.db");
        run(library, "import", trace.toString());

        var told = JsonMapper.shared().readTree(ORACLES.resolve(name + ".json").toFile());
        var session = sessions(library).getFirst();

        assertThat(session.problems()).isEmpty();
        assertThat(session.requests()).hasSize(requests);
        long sent = session.requests().stream().mapToLong(Request::context).sum();
        if (!total.isEmpty())
            assertThat(sent).isEqualTo(told.at("/" + total.replace('.', '/')).longValue());
        else assertThat(sent).isEqualTo(resent(told));
    }

    /// What a run sends in all when nothing ever leaves its context.
    private static long resent(JsonNode run) {
        long context = run.get("prefix_tokens").longValue();
        long sent = 0;
        for (var step : run.get("steps")) {
            context += step.get("full").longValue();
            sent += context;
        }
        return sent;
    }
}
