package turnscope.importers.claude;

import turnscope.analysis.session.SegmentKind;

/// One piece of a message's content, counted and hashed.
///
/// @param tool name of the tool where the piece itself says it
/// @param toolUse id that links a call with its result; empty for other pieces
/// @param beginning of a text, for previews; empty for other pieces
record Part(
        SegmentKind kind,
        String tool,
        String label,
        long characters,
        long hash,
        String toolUse,
        String beginning) {

    Part as(SegmentKind other) {
        return new Part(other, tool, label, characters, hash, toolUse, beginning);
    }

    Part named(String itsTool, String itsLabel) {
        return new Part(kind, itsTool, itsLabel, characters, hash, toolUse, beginning);
    }
}
