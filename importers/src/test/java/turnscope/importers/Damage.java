package turnscope.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The ways in which lines are damaged.
enum Damage {
    TRUNCATE,
    SPLICE,
    SWAP_TYPES,
    IMPOSSIBLE_COUNT,
    NUL_WITHIN,
    NUL_BETWEEN,
    DUPLICATE,
    REORDER,
    HUGE,
    DEEP;

    private static final Pattern VALUE =
            Pattern.compile(
                    "(?<=\":)(\"[^\"\\\\]*\"|-?\\d+(?=[,}\\]])|true|false|null|\\{\\}|\\[\\])");
    private static final Pattern COUNT =
            Pattern.compile("(?<=\"(?:input|output|cached_input)_tokens\":)\\d+");

    private static final List<String> WRONG =
            List.of(
                    "null", "7", "-7", "1e99", "0.5", "true", "\"\"", "\"x\"", "{}", "[]",
                    "[[{}]]");

    private static final int HUGE_CHARACTERS = 100_000;
    private static final int DEPTH = 1_000;

    /// @param hurt index of the line that is no longer what it was; -1 for none
    /// @param lossless whether nothing of the file is lost
    record Done(List<String> lines, int hurt, boolean lossless) {}

    Done on(List<String> whole, Random random) {
        var lines = new ArrayList<>(whole);
        int at = random.nextInt(lines.size());
        var line = lines.get(at);
        int cut = 1 + random.nextInt(line.length() - 1);
        return switch (this) {
            case TRUNCATE -> {
                lines.set(at, line.substring(0, cut));
                yield new Done(lines, at, false);
            }
            case SPLICE -> {
                var next = at + 1 < lines.size() ? lines.remove(at + 1) : "";
                lines.set(at, line.substring(0, cut) + next);
                yield new Done(lines, at, false);
            }
            case SWAP_TYPES -> {
                lines.set(at, replaced(line, VALUE, random, any(WRONG, random)));
                yield new Done(lines, at, false);
            }
            case IMPOSSIBLE_COUNT -> {
                lines.set(
                        at,
                        replaced(
                                line,
                                COUNT,
                                random,
                                any(List.of("-5", "9000000000000000"), random)));
                yield new Done(lines, at, false);
            }
            case NUL_WITHIN -> {
                var end = Math.min(line.length(), cut + 1 + random.nextInt(20));
                lines.set(
                        at, line.substring(0, cut) + "\0".repeat(end - cut) + line.substring(end));
                yield new Done(lines, at, false);
            }
            case NUL_BETWEEN -> {
                lines.add(at, "\0".repeat(1 + random.nextInt(500)));
                yield new Done(lines, -1, true);
            }
            case DUPLICATE -> {
                lines.add(at, line);
                yield new Done(lines, -1, true);
            }
            case REORDER -> {
                lines.add(random.nextInt(lines.size()), lines.remove(at));
                yield new Done(lines, at, false);
            }
            case HUGE -> {
                lines.set(
                        at,
                        "{\"huge\":\"" + "h".repeat(HUGE_CHARACTERS) + "\"," + line.substring(1));
                yield new Done(lines, -1, true);
            }
            case DEEP -> {
                var deep = "[".repeat(DEPTH) + "{\"type\":1}" + "]".repeat(DEPTH);
                lines.set(at, "{\"deep\":" + deep + "," + line.substring(1));
                yield new Done(lines, -1, true);
            }
        };
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /// The line with one of its values replaced; the same line where it has none.
    private static String replaced(String line, Pattern values, Random random, String by) {
        var found = values.matcher(line).results().toList();
        if (found.isEmpty()) return line;
        MatchResult one = any(found, random);
        return line.substring(0, one.start()) + by + line.substring(one.end());
    }
}
