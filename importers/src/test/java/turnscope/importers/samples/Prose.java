package turnscope.importers.samples;

import java.util.List;
import java.util.Random;

/// Makes text of a wanted length that looks like code, logs or an answer; the same seed makes the same text.
final class Prose {

    private static final List<String> NOUNS =
            List.of(
                    "batch",
                    "crate",
                    "harvest",
                    "ledger",
                    "orchard",
                    "pallet",
                    "picker",
                    "price",
                    "ripeness",
                    "route",
                    "scale",
                    "season",
                    "shelf",
                    "shipment",
                    "stock",
                    "supplier",
                    "ticket",
                    "tree",
                    "variety",
                    "weight");
    private static final List<String> VERBS =
            List.of(
                    "apply", "assign", "check", "close", "collect", "count", "drop", "fetch",
                    "find", "group", "load", "merge", "move", "pack", "parse", "read", "reserve",
                    "save", "split", "weigh");
    private static final List<String> PLAIN =
            List.of(
                    "the", "a", "each", "every", "before", "after", "when", "because", "so", "and",
                    "then", "only", "still", "once", "again", "without");
    private static final List<String> FOLDERS =
            List.of("src/stock", "src/orders", "src/routes", "src/pricing", "test", "src/db");

    private final Random random;

    Prose(long seed) {
        random = new Random(seed);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String hex(int digits) {
        var text = new StringBuilder();
        for (int i = 0; i < digits; i++) text.append(Character.forDigit(random.nextInt(16), 16));
        return text.toString();
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }

    String path() {
        return pick(FOLDERS) + "/" + pick(NOUNS) + "-" + pick(NOUNS) + ".ts";
    }

    String noun() {
        return pick(NOUNS);
    }

    String verb() {
        return pick(VERBS);
    }

    /// Sentences until at least `characters` are reached.
    String sentences(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            if (!text.isEmpty()) text.append(text.length() % 5 == 0 ? "\n\n" : " ");
            int start = text.length();
            for (int word = between(7, 15); word > 0; word--) {
                text.append(
                        pick(
                                switch (word % 3) {
                                    case 0 -> VERBS;
                                    case 1 -> NOUNS;
                                    default -> PLAIN;
                                }));
                text.append(word == 1 ? "." : " ");
            }
            text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        }
        return text.toString();
    }

    /// Numbered lines of source code, as a file read shows them.
    String code(int characters) {
        var text = new StringBuilder();
        for (int line = 1; text.length() < characters; line++) {
            text.append("%5d→".formatted(line)).append(statement(line)).append('\n');
        }
        return text.toString();
    }

    private String statement(int line) {
        return switch (line % 9) {
            case 1 ->
                    "export async function "
                            + verb()
                            + capital(noun())
                            + "("
                            + noun()
                            + "Id: string, limit = "
                            + between(5, 500)
                            + ") {";
            case 2 ->
                    "    const "
                            + noun()
                            + " = await db."
                            + noun()
                            + "s."
                            + verb()
                            + "({ "
                            + noun()
                            + "Id, limit });";
            case 3 ->
                    "    if (!" + noun() + " || " + noun() + ".weight < " + between(1, 90) + ") {";
            case 4 ->
                    "        throw new "
                            + capital(noun())
                            + "Error(`"
                            + noun()
                            + " ${"
                            + noun()
                            + "Id} cannot "
                            + verb()
                            + "`);";
            case 5 -> "    }";
            case 6 ->
                    "    const total = "
                            + noun()
                            + "s.reduce((sum, next) => sum + next."
                            + noun()
                            + ".price, 0);";
            case 7 -> "    return { " + noun() + ", total, " + verb() + "edAt: clock.now() };";
            case 8 -> "}";
            default -> "";
        };
    }

    /// What a test run or a search prints.
    String log(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(
                    switch (between(0, 3)) {
                        case 0 ->
                                " ✓ "
                                        + verb()
                                        + "s the "
                                        + noun()
                                        + " of a "
                                        + noun()
                                        + " ("
                                        + between(1, 90)
                                        + " ms)";
                        case 1 ->
                                path()
                                        + ":"
                                        + between(1, 400)
                                        + ":    "
                                        + statement(between(1, 8)).strip();
                        case 2 ->
                                "["
                                        + between(10, 23)
                                        + ":"
                                        + between(10, 59)
                                        + ":"
                                        + between(10, 59)
                                        + "] "
                                        + verb()
                                        + " "
                                        + noun()
                                        + " id="
                                        + hex(8);
                        default ->
                                "   at "
                                        + verb()
                                        + capital(noun())
                                        + " ("
                                        + path()
                                        + ":"
                                        + between(1, 300)
                                        + ":"
                                        + between(1, 80)
                                        + ")";
                    });
            text.append('\n');
        }
        return text.toString();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
