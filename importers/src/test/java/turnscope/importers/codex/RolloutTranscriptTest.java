package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Turn;
import turnscope.importers.transcript.ImporterContract;
import turnscope.importers.transcript.SessionDraft;

/// Situations of single rollouts, each as short as it can be.
class RolloutTranscriptTest {

    private static final String PARENT = "019e0000-0000-7000-8000-0000000000f0";

    @TempDir Path folder;

    private static Rollout begin() {
        return Rollout.of(Rollout.THREAD).started().model("gpt-5.4").prompt("Fire the kiln.");
    }

    private static List<Long> inputs(SessionDraft draft) {
        return draft.requests().stream().filter(Request::owned).map(Request::context).toList();
    }

    @Test
    void countsARepeatedRowOnce() throws IOException {
        var draft = begin().row(5_000, 1_024, 90).again().wait(61_200).again().read(folder);
        assertThat(inputs(draft)).containsExactly(5_000L);
        var usage = draft.requests().getFirst().usage();
        assertThat(usage.fresh()).isEqualTo(3_976);
        assertThat(usage.cacheRead()).isEqualTo(1_024);
        assertThat(usage.output()).isEqualTo(90);
        assertThat(usage.reasoning()).hasValue(45);
    }

    @Test
    void comparesTotalsAndNotRateLimits() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .event(
                                "'token_count','rate_limits':{'primary':{'used_percent':9.5}},'info':{'last_token_usage':%1$s,'total_token_usage':%1$s}"
                                        .formatted(Rollout.six(5_000, 0, 90, 45)))
                        .read(folder);
        assertThat(draft.requests()).hasSize(1);
    }

    @Test
    void takesNoRequestFromRowsWithoutUsage() throws IOException {
        var draft =
                begin().event("'token_count','info':null,'rate_limits':{}")
                        .row(5_000, 0, 90)
                        .estimate(3_800)
                        .counted("'total_token_usage':{'total_tokens':258400}")
                        .read(folder);
        assertThat(draft.requests()).hasSize(1);
    }

    @Test
    void keepsTwoRequestsOfTheSameSizeApart() throws IOException {
        assertThat(inputs(begin().row(5_000, 0, 90).row(5_000, 0, 90).read(folder))).hasSize(2);
    }

    @Test
    void countsOnWhenTotalsRestart() throws IOException {
        var reading =
                begin().row(5_000, 0, 90)
                        .row(6_000, 0, 80)
                        .restart()
                        .row(7_000, 0, 70)
                        .reading(folder);
        assertThat(inputs(reading.draft())).containsExactly(5_000L, 6_000L, 7_000L);
        assertThat(reading.problems())
                .extracting(problem -> problem.reason())
                .containsExactly(
                        "the running total starts again; requests are counted by their own usage");
    }

    @Test
    void countsAReviewInTheSameFileAndNotTheOldTotalThatReturns() throws IOException {
        var rollout = begin().row(5_000, 0, 90).row(6_000, 0, 80);
        var before = rollout.totals();
        rollout.event("'entered_review_mode'").restart().row(2_000, 0, 40).row(2_500, 0, 30);
        rollout.event("'exited_review_mode'").totals(before).again().row(6_200, 0, 20);
        var reading = rollout.reading(folder);
        assertThat(inputs(reading.draft())).containsExactly(5_000L, 6_000L, 2_000L, 2_500L, 6_200L);
        assertThat(reading.problems()).as("a review is no fault").isEmpty();
    }

    @Test
    void reportsATotalThatJumpsAndCountsTheRequest() throws IOException {
        var rollout = begin().row(5_000, 0, 90);
        var early = rollout.totals();
        rollout.row(6_000, 0, 80).row(7_000, 0, 70).totals(early).row(5_500, 0, 60);
        var reading = rollout.reading(folder);
        assertThat(inputs(reading.draft())).containsExactly(5_000L, 6_000L, 7_000L, 5_500L);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().reason()).contains("jumps");
    }

    @Test
    void takesDifferencesWhereOnlyTotalsAreWritten() throws IOException {
        var draft =
                begin().counted("'total_token_usage':" + Rollout.six(5_000, 1_024, 90, 40))
                        .counted("'total_token_usage':" + Rollout.six(11_000, 6_000, 170, 80))
                        .counted("'total_token_usage':" + Rollout.six(3_000, 0, 20, 10))
                        .read(folder);
        assertThat(inputs(draft)).containsExactly(5_000L, 6_000L, 3_000L);
        assertThat(draft.requests().get(1).usage().cacheRead()).isEqualTo(4_976);
    }

    @Test
    void countsCacheWritesAsPartOfTheInput() throws IOException {
        var usage =
                "{'input_tokens':50000,'cached_input_tokens':20000,'cache_write_input_tokens':29000,'output_tokens':100,'total_tokens':50100}";
        var draft =
                begin().counted("'total_token_usage':%1$s,'last_token_usage':%1$s".formatted(usage))
                        .read(folder);
        var read = draft.requests().getFirst().usage();
        assertThat(read.fresh()).isEqualTo(1_000);
        assertThat(read.cacheWrite30m()).isEqualTo(29_000);
        assertThat(read.context()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    more cached than sent,      100,  200, 10, parts exceed,      1
                    less than nothing,          -5,     0, 10, impossible numbers, 0
                    more than any thread holds, 99999999999999999, 0, 10, impossible numbers, 0
                    """)
    void reportsUsageThatCannotBe(
            String situation, long input, long cached, long output, String reason, int requests)
            throws IOException {
        var usage = Rollout.six(input, cached, output, 0);
        var reading =
                begin().counted("'total_token_usage':%1$s,'last_token_usage':%1$s".formatted(usage))
                        .reading(folder);
        assertThat(reading.problems()).as(situation).hasSize(1);
        assertThat(reading.problems().getFirst().reason()).contains(reason);
        assertThat(reading.draft().requests()).hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'many'", "0.5", "1e99", "true", "[]", "{}"})
    void reportsACounterThatIsNoCount(String counter) throws IOException {
        var usage = "{'input_tokens':900,'cached_input_tokens':%s,'output_tokens':10}";
        var reading =
                begin().counted(
                                "'total_token_usage':%1$s,'last_token_usage':%1$s"
                                        .formatted(usage.formatted(counter)))
                        .line(
                                "token_usage_record",
                                "{'response_id':'resp_1','usage':" + usage.formatted(counter) + "}")
                        .reading(folder);
        assertThat(reading.problems())
                .extracting(problem -> problem.reason())
                .containsOnly("usage with impossible numbers")
                .hasSize(2);
        assertThat(reading.draft().requests()).isEmpty();
    }

    @Test
    void takesANullForACounterThatIsMissing() throws IOException {
        var usage = "{'input_tokens':900,'cached_input_tokens':null,'output_tokens':10}";
        var reading =
                begin().counted("'total_token_usage':%1$s,'last_token_usage':%1$s".formatted(usage))
                        .reading(folder);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.draft().requests().getFirst().usage().fresh()).isEqualTo(900);
    }

    @Test
    void attributesModelEffortAndTierToEveryRequest() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .event(
                                "'thread_settings_applied','thread_settings':{'model':'gpt-5.6-sol','service_tier':'priority'}")
                        .row(6_000, 0, 80)
                        .line("turn_context", "{'model':'gpt-5.6-terra','effort':'high'}")
                        .row(7_000, 0, 70)
                        .read(folder);
        assertThat(draft.requests())
                .extracting(Request::model)
                .containsExactly("gpt-5.4", "gpt-5.4", "gpt-5.6-terra");
        assertThat(draft.requests())
                .extracting(Request::effort)
                .containsExactly("medium", "medium", "high");
        assertThat(draft.requests())
                .extracting(each -> each.service().tier())
                .containsExactly("", "priority", "priority");
    }

    @Test
    void leavesTheModelOpenWhereNoneIsNamed() throws IOException {
        var draft = Rollout.of(Rollout.THREAD).prompt("Go.").row(5_000, 0, 90).read(folder);
        assertThat(draft.requests().getFirst().model()).isEmpty();
    }

    @Test
    void describesTheThread() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .meta(
                                Rollout.THREAD,
                                ",'cli_version':'0.120.0','originator':'codex_vscode'")
                        .meta("other", "")
                        .row(6_000, 0, 80)
                        .read(folder);
        assertThat(draft.id()).isEqualTo(Rollout.THREAD);
        assertThat(draft.kind()).isEqualTo(SessionKind.MAIN);
        assertThat(draft.parent()).isEmpty();
        assertThat(draft.aliases()).containsExactly("other");
        assertThat(draft.project()).isEqualTo("/home/dev/kiln");
        assertThat(draft.branch()).isEqualTo("glaze");
        assertThat(draft.title()).isEqualTo("Fire the kiln.");
        assertThat(draft.entry()).isEqualTo("codex_vscode");
        assertThat(draft.started()).hasValue(Instant.parse("2026-05-20T09:00:00Z"));
        assertThat(draft.ended()).hasValue(Instant.parse("2026-05-20T09:00:08Z"));
        assertThat(draft.requests()).hasSize(2).allMatch(Request::owned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MAIN       |        | ,'source':'vscode','session_id':'019e0000-0000-7000-8000-00000000000a'
                    FORK       | p      | ,'forked_from_id':'p','history_base':{'thread_id':'p'}
                    SUBAGENT   | p      | ,'parent_thread_id':'p','thread_source':'subagent'
                    SUBAGENT   | p      | ,'forked_from_id':'p','source':{'subagent':{'thread_spawn':{'parent_thread_id':'p','depth':1}}}
                    REVIEW     | p      | ,'parent_thread_id':'p','source':{'subagent':'review'}
                    COMPACTION | p      | ,'session_id':'p','source':{'subagent':'compact'}
                    SIDE       | p      | ,'session_id':'p','source':{'subagent':{'other':'guardian'}}
                    """)
    void tellsWhatPartAThreadPlays(SessionKind kind, String parent, String more)
            throws IOException {
        var rollout = new Rollout();
        rollout.line("session_meta", "{'id':'" + Rollout.THREAD + "'" + more + "}");
        var draft = rollout.wait(2).row(5_000, 0, 90).read(folder);
        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.parent().orElse("")).isEqualTo(parent == null ? "" : parent);
        assertThat(draft.requests()).hasSize(1).allMatch(Request::owned);
    }

    private static Rollout parent() {
        return Rollout.of(PARENT)
                .started()
                .model("gpt-5.4")
                .prompt("Plan the glaze.")
                .row(15_000, 4_096, 300)
                .row(16_000, 14_976, 250)
                .ended();
    }

    private static Rollout fork(Rollout parent, Instant birth) {
        var fork =
                new Rollout()
                        .at(birth.toString())
                        .every(Duration.ZERO)
                        .meta(Rollout.THREAD, ",'forked_from_id':'" + PARENT + "'");
        parent.replayed(birth.plusMillis(200)).lines().forEach(fork::raw);
        return fork.at(birth.plusMillis(2_400).toString())
                .every(Duration.ofSeconds(1))
                .totals(parent.totals());
    }

    @Test
    void disclaimsTheRowsThatAForkHasCopied() throws IOException {
        var parent = parent();
        var fork =
                fork(parent, Instant.parse("2026-05-20T11:00:01.251Z"))
                        .started()
                        .again()
                        .prompt("Make it grey.")
                        .row(17_000, 15_872, 90);
        var draft = fork.read(folder);
        var original = parent.read(folder);
        assertThat(inputs(draft)).containsExactly(17_000L);
        assertThat(draft.requests()).extracting(Request::owned).containsExactly(false, false, true);
        assertThat(draft.requests().subList(0, 2))
                .extracting(Request::key)
                .isEqualTo(original.requests().stream().map(Request::key).toList());
        assertThat(draft.requests().getFirst().at()).isEmpty();
        assertThat(draft.claim().rank()).isGreaterThan(original.claim().rank());
        assertThat(draft.title()).isEqualTo("Make it grey.");
        assertThat(draft.kind()).isEqualTo(SessionKind.FORK);
        assertThat(draft.parent()).hasValue(PARENT);
    }

    @Test
    void goesOnWithAReplayThatCrossesASecond() throws IOException {
        var fork =
                new Rollout()
                        .at("2026-05-20T11:00:01.900Z")
                        .every(Duration.ofMillis(60))
                        .meta(Rollout.THREAD, ",'forked_from_id':'" + PARENT + "'")
                        .row(15_000, 0, 300)
                        .row(16_000, 0, 250)
                        .row(17_000, 0, 250)
                        .wait(5)
                        .row(18_000, 0, 90);
        assertThat(inputs(fork.read(folder))).containsExactly(18_000L);
    }

    @Test
    void knowsTheOldestAncestorOfAForkOfAFork() throws IOException {
        var first = parent();
        var second = fork(first, Instant.parse("2026-05-20T11:00:01Z")).row(17_000, 0, 90);
        var third =
                new Rollout()
                        .at("2026-05-20T12:00:00Z")
                        .every(Duration.ZERO)
                        .meta("third", ",'forked_from_id':'" + Rollout.THREAD + "'");
        second.replayed(Instant.parse("2026-05-20T12:00:00.100Z")).lines().forEach(third::raw);
        var draft = third.at("2026-05-20T12:00:09Z").totals(second.totals()).row(18_000, 0, 80);
        var read = draft.read(folder);
        assertThat(inputs(read)).containsExactly(18_000L);
        assertThat(read.requests().get(2).key())
                .isEqualTo(second.read(folder).requests().get(2).key());
        assertThat(read.claim().rank()).isEqualTo(2);
    }

    @Test
    void takesASecondThreadWrittenAtOnceForAnAncestor() throws IOException {
        var copy =
                new Rollout()
                        .at("2026-05-20T11:00:01Z")
                        .every(Duration.ZERO)
                        .meta(Rollout.THREAD, "")
                        .meta(PARENT, "")
                        .row(15_000, 0, 300)
                        .wait(3)
                        .row(16_000, 0, 90);
        assertThat(inputs(copy.read(folder))).containsExactly(16_000L);
    }

    @Test
    void countsAForkByReferenceFromItsFirstLine() throws IOException {
        var fork =
                new Rollout()
                        .every(Duration.ZERO)
                        .meta(
                                Rollout.THREAD,
                                ",'forked_from_id':'p','history_base':{'thread_id':'p'}")
                        .row(15_000, 0, 300);
        assertThat(inputs(fork.read(folder))).containsExactly(15_000L);
    }

    @Test
    void countsANumberedSubAgentFromItsOwnLines() throws IOException {
        var rollout =
                new Rollout()
                        .every(Duration.ZERO)
                        .raw(
                                "{'ordinal':0,'timestamp':'2026-08-20T09:00:00Z','type':'session_meta','payload':{'id':'a','subagent_history_start_ordinal':2}}")
                        .raw(
                                "{'ordinal':1,'timestamp':'2026-08-20T09:00:00Z','type':'event_msg','payload':{'type':'token_count','info':{'total_token_usage':%1$s,'last_token_usage':%1$s}}}"
                                        .formatted(Rollout.six(100, 0, 10, 5)))
                        .raw(
                                "{'ordinal':2,'timestamp':'2026-08-20T09:00:00Z','type':'event_msg','payload':{'type':'token_count','info':{'total_token_usage':%1$s,'last_token_usage':%1$s}}}"
                                        .formatted(Rollout.six(200, 0, 20, 5)));
        assertThat(inputs(rollout.read(folder))).containsExactly(200L);
    }

    @Test
    void ownsNothingOfAForkWithoutTimes() throws IOException {
        var usage = Rollout.six(100, 0, 10, 5);
        var reading =
                new Rollout()
                        .raw("{'type':'session_meta','payload':{'id':'a','forked_from_id':'p'}}")
                        .raw(
                                "{'type':'event_msg','payload':{'type':'token_count','info':{'total_token_usage':%1$s,'last_token_usage':%1$s}}}"
                                        .formatted(usage))
                        .reading(folder);
        assertThat(inputs(reading.draft())).isEmpty();
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void marksACompactionInTheMiddleOfATurnAsAutomatic() throws IOException {
        var draft =
                begin().row(200_000, 0, 90)
                        .row(230_000, 0, 90)
                        .compacted()
                        .model("gpt-5.4")
                        .estimate(18_000)
                        .event("'context_compacted'")
                        .row(24_000, 0, 50)
                        .ended()
                        .read(folder);
        assertThat(draft.requests()).hasSize(3);
        assertThat(draft.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Compaction.class,
                        compaction -> {
                            assertThat(compaction.beforeSeq()).isEqualTo(2);
                            assertThat(compaction.trigger()).isEqualTo(Event.Trigger.AUTO);
                            assertThat(compaction.triggerBasis()).isEqualTo(Basis.ESTIMATED);
                            assertThat(compaction.tokensBefore()).hasValue(230_000);
                            assertThat(compaction.tokensAfter()).isEmpty();
                        });
        assertThat(draft.blocks())
                .filteredOn(block -> block.beforeSeq() == 2)
                .extracting(Block::kind)
                .contains(SegmentKind.SUMMARY, SegmentKind.USER_TEXT);
    }

    @Test
    void marksACompactionBeforeAPromptAsAutomaticAndOneWithoutAsTheUsers() throws IOException {
        var rollout = begin().row(200_000, 0, 90).ended();
        rollout.started().compacted().estimate(9).prompt("Next.").row(20_000, 0, 90).ended();
        rollout.started().compacted().estimate(9).ended();
        rollout.started().prompt("Third.").row(21_000, 0, 90).ended();
        assertThat(triggers(rollout.read(folder)))
                .containsExactly(Event.Trigger.AUTO, Event.Trigger.MANUAL);
    }

    @Test
    void seesThroughAManualCompactionThatCodexDidItself() throws IOException {
        var rollout = begin().row(200_000, 0, 90).ended().started().row(200_100, 0, 900);
        rollout.line(
                "compacted",
                "{'message':'What was done','replacement_history':[{'type':'message','role':'user','content':'first'},{'type':'message','role':'user','content':'Another model did: What was done'}]}");
        var draft = rollout.ended().started().prompt("Next.").row(9_000, 0, 10).read(folder);
        assertThat(triggers(draft)).containsExactly(Event.Trigger.MANUAL);
        assertThat(draft.requests()).hasSize(3);
        assertThat(draft.blocks())
                .filteredOn(block -> block.beforeSeq() == 2)
                .extracting(Block::kind)
                .containsSubsequence(SegmentKind.USER_TEXT, SegmentKind.SUMMARY);
    }

    /// A smaller window makes the old model compact before the new one begins.
    @Test
    void compactsBeforeATurnWithTheModelBefore() throws IOException {
        var rollout = begin().row(200_000, 0, 90).ended();
        rollout.started().compacted().estimate(9).line("turn_context", "{'model':'gpt-5.5'}");
        var draft = rollout.prompt("Next.").row(20_000, 0, 90).ended().read(folder);
        assertThat(triggers(draft)).containsExactly(Event.Trigger.AUTO);
        assertThat(draft.requests())
                .extracting(Request::model)
                .containsExactly("gpt-5.4", "gpt-5.5");
    }

    private static List<Event.Trigger> triggers(SessionDraft draft) {
        return draft.events().stream()
                .filter(Event.Compaction.class::isInstance)
                .map(event -> ((Event.Compaction) event).trigger())
                .toList();
    }

    @Test
    void keepsInheritedCompactionsAmongTheCopies() throws IOException {
        var parent = parent().compacted().estimate(5).row(9_000, 0, 20);
        var birth = Instant.parse("2026-05-20T11:00:01Z");
        var draft =
                fork(parent, birth).row(10_000, 0, 30).compacted().row(4_000, 0, 9).read(folder);
        assertThat(draft.events()).extracting(Event::beforeSeq).containsExactly(2, 4);
        assertThat(draft.events())
                .extracting(event -> event.at().isPresent())
                .containsExactly(false, true);

        var atTheEnd = fork(parent().compacted(), birth).row(10_000, 0, 30).read(folder);
        assertThat(atTheEnd.events()).isEmpty();
    }

    @Test
    void staysOneSessionHoweverOftenItIsOpenedAgain() throws IOException {
        var rollout = begin().row(5_000, 0, 90);
        for (int i = 0; i < 6; i++) rollout.meta(Rollout.THREAD, "").row(6_000 + i, 5_120, 80);
        var reading = rollout.reading(folder);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.draft().id()).isEqualTo(Rollout.THREAD);
        assertThat(reading.draft().requests()).hasSize(7).allMatch(Request::owned);
    }

    @Test
    void keepsCachedInputThatIsNoWholeNumberOfBlocks() throws IOException {
        var usage = begin().row(9_000, 4_097, 80).read(folder).requests().getFirst().usage();

        assertThat(usage.cacheRead()).isEqualTo(4_097);
        assertThat(usage.fresh()).isEqualTo(4_903);
    }

    @Test
    void marksInterruptionsAndRollbacks() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .event("'turn_aborted','reason':'interrupted'")
                        .event("'thread_rolled_back','num_turns':1")
                        .estimate(4_000)
                        .read(folder);
        assertThat(draft.events())
                .containsExactly(
                        new Event.Failure(1, at(6), "interrupted"),
                        new Event.Failure(1, at(7), "rolled_back"));
    }

    private static java.util.Optional<Instant> at(int seconds) {
        return java.util.Optional.of(Instant.parse("2026-05-20T09:00:00Z").plusSeconds(seconds));
    }

    @Test
    void namesTheThreadsThatWereStarted() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .event("'sub_agent_activity','kind':'started','agent_thread_id':'a'")
                        .event("'sub_agent_activity','kind':'finished','agent_thread_id':'a'")
                        .event("'collab_agent_spawn_end','new_thread_id':'b'")
                        .read(folder);
        assertThat(draft.events())
                .containsExactly(new Event.Spawn(1, at(6), "a"), new Event.Spawn(1, at(8), "b"));
    }

    @Test
    void startsATurnWithEveryPrompt() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .prompt("By the way.")
                        .row(6_000, 0, 90)
                        .ended()
                        .started()
                        .event("'turn_aborted','reason':'interrupted'")
                        .started()
                        .prompt(
                                "# Context from my IDE\\n\\n## My request for Codex:\\nNext\\n  one")
                        .row(7_000, 0, 90)
                        .read(folder);
        assertThat(draft.turns())
                .extracting(Turn::prompt)
                .containsExactly("Fire the kiln.", "By the way.", "Next one");
        assertThat(draft.requests()).extracting(Request::turn).containsExactly(0, 1, 2);
    }

    @Test
    void readsPromptsOfNumberedFiles() throws IOException {
        var draft =
                Rollout.of(Rollout.THREAD)
                        .started()
                        .event(
                                "'item_completed','item':{'type':'UserMessage','content':[{'type':'text','text':'Fire!'}]}")
                        .row(5_000, 0, 90)
                        .read(folder);
        assertThat(draft.title()).isEqualTo("Fire!");
        assertThat(draft.turns()).hasSize(1);
    }

    @Test
    void putsBlocksBeforeTheSameRequestWhereverTheRowStands() throws IOException {
        var rowFirst = begin().row(5_000, 0, 90);
        says(rowFirst, "a");
        gets(rowFirst, "a").row(6_000, 0, 80);
        says(rowFirst, "b");
        gets(rowFirst, "b").row(7_000, 0, 70).answer("Done.");

        var rowBetween = begin();
        gets(says(rowBetween, "a").row(5_000, 0, 90), "a");
        gets(says(rowBetween, "b").row(6_000, 0, 80), "b").answer("Done.").row(7_000, 0, 70);

        var rowLast = begin();
        gets(says(rowLast, "a"), "a").row(5_000, 0, 90);
        gets(says(rowLast, "b"), "b").row(6_000, 0, 80).answer("Done.").row(7_000, 0, 70);

        var blocks = placed(rowLast.read(folder));
        assertThat(placed(rowFirst.read(folder))).isEqualTo(blocks);
        assertThat(placed(rowBetween.read(folder))).isEqualTo(blocks);
        assertThat(blocks)
                .containsExactly(
                        "0 USER_TEXT  ",
                        "1 THINKING  ",
                        "1 TOOL_CALL exec_command cat a",
                        "1 TOOL_OUTPUT exec_command cat a",
                        "2 THINKING  ",
                        "2 TOOL_CALL exec_command cat b",
                        "2 TOOL_OUTPUT exec_command cat b",
                        "3 ASSISTANT_TEXT  ");
    }

    private static Rollout says(Rollout rollout, String id) {
        return rollout.item("'reasoning','summary':[],'encrypted_content':'EE'")
                .item("'reasoning','summary':[],'encrypted_content':'EE'")
                .call(id, "cat " + id);
    }

    private static Rollout gets(Rollout rollout, String id) {
        return rollout.output(id, "content of " + id);
    }

    private static List<String> placed(SessionDraft draft) {
        return draft.blocks().stream()
                .map(block ->
                        String.join(
                                " ",
                                "" + block.beforeSeq(),
                                block.kind().name(),
                                block.tool(),
                                block.label()))
                .toList();
    }

    @Test
    void measuresContentWithoutKeepingIt() throws IOException {
        var long_ = "\uD83D\uDD25".repeat(50_000);
        var draft =
                begin().call("a", "cat fire")
                        .output("a", long_)
                        .item(
                                "'function_call_output','call_id':'?','output':[{'type':'input_text','text':'%s'},{'type':'input_image','image_url':'data:'}]"
                                        .formatted(long_))
                        .row(5_000, 0, 90)
                        .read(folder);
        var outputs =
                draft.blocks().stream()
                        .filter(block -> block.kind() == SegmentKind.TOOL_OUTPUT)
                        .toList();
        assertThat(outputs).hasSize(2).allMatch(block -> block.characters() == 50_000);
        assertThat(outputs).extracting(Block::hash).containsOnly(outputs.getFirst().hash());
        assertThat(draft.blocks()).anyMatch(block -> block.kind() == SegmentKind.ATTACHMENT);
    }

    @Test
    void sendsWhatAnInterruptedRequestSaidWithTheNextOne() throws IOException {
        var draft =
                begin().answer("One.")
                        .row(5_000, 0, 90)
                        .answer("Two, cut")
                        .event("'turn_aborted','reason':'interrupted'")
                        .prompt("Go on.")
                        .answer("Three.")
                        .row(6_000, 0, 80)
                        .read(folder);
        assertThat(placed(draft))
                .containsExactly(
                        "0 USER_TEXT  ",
                        "1 ASSISTANT_TEXT  ",
                        "1 ASSISTANT_TEXT  ",
                        "1 USER_TEXT  ",
                        "2 ASSISTANT_TEXT  ");
    }

    @Test
    void dividesAGapIntoWaitingAndAnswering() throws IOException {
        var draft =
                begin().wait(9)
                        .answer("One.")
                        .row(5_000, 0, 90)
                        .wait(600)
                        .prompt("Go on.")
                        .wait(20)
                        .answer("Two.")
                        .wait(50)
                        .row(6_000, 0, 80)
                        .read(folder);
        var first = draft.requests().get(0);
        var second = draft.requests().get(1);
        assertThat(first.at()).isEqualTo(at(4));
        assertThat(first.ended()).isEqualTo(at(14));
        assertThat(second.gapAfter(first)).hasValue(Duration.ofSeconds(603));
        assertThat(second.ended()).isEqualTo(at(638));
    }

    /// Times serve for gaps alone: the order is that of the file.
    @Test
    void keepsTheOrderOfTheFileWhereTimesAreNotInOrder() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .at("2026-05-20T08:00:00Z")
                        .row(6_000, 0, 80)
                        .at("2026-05-20T09:30:00Z")
                        .row(7_000, 0, 70)
                        .read(folder);
        assertThat(inputs(draft)).containsExactly(5_000L, 6_000L, 7_000L);
        assertThat(draft.requests().get(1).gapAfter(draft.requests().get(0)))
                .hasValue(Duration.ZERO);
    }

    private static Rollout record(Rollout rollout, String id, long input, long output) {
        return rollout.line(
                "token_usage_record",
                "{'response_id':'%s','usage':%s}"
                        .formatted(id, Rollout.six(input, 0, output, output / 2)));
    }

    @Test
    void countsRecordsAndNotTheRowsBesideThem() throws IOException {
        var rollout = begin();
        record(rollout, "r1", 5_000, 90).row(5_000, 0, 90);
        record(rollout, "r2", 950, 40);
        record(rollout, "r3", 6_000, 80).row(6_000, 0, 80);
        record(rollout, "r3", 6_000, 80);
        var draft = rollout.read(folder);
        assertThat(draft.requests()).extracting(Request::key).containsExactly("r1", "r2", "r3");
    }

    @Test
    void changesTheLedgerWhereAFileDoes() throws IOException {
        var rollout = begin().row(4_000, 0, 70).row(5_000, 0, 90);
        record(rollout, "r2", 5_000, 90);
        record(rollout, "r3", 6_000, 80).row(6_000, 0, 80);
        var draft = rollout.read(folder);
        assertThat(inputs(draft)).containsExactly(4_000L, 5_000L, 6_000L);
        assertThat(draft.requests().get(1).key()).isEqualTo("r2");
    }

    @Test
    void countsACompactionThatOnlyItsOwnLineRecords() throws IOException {
        var rollout = begin();
        record(rollout, "r1", 5_000, 90)
                .line(
                        "compacted",
                        "{'message':'','latest_token_usage_record':{'response_id':'c','usage':%s}}"
                                .formatted(Rollout.six(5_100, 0, 400, 0)));
        record(rollout, "c", 5_100, 400);
        var draft = record(rollout, "r2", 900, 10).read(folder);
        assertThat(draft.requests()).extracting(Request::key).containsExactly("r1", "c", "r2");
        assertThat(draft.events()).extracting(Event::beforeSeq).containsExactly(2);
    }

    @Test
    void knowsAFileWithoutUsageAsASession() throws IOException {
        var draft =
                new Rollout()
                        .raw(
                                "{'id':'old','timestamp':'2025-08-19T08:25:08.061Z','instructions':null,'git':{'branch':'main'}}")
                        .raw("{'record_type':'state'}")
                        .raw(
                                "{'type':'message','role':'user','content':[{'type':'input_text','text':'<environment_context>\\nCurrent working directory: /home/dev/kiln\\n</environment_context>'}]}")
                        .raw(
                                "{'type':'message','role':'user','content':[{'type':'input_text','text':'Stoke it.'}]}")
                        .raw("{'type':'reasoning','summary':[]}")
                        .raw(
                                "{'type':'message','role':'assistant','content':[{'type':'output_text','text':'Stoked.'}]}")
                        .read(folder);
        assertThat(draft.id()).isEqualTo("old");
        assertThat(draft.title()).isEqualTo("Stoke it.");
        assertThat(draft.project()).isEqualTo("/home/dev/kiln");
        assertThat(draft.messages()).isEqualTo(2);
        assertThat(draft.requests()).isEmpty();
        assertThat(draft.started()).hasValue(Instant.parse("2025-08-19T08:25:08.061Z"));
        assertThat(draft.blocks()).hasSize(4);
    }

    @Test
    void doesNotMindTheOrderOfKeysOrWrongTypes() throws IOException {
        var usage = Rollout.six(5_000, 0, 90, 45);
        var reading =
                new Rollout()
                        .raw(
                                "{'payload':{'cli_version':7,'cwd':['x'],'git':'main','id':'a','source':null},'timestamp':'yesterday','type':'session_meta'}")
                        .raw("{'payload':[1],'type':'event_msg'}")
                        .raw("{'payload':{'type':{'a':1}},'type':'event_msg'}")
                        .raw("{'payload':{'type':'message','content':7},'type':'response_item'}")
                        .raw("{'payload':{'type':'token_count','info':[1]},'type':'event_msg'}")
                        .raw("[1,2]")
                        .raw("7")
                        .raw(
                                "{'payload':{'info':{'last_token_usage':%1$s,'total_token_usage':%1$s},'type':'token_count'},'timestamp':'2026-05-20T09:00:00Z','type':'event_msg'}"
                                        .formatted(usage))
                        .reading(folder);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.draft().id()).isEqualTo("a");
        assertThat(inputs(reading.draft())).containsExactly(5_000L);
    }

    @Test
    void namesAThreadAfterItsFileWhereTheFirstLineIsLost() throws IOException {
        var draft = new Rollout().row(5_000, 0, 90).read(folder);
        assertThat(draft.id()).isEqualTo(Rollout.THREAD);
        assertThat(draft.requests().getFirst().key()).startsWith(Rollout.THREAD);
    }

    @Test
    void takesTheNameOfAThreadFromALaterLineToo() throws IOException {
        var lines = new Rollout().prompt("Go.").meta("late", ",'forked_from_id':'p'").text();
        var importer = new CodexImporter();
        var file = folder.resolve("rollout-2026-05-20T09-00-00-" + Rollout.THREAD + ".jsonl");
        Files.writeString(file, lines);
        var draft = ImporterContract.grow(importer, file).getFirst();
        assertThat(draft.id()).isEqualTo("late");
        assertThat(draft.kind()).isEqualTo(SessionKind.FORK);
    }

    @Test
    void countsWebSearches() throws IOException {
        var draft =
                begin().item("'web_search_call','action':{'type':'search','query':'cone 6'}")
                        .item("'web_search_call','action':{'type':'open_page','url':'x'}")
                        .row(5_000, 0, 90)
                        .answer("Cone 6.")
                        .row(6_000, 0, 80)
                        .read(folder);
        assertThat(draft.requests())
                .extracting(each -> each.service().webSearches())
                .containsExactly(1L, 0L);
        assertThat(placed(draft)).contains("1 TOOL_CALL web_search cone 6");
    }
}
