package turnscope.analysis.growth;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;

/// How many characters make a token, by model and kind of content.
///
/// Regressions over recorded sessions (R² 0.92 to 0.999) of the growth of the context on the characters of tool results;
/// text and calls of the model were measured at 3.2, with newer tokenizers at 2.3.
final class TokenRates {

    private static final double CLAUDE_TOOL_OVERHEAD = 70;
    private static final double CODEX_TOOL_OVERHEAD = 25;

    private TokenRates() {}

    /// Tokens of a block in the context of a model, estimated where the transcript does not count them; never below zero.
    static double tokens(Block block, String model) {
        if (block.tokens().isPresent()) return block.tokens().getAsLong();
        if (ImageTokens.isImage(block)) return ImageTokens.of(block);
        boolean claude = model.contains("claude");
        double overhead =
                block.kind() == SegmentKind.TOOL_OUTPUT
                        ? claude ? CLAUDE_TOOL_OVERHEAD : CODEX_TOOL_OVERHEAD
                        : 0;
        return block.characters() / charactersPerToken(block.kind(), model) + overhead;
    }

    private static double charactersPerToken(SegmentKind kind, String model) {
        return switch (kind) {
            case ASSISTANT_TEXT, TOOL_CALL, THINKING -> newer(model) ? 2.3 : 3.2;
            case SYSTEM_TOOLS, MEMORY, SUMMARY, USER_TEXT, ATTACHMENT, TOOL_OUTPUT, UNATTRIBUTED ->
                    toolOutput(model);
        };
    }

    private static double toolOutput(String model) {
        if (model.contains("claude")) {
            if (newer(model)) return 2.3;
            return model.contains("sonnet-4-6") ? 2.7 : model.contains("sonnet-4-2") ? 2.66 : 2.9;
        }
        return switch (model) {
            case "gpt-5.1-codex" -> 4.48;
            case "gpt-5.2-codex" -> 4.16;
            case "gpt-5.1-codex-max" -> 4.01;
            case "gpt-5.4", "gpt-5.5" -> 3.6;
            case "gpt-5.6-terra" -> 3.46;
            default -> 3.85;
        };
    }

    /// The tokenizer since Opus 4.7 makes a quarter more tokens of the same text.
    private static boolean newer(String model) {
        return model.contains("opus-4-7")
                || model.contains("opus-4-8")
                || model.contains("opus-5")
                || model.contains("sonnet-5")
                || model.contains("haiku-5")
                || model.contains("fable");
    }
}
