package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

class CompositionTest {

    private static TestSessions claude() {
        return new TestSessions(Agent.CLAUDE_CODE).model("claude-opus-4-6");
    }

    private static void addsUp(Session session) {
        var composition = Composition.of(session);
        var columns = composition.byRequest(session.requests().size());
        for (var request : session.requests()) {
            var kinds = composition.at(request.seq());
            assertThat(kinds.values().stream().mapToLong(Long::longValue).sum())
                    .as("context of request %d", request.seq())
                    .isEqualTo(request.context());
            columns.forEach((kind, tokens) ->
                    assertThat(tokens[request.seq()]).isEqualTo(kinds.getOrDefault(kind, 0L)));
        }
    }

    @Test
    void takesTheUnloggedPartOfTheFirstContextAsSystemAndTools() {
        var session =
                claude().block(SegmentKind.USER_TEXT, "prompt", 2_900)
                        .request(3, 0, 24_997, 0, 100)
                        .build();
        assertThat(Composition.of(session).at(0))
                .isEqualTo(
                        Map.of(SegmentKind.SYSTEM_TOOLS, 24_000L, SegmentKind.USER_TEXT, 1_000L));
    }

    @Test
    void takesCountedBlocksAsTheyAre() {
        var session =
                claude().counted(SegmentKind.SYSTEM_TOOLS, "tools", 900, OptionalInt.empty())
                        .counted(SegmentKind.USER_TEXT, "prompt", 100, OptionalInt.of(2))
                        .request(1_000, 0, 0, 0, 70)
                        .counted(SegmentKind.ASSISTANT_TEXT, "answer", 60, OptionalInt.empty())
                        .counted(SegmentKind.TOOL_OUTPUT, "file", 440, OptionalInt.of(2))
                        .request(1_500, 0, 0, 0, 10)
                        .counted(SegmentKind.SUMMARY, "summary", 40, OptionalInt.empty())
                        .request(1_000, 0, 0, 0, 10)
                        .build();
        addsUp(session);
        var composition = Composition.of(session);
        assertThat(composition.at(1))
                .containsEntry(SegmentKind.ASSISTANT_TEXT, 60L)
                .containsEntry(SegmentKind.TOOL_OUTPUT, 440L);
        assertThat(composition.at(2))
                .isEqualTo(
                        Map.of(
                                SegmentKind.SYSTEM_TOOLS,
                                900L,
                                SegmentKind.ASSISTANT_TEXT,
                                60L,
                                SegmentKind.SUMMARY,
                                40L));
        assertThat(composition.segments()).extracting(Segment::basis).containsOnly(Basis.EXACT);
    }

    @Test
    void sizesAnEncryptedSummaryByTheFirstRequestWithIt() {
        var session =
                new TestSessions(Agent.CODEX)
                        .model("gpt-5.4")
                        .request(230_000, 0, 0, 0, 90)
                        .compaction()
                        .block(SegmentKind.USER_TEXT, "kept", 3_600)
                        .block(SegmentKind.SUMMARY, "", 0)
                        .request(15_000, 10_000, 0, 0, 90)
                        .compaction()
                        .block(SegmentKind.SUMMARY, "", 0)
                        .request(4_000, 10_000, 0, 0, 90)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).at(2)).containsEntry(SegmentKind.SUMMARY, 4_000L);
        assertThat(Composition.of(session).at(1))
                .isEqualTo(
                        Map.of(
                                SegmentKind.SYSTEM_TOOLS,
                                10_000L,
                                SegmentKind.USER_TEXT,
                                1_000L,
                                SegmentKind.SUMMARY,
                                14_000L));
    }

    @Test
    void fitsCountedBlocksIntoALoggedContextThatDiffers() {
        var session =
                claude().counted(SegmentKind.USER_TEXT, "prompt", 100, OptionalInt.of(1))
                        .request(250, 0, 0, 0, 70)
                        .counted(SegmentKind.TOOL_OUTPUT, "file", 440, OptionalInt.empty())
                        .request(700, 0, 0, 0, 10)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).at(1)).doesNotContainKey(SegmentKind.USER_TEXT);
    }

    @Test
    void givesTheLoggedOutputToWhatTheAssistantSaid() {
        var session =
                claude().request(3, 0, 24_997, 0, 500)
                        .block(SegmentKind.ASSISTANT_TEXT, "text", 320)
                        .block(SegmentKind.TOOL_CALL, "call", 960)
                        .block(SegmentKind.TOOL_OUTPUT, "file", 2_697)
                        .request(3, 25_000, 1_497, 0, 10)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).at(1))
                .containsEntry(SegmentKind.ASSISTANT_TEXT, 125L)
                .containsEntry(SegmentKind.TOOL_CALL, 375L)
                .containsEntry(SegmentKind.TOOL_OUTPUT, 1_000L);
    }

    @Test
    void booksHiddenThinkingAsWhatTheVisiblePartsLeave() {
        var session =
                claude().request(3, 0, 24_997, 0, 900)
                        .block(SegmentKind.THINKING, "", 0)
                        .block(SegmentKind.ASSISTANT_TEXT, "text", 320)
                        .request(3, 25_000, 897, 0, 10)
                        .build();
        assertThat(Composition.of(session).at(1))
                .containsEntry(SegmentKind.THINKING, 800L)
                .containsEntry(SegmentKind.ASSISTANT_TEXT, 100L);
    }

    @Test
    void keepsWhatNothingExplainsAsASegmentOfItsOwn() {
        var session =
                claude().request(3, 0, 24_997, 0, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "file", 2_697)
                        .request(3, 25_000, 5_997, 0, 10)
                        .build();
        assertThat(Composition.of(session).at(1)).containsEntry(SegmentKind.UNATTRIBUTED, 5_000L);
    }

    @Test
    void keepsOnlyTheFixedPrefixOverACompaction() {
        var session =
                claude().block(SegmentKind.USER_TEXT, "prompt", 2_900)
                        .request(3, 0, 24_997, 0, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "file", 290_000)
                        .request(3, 25_000, 99_997, 0, 0)
                        .compaction()
                        .block(SegmentKind.SUMMARY, "summary", 11_600)
                        .request(3, 22_000, 4_997, 0, 10)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).at(2))
                .isEqualTo(Map.of(SegmentKind.SYSTEM_TOOLS, 22_000L, SegmentKind.SUMMARY, 5_000L));
    }

    @Test
    void removesThinkingFirstWhenTheContextShrinks() {
        var session =
                claude().request(3, 0, 24_997, 0, 900)
                        .block(SegmentKind.THINKING, "", 0)
                        .request(3, 25_000, 897, 0, 0)
                        .request(3, 20_000, 5_397, 0, 10)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).at(2)).containsEntry(SegmentKind.THINKING, 400L);
    }

    @Test
    void removesTheOldestResultsAtAMicroCompaction() {
        var session =
                claude().request(3, 0, 24_997, 0, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "old", 28_797)
                        .block(SegmentKind.TOOL_OUTPUT, "new", 28_797)
                        .request(3, 25_000, 19_997, 0, 0)
                        .microCompaction()
                        .request(3, 25_000, 9_997, 0, 10)
                        .build();
        addsUp(session);
        assertThat(Composition.of(session).segments())
                .filteredOn(segment -> segment.left() == 3)
                .extracting(Segment::label)
                .containsExactly("", "new");
    }

    @Test
    void saysWhichSizesAreDerived() {
        var session =
                claude().block(SegmentKind.USER_TEXT, "prompt", 290)
                        .request(3, 0, 24_997, 0, 100)
                        .block(SegmentKind.ASSISTANT_TEXT, "text", 320)
                        .request(3, 25_000, 97, 0, 10)
                        .build();
        assertThat(Composition.of(session).segments())
                .extracting(Segment::basis)
                .containsExactly(Basis.ESTIMATED, Basis.ESTIMATED, Basis.DERIVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsUpForEveryRequestOfAnySession(long seed) {
        var random = new Random(seed);
        var session = claude();
        for (int i = 0; i < 300; i++) {
            for (int block = random.nextInt(5); block > 0; block--) {
                var kinds = SegmentKind.values();
                session.block(
                        kinds[random.nextInt(kinds.length)], "b" + block, random.nextInt(20_000));
            }
            if (random.nextInt(40) == 0) session.compaction();
            if (random.nextInt(40) == 0) session.microCompaction();
            session.request(
                    random.nextInt(20),
                    random.nextInt(200_000),
                    random.nextInt(9_000),
                    0,
                    random.nextInt(3_000));
        }
        addsUp(session.build());
    }

    @Test
    void leavesOutWhatNoRequestHasCarried() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(3, 0, 20_000, 0, 100)
                        .counted(SegmentKind.TOOL_OUTPUT, "summed up", 500, OptionalInt.of(1))
                        .compaction()
                        .block(SegmentKind.SUMMARY, "", 2_900)
                        .request(3, 10_000, 1_000, 0, 100)
                        .build();
        assertThat(Composition.of(session).at(1))
                .containsKey(SegmentKind.SUMMARY)
                .doesNotContainKey(SegmentKind.TOOL_OUTPUT);
    }
}
