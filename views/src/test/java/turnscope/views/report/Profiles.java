package turnscope.views.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceList;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Turn;
import turnscope.analysis.session.Usage;

/// Sessions as agents record them, made up: a growing context, breaks that outlive the cache, compactions.
final class Profiles {

    static final Instant START = Instant.parse("2026-03-02T09:12:00Z");

    /// SHA-256 as a catalogue from a file would have it.
    static final String HASH = "c0ffee".repeat(10) + "beef";

    private static final PriceList.Source SOURCE =
            new PriceList.Source("Acme price list", "prices.example/api", "2026-11");

    static final Catalogue CATALOGUE = catalogue();

    private Profiles() {}

    private static Catalogue catalogue() {
        var models =
                List.of(
                        model("large-2", "acme", 5_000_000, 6_250_000, 10_000_000, 25_000_000),
                        model("small-2", "acme", 1_000_000, 1_250_000, 2_000_000, 5_000_000),
                        model("other-1", "else", 1_250_000, 0, 0, 10_000_000));
        var plain = PriceList.of(LocalDate.of(2026, 11, 18), models);
        return new Catalogue(
                new PriceList(
                        plain.asOf(),
                        HASH,
                        plain.names(),
                        plain.models(),
                        plain.tokenizers(),
                        plain.cacheProfiles(),
                        plain.searchFees(),
                        Map.of("list", SOURCE)));
    }

    /// @param input picodollars per token, as are the others; no write is listed where it is 0
    private static Model model(
            String id, String provider, long input, long fiveMinutes, long hour, long output) {
        var price =
                new Price(
                        input,
                        OptionalLong.of(input / 10),
                        listed(fiveMinutes),
                        listed(hour),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        output);
        var period =
                new Model.Period(
                        Optional.empty(), price, List.of(), List.of(), List.of("list"), "high");
        return Model.of(id, provider, List.of(period));
    }

    private static OptionalLong listed(long price) {
        return price == 0 ? OptionalLong.empty() : OptionalLong.of(price);
    }

    /// What a made-up session is like; equal recipes make equal sessions.
    ///
    /// @param compactAt tokens of context at which the agent compacts
    record Recipe(
            String id,
            String title,
            String project,
            String branch,
            String model,
            int requests,
            long compactAt) {

        Recipe withTitle(String other) {
            return new Recipe(id, other, project, branch, model, requests, compactAt);
        }

        Recipe withRequests(int other) {
            return new Recipe(id, title, project, branch, model, other, compactAt);
        }

        Recipe withModel(String other) {
            return new Recipe(id, title, project, branch, other, requests, compactAt);
        }
    }

    static final Recipe LONG =
            new Recipe(
                    "4f1c9a62-7b1e-4d58-9a0e-1c2d3e4f5a6b",
                    "Move the importer to streaming and keep its results",
                    "/home/ada/src/ledger",
                    "feature/streaming-import",
                    "large-2",
                    312,
                    167_000);

    /// The same session, its transcript elsewhere.
    static SessionSummary moved(SessionSummary summary, java.nio.file.Path file) {
        return new SessionSummary(
                summary.id(),
                summary.agent(),
                summary.kind(),
                summary.parent(),
                summary.project(),
                summary.branch(),
                summary.title(),
                summary.started(),
                summary.ended(),
                summary.models(),
                summary.requests(),
                summary.turns(),
                summary.usage(),
                summary.advisorCalls(),
                summary.advisor(),
                summary.outputEstimate(),
                summary.maxContext(),
                summary.copied(),
                summary.compactions(),
                summary.problems(),
                file.toString());
    }

    static SessionProfile of(Recipe recipe) {
        return SessionProfile.of(session(recipe), CATALOGUE);
    }

    static Session session(Recipe recipe) {
        var run = new Run(recipe);
        for (int seq = 0; seq < recipe.requests(); seq++) run.request(seq);
        return run.session();
    }

    /// The state of an agent while it works.
    private static final class Run {

        private static final long PREFIX = 18_400;

        private final Recipe recipe;
        private final Random random;
        private final List<Turn> turns = new ArrayList<>();
        private final List<Request> requests = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private Instant now = START;
        private long context = PREFIX;
        private long cached;

        Run(Recipe recipe) {
            this.recipe = recipe;
            this.random = new Random(recipe.id().hashCode());
        }

        void request(int seq) {
            if (seq % 11 == 0) {
                turns.add(new Turn(turns.size(), Optional.of(now), "Do the next thing " + seq));
            }
            boolean late = seq > 0 && seq % 97 == 0;
            now = now.plusSeconds(late ? 5_400 : 9 + random.nextInt(40));
            if (context > recipe.compactAt()) compact(seq);
            long added = 300L + random.nextInt(2_600);
            context += added;
            blocks.add(read(seq, added));
            long read = late ? 0 : Math.min(cached, context);
            long written = context - read - 4;
            boolean hour = seq % 5 != 0;
            var usage =
                    new Usage(
                            4,
                            read,
                            hour ? 0 : written,
                            hour ? written : 0,
                            0,
                            40 + random.nextInt(900),
                            OptionalLong.of(random.nextInt(40)));
            cached = context - 4;
            requests.add(
                    new Request(
                            recipe.id() + ":" + seq,
                            seq,
                            turns.size() - 1,
                            Optional.of(now),
                            Optional.of(now.plusSeconds(6)),
                            recipe.model(),
                            List.of(Call.message(recipe.model(), usage)),
                            OptionalLong.empty(),
                            Service.STANDARD,
                            "",
                            "2.1.0",
                            "end_turn",
                            Optional.empty(),
                            true));
        }

        /// A file that the agent read before a request.
        private static Block read(int seq, long tokens) {
            return new Block(
                    seq,
                    SegmentKind.TOOL_OUTPUT,
                    "Read",
                    "/home/ada/src/ledger/secret-plan-" + seq % 40 + ".md",
                    4 * tokens,
                    seq % 40,
                    seq * 1_000L);
        }

        private void compact(int seq) {
            events.add(
                    new Event.Compaction(
                            seq,
                            Optional.of(now),
                            Event.Trigger.AUTO,
                            Basis.EXACT,
                            OptionalLong.of(context),
                            OptionalLong.of(9_100)));
            context = PREFIX + 9_100;
            cached = PREFIX;
        }

        Session session() {
            var usage = requests.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
            var summary =
                    new SessionSummary(
                            recipe.id(),
                            Agent.CLAUDE_CODE,
                            SessionKind.MAIN,
                            Optional.empty(),
                            recipe.project(),
                            recipe.branch(),
                            recipe.title(),
                            Optional.of(START),
                            Optional.of(now),
                            List.of(recipe.model()),
                            requests.size(),
                            turns.size(),
                            usage,
                            0,
                            Usage.NONE,
                            OptionalLong.empty(),
                            requests.stream().mapToLong(Request::context).max().orElse(0),
                            0,
                            new SessionSummary.Compactions(events.size(), 0, 0),
                            0,
                            "/home/ada/.claude/projects/ledger/" + recipe.id() + ".jsonl");
            return new Session(summary, turns, requests, events, blocks, List.of(), List.of());
        }
    }
}
