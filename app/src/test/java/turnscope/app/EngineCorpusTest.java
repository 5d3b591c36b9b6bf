package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.Phase;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.app.home.Folders;
import turnscope.importers.prices.PriceFile;

/// What must hold for every real session, whatever it looks like.
class EngineCorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    @TempDir private static Path home;

    private static final List<SessionProfile> PROFILES = new ArrayList<>();
    private static final Catalogue CATALOGUE = PriceFile.embedded();

    @BeforeAll
    static void analyse() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus lies beside the checkout");
        var parts = new Wiring(new Folders(home, home, home), false);
        try (var store = parts.open(home.resolve("corpus.db"))) {
            store.intake()
                    .read(
                            List.of(CORPUS.resolve("claude"), CORPUS.resolve("codex")),
                            turnscope.analysis.session.Intake.Watcher.SILENT);
            for (var summary : store.library().sessions()) {
                store.library()
                        .session(summary.id())
                        .map(session -> SessionProfile.of(session, CATALOGUE))
                        .ifPresent(PROFILES::add);
            }
        }
    }

    @Test
    void compositionsSumToContexts() {
        for (var profile : PROFILES) {
            var requests = profile.session().requests();
            long[] sums = new long[requests.size()];
            profile.composition()
                    .byRequest(requests.size())
                    .values()
                    .forEach(column -> {
                        for (int i = 0; i < sums.length; i++) sums[i] += column[i];
                    });
            assertThat(sums)
                    .as(name(profile))
                    .isEqualTo(requests.stream().mapToLong(Request::context).toArray());
        }
    }

    @Test
    void carryCostsAndOutputsSumToTheBill() {
        for (var profile : PROFILES) {
            assertThat(profile.carry().total())
                    .as(name(profile))
                    .isEqualTo(profile.bill().priced());
        }
    }

    @Test
    void premiumsNeverExceedTheirRequest() {
        for (var profile : PROFILES) {
            for (var row : profile.requests()) {
                assertThat(row.premium().orElse(Money.ZERO))
                        .as("%s %d", name(profile), row.request().seq())
                        .isBetween(Money.ZERO, row.bill().priced());
            }
        }
    }

    @Test
    void phasesPartitionTheRequests() {
        for (var profile : PROFILES) {
            int next = 0;
            for (Phase phase : profile.growth().phases()) {
                assertThat(phase.first()).as(name(profile)).isEqualTo(next);
                assertThat(phase.prefix() + phase.added() + phase.resent())
                        .as(name(profile))
                        .isEqualTo(phase.cumulativeInput());
                assertThat(phase.fit().isPresent()).isEqualTo(phase.requests() >= Phase.FIT_NEEDS);
                next = phase.last() + 1;
            }
            assertThat(next).as(name(profile)).isEqualTo(profile.session().requests().size());
        }
    }

    @Test
    void waterfallsLeadFromOneCostToTheNext() {
        for (var profile : PROFILES) {
            var diagnosis = Diagnosis.of(profile, CATALOGUE);
            for (var row : profile.requests()) {
                var waterfall = diagnosis.waterfalls().get(row.request().seq());
                if (waterfall.isEmpty()) continue;
                var steps = waterfall.get();
                assertThat(steps.steps().stream().reduce(steps.previous(), Money::plus))
                        .as("%s %d", name(profile), row.request().seq())
                        .isEqualTo(row.bill().priced());
            }
            var turns =
                    diagnosis.sources().turns().stream()
                            .map(turn -> turn.cost())
                            .reduce(Money.ZERO, Money::plus);
            assertThat(turns.plus(profile.carry().outputs()).plus(profile.carry().remainder()))
                    .as(name(profile))
                    .isEqualTo(profile.bill().priced());
        }
    }

    @Test
    void noFindingHasMoreAtStakeThanTheSessionAndItsChildrenCost() {
        for (var profile : PROFILES) {
            int last = profile.requests().size() - 1;
            for (var finding : Diagnosis.of(profile, CATALOGUE).findings()) {
                assertThat(finding.seq()).as(name(profile)).isBetween(0, Math.max(0, last));
                if (finding.rule().equals("cold_subagents")) continue;
                assertThat(finding.stake().orElse(Money.ZERO))
                        .as("%s %s", name(profile), finding.rule())
                        .isBetween(Money.ZERO, profile.bill().priced());
            }
        }
    }

    /// Judged again without the reasons that the provider gave, where both speak about the same thing.
    @Test
    void inferredCausesAgreeWithOfficialOnes() {
        var matrix = new TreeMap<String, Integer>();
        int same = 0;
        int both = 0;
        for (var profile : PROFILES) {
            var inferred = CacheAudit.of(withoutReasons(profile.session())).verdicts();
            for (var row : profile.requests()) {
                var official = row.request().missReason();
                if (official.isEmpty() || row.verdict().lost() == 0) continue;
                var guess = inferred.get(row.request().seq()).why().orElse(Cause.UNKNOWN);
                matrix.merge(official.get() + " / " + guess.id(), 1, Integer::sum);
                var agrees = agrees(official.get(), guess);
                if (agrees.isEmpty()) continue;
                both++;
                if (agrees.get()) same++;
            }
        }
        assertThat(both).isPositive();
        assertThat(same * 10).as(matrix.toString()).isGreaterThanOrEqualTo(both * 9);
    }

    /// Empty where a cause and a reason speak of different things, as an unknown cause does of nothing.
    private static Optional<Boolean> agrees(String official, Cause guess) {
        return switch (guess) {
            case UNKNOWN, COMPACTION, MICRO_COMPACTION, EFFORT_CHANGED, RESUMED, PROVIDER_SIDE ->
                    Optional.empty();
            case EXPIRED, PROBABLY_EXPIRED ->
                    Optional.of(
                            official.equals("previous_message_not_found")
                                    || official.equals("unavailable"));
            case MODEL_CHANGED -> Optional.of(official.equals("model_changed"));
            case PREFIX_CHANGED, TOOLS_CHANGED, SYSTEM_CHANGED ->
                    Optional.of(
                            official.equals("tools_changed") || official.equals("system_changed"));
            case HISTORY_CHANGED, REASONING_DROPPED ->
                    Optional.of(official.equals("messages_changed"));
        };
    }

    @Test
    void hitShareFallsAtTheEndOfTheLife() {
        var five = new int[2];
        var later = new int[2];
        for (var profile : PROFILES) {
            if (!profile.session().summary().agent().equals(Agent.CLAUDE_CODE)) continue;
            var life = Diagnosis.of(profile, CATALOGUE).life();
            for (var row : profile.requests()) {
                var remaining = life.moments().get(row.request().seq()).remaining();
                if (remaining.isEmpty() || row.verdict().expected().isEmpty()) continue;
                if (row.verdict().why().filter(why -> why != Cause.EXPIRED).isPresent()) continue;
                count(remaining.getAsLong() >= 0 ? five : later, row);
            }
        }
        assertThat(five[0]).isGreaterThan(five[1] * 9 / 10);
        assertThat(later[0]).isLessThan(later[1] / 5);
    }

    private static void count(int[] hits, RequestProfile row) {
        hits[1]++;
        if (row.verdict() instanceof Verdict.Hit) hits[0]++;
    }

    private static Session withoutReasons(Session session) {
        var requests = session.requests().stream().map(EngineCorpusTest::withoutReason).toList();
        return new Session(
                session.summary(),
                session.turns(),
                requests,
                session.events(),
                session.blocks(),
                session.problems(),
                session.children());
    }

    private static Request withoutReason(Request request) {
        return new Request(
                request.key(),
                request.seq(),
                request.turn(),
                request.at(),
                request.ended(),
                request.model(),
                request.calls(),
                request.outputEstimate(),
                request.service(),
                request.effort(),
                request.version(),
                request.stopReason(),
                Optional.empty(),
                request.owned());
    }

    private static String name(SessionProfile profile) {
        return profile.session().summary().id();
    }
}
