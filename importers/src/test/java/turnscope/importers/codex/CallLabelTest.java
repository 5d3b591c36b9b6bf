package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

class CallLabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"cmd":"cargo test --quiet","workdir":"/x"}      | cargo test --quiet
                    {"command":["bash","-lc","ls -la"],"timeout":9}  | ls -la
                    {"command":["git","status"]}                     | git status
                    {"path":"src/kiln.rs","limit":3}                 | src/kiln.rs
                    {"command":"apply_patch <<'E'\\n*** Begin Patch\\n*** Update File: a/b.rs\\n@@"} | a/b.rs
                    {"plan":[{"step":"one"}]}                        | ``
                    {"cmd":"cat <<EOF\\n long text that is cu        | cat <<EOF long text that is cu
                    {"cmd":"printf '\\u00                            | printf '
                    {"command":["bash","-lc","echo on                | echo on
                    {}                                               | ``
                    not json at all                                  | not json at all
                    """)
    void namesACallByWhatItDoes(String arguments, String label) {
        assertThat(CallLabel.of(arguments)).isEqualTo(label);
    }

    @Test
    void namesAPatchByItsFile() {
        assertThat(CallLabel.of("*** Begin Patch\n*** Add File: docs/glaze.md\n+One\n"))
                .isEqualTo("docs/glaze.md");
    }

    @Test
    void staysShort() {
        assertThat(CallLabel.of("{\"cmd\":\"" + "x ".repeat(500) + "\"}").length())
                .isLessThanOrEqualTo(Block.LABEL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # AGENTS.md instructions for /x      | MEMORY     | AGENTS.md
                    <user_instructions>Be kind           | MEMORY     | AGENTS.md
                    <environment_context> <cwd>/x</cwd>  | ATTACHMENT | environment_context
                    <permissions instructions> You may   | ATTACHMENT | permissions instructions
                    <div>Why is this not centred?</div>  |            |
                    Fix a < b > c                        |            |
                    """)
    void tellsWhatCodexWritesFromWhatAUserTypes(String text, SegmentKind kind, String label) {
        var expected =
                kind == null ? Optional.<Preamble>empty() : Optional.of(new Preamble(kind, label));
        assertThat(Preamble.of(text)).isEqualTo(expected);
    }
}
