package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.importers.transcript.ImporterContract;
import turnscope.importers.transcript.SessionDraft;

/// What requests of a thread are made with: model, mode, window; and whether both ledgers agree.
class SettingsTest {

    private static final String MODE =
            "{'model':'gpt-5.4','turn_id':'%s','collaboration_mode':{'mode':'%s'}}";

    @TempDir Path folder;

    private static Rollout begin() {
        return Rollout.of(Rollout.THREAD).started().model("gpt-5.4").prompt("Fire the kiln.");
    }

    private static List<String> settings(SessionDraft draft) {
        return draft.events().stream()
                .filter(Event.Setting.class::isInstance)
                .map(Event.Setting.class::cast)
                .map(set -> set.beforeSeq() + " " + set.option().id() + " " + set.value())
                .toList();
    }

    @Test
    void keepsTheWindowWhereverItChanges() throws IOException {
        var draft =
                begin().row(5_000, 0, 90)
                        .window(258_400)
                        .row(6_000, 0, 80)
                        .again()
                        .row(7_000, 0, 80)
                        .window(353_400)
                        .row(8_000, 0, 80)
                        .window(874_950)
                        .row(9_000, 0, 80)
                        .window(950_000)
                        .row(9_500, 0, 80)
                        .read(folder);
        assertThat(settings(draft))
                .containsExactly(
                        "1 window 258400", "3 window 353400", "4 window 874950", "5 window 950000");
    }

    @Test
    void keepsTheModesOfATurnAndReviewsWithinTheThread() throws IOException {
        var draft =
                begin().line("turn_context", MODE.formatted("a", "default"))
                        .row(5_000, 0, 90)
                        .line("turn_context", MODE.formatted("b", "plan"))
                        .row(6_000, 0, 90)
                        .event("'entered_review_mode'")
                        .line("turn_context", MODE.formatted("b", "default"))
                        .row(1_000, 0, 90)
                        .event("'exited_review_mode'")
                        .event("'exited_review_mode'")
                        .line("turn_context", "{'model':'gpt-5.4'}")
                        .row(7_000, 0, 90)
                        .line("turn_context", MODE.formatted("c", "default"))
                        .read(folder);
        assertThat(settings(draft))
                .containsExactly("1 mode plan", "2 mode review", "3 mode plan", "4 mode default");
    }

    private static Rollout record(Rollout rollout, String id, String turn, long input) {
        return rollout.line(
                "token_usage_record",
                "{'response_id':'%s','turn_id':'%s','usage':%s}"
                        .formatted(id, turn, Rollout.six(input, 0, 90, 45)));
    }

    @Test
    void takesTheModelOfTheTurnThatARecordIsAbout() throws IOException {
        var rollout = begin().line("turn_context", "{'model':'gpt-5.6-sol','turn_id':'a'}");
        record(rollout, "r1", "a", 5_000)
                .line("turn_context", "{'model':'gpt-5.6-terra','turn_id':'b'}");
        record(rollout, "r2", "a", 6_000);
        record(rollout, "r3", "b", 7_000);
        record(rollout, "r4", "unheard of", 8_000);
        assertThat(rollout.read(folder).requests())
                .extracting(Request::model)
                .containsExactly("gpt-5.6-sol", "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.6-terra");
    }

    private static List<String> reasons(Rollout rollout, Path folder) throws IOException {
        return rollout.reading(folder).problems().stream().map(Problem::reason).toList();
    }

    @Test
    void reportsOnceThatRequestsHaveNoRecord() throws IOException {
        var rollout = begin();
        record(rollout, "r1", "", 5_000).row(5_000, 0, 90).again();
        record(rollout, "compaction", "", 950);
        record(rollout.row(6_000, 0, 90), "r2", "", 6_000);
        assertThat(reasons(rollout, folder)).as("all rows have one").isEmpty();

        for (int i = 1; i < 5; i++) rollout.row(7_000 + i, 0, 90);
        assertThat(reasons(rollout, folder))
                .containsExactly(
                        "a request has no record of its usage; only records are counted here");
        assertThat(rollout.read(folder).requests())
                .extracting(Request::key)
                .containsExactly("r1", "compaction", "r2");
    }

    @Test
    void goesOnWithAllOfItWhenTheFileGrows() throws IOException {
        var rollout =
                begin().window(258_400)
                        .line("turn_context", MODE.formatted("a", "plan"))
                        .row(5_000, 0, 90)
                        .event("'entered_review_mode'")
                        .restart()
                        .row(900, 0, 9)
                        .event("'exited_review_mode'");
        record(rollout, "r1", "a", 6_000).row(6_000, 0, 90).again().row(7_000, 0, 90);
        record(rollout, "r2", "a", 7_000);
        var whole = rollout.read(folder);
        var file = folder.resolve("rollout-2026-05-20T09-00-00-" + Rollout.THREAD + ".jsonl");
        assertThat(Files.readString(file)).isEqualTo(rollout.text());
        assertThat(ImporterContract.grow(new CodexImporter(), file)).containsExactly(whole);
    }
}
