package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;

/// The rules of one provider's cache in a price file.
final class CacheFields {

    private CacheFields() {}

    static CacheProfile profile(String id, Node node) {
        return new CacheProfile(
                id,
                choice(node.at("kind"), CacheProfile.Kind::of),
                writes(node),
                node.optional("default_write_class").map(each -> writeClass(each.text(), each)),
                node.optional("read_multiplier_default").map(CacheFields::share),
                node.optional("ttl_policy")
                        .map(policy -> choice(policy, CacheProfile.TtlPolicy::of))
                        .orElse(CacheProfile.TtlPolicy.UNPUBLISHED),
                node.wholeOf("default_ttl_seconds"),
                node.wholeOf("max_ttl_seconds"),
                node.wholeOf("extended_ttl_seconds"),
                node.truthOf("ttl_refreshed_on_hit", true),
                node.wholeOf("grey_seconds").orElse(0),
                node.countOf("max_breakpoints"),
                node.countOf("lookback_blocks"),
                node.countOf("lookback_breakpoints"),
                node.wholeOf("min_tokens_default"),
                node.textOf("previous_output_in_hit", ""),
                invalidation(node),
                survival(node),
                ModelFields.confidence(node.at("confidence")));
    }

    private static <T> T choice(Node node, Function<String, T> constant) {
        try {
            return constant.apply(node.text());
        } catch (IllegalArgumentException _) {
            throw node.complaint(PriceFault.NOT_KNOWN_VALUE, node.text());
        }
    }

    private static WriteClass writeClass(String id, Node node) {
        return WriteClass.of(id).orElseThrow(() -> node.complaint(PriceFault.NO_WRITE_CLASS));
    }

    private static Map<WriteClass, CacheProfile.Share> writes(Node node) {
        var writes = new EnumMap<WriteClass, CacheProfile.Share>(WriteClass.class);
        for (var each : node.fieldsOf("write_classes").entrySet()) {
            writes.put(writeClass(each.getKey(), each.getValue()), share(each.getValue()));
        }
        return writes;
    }

    private static CacheProfile.Share share(Node node) {
        long denominator = node.at("den").whole();
        if (denominator < 1) throw node.complaint(PriceFault.NO_DENOMINATOR);
        return new CacheProfile.Share(node.at("num").whole(), denominator);
    }

    private static Map<String, Set<CacheProfile.Level>> invalidation(Node node) {
        var lost = new HashMap<String, Set<CacheProfile.Level>>();
        for (var event : node.fieldsOf("invalidation").entrySet()) {
            var levels = EnumSet.noneOf(CacheProfile.Level.class);
            for (var level : event.getValue().items()) {
                levels.add(choice(level, CacheProfile.Level::of));
            }
            lost.put(event.getKey(), Collections.unmodifiableSet(levels));
        }
        return lost;
    }

    private static Map<String, List<CacheProfile.Survival>> survival(Node node) {
        var tables = new HashMap<String, List<CacheProfile.Survival>>();
        for (var table : node.fieldsOf("survival").entrySet()) {
            var rows = new ArrayList<CacheProfile.Survival>();
            for (var row : table.getValue().items()) rows.add(row(row));
            tables.put(table.getKey(), List.copyOf(rows));
        }
        return tables;
    }

    private static CacheProfile.Survival row(Node node) {
        var cells = node.items();
        if (cells.size() != 6) throw node.complaint(PriceFault.NOT_SIX_COLUMNS);
        return new CacheProfile.Survival(
                cells.get(0).whole(),
                cells.get(1).isNull()
                        ? OptionalLong.empty()
                        : OptionalLong.of(cells.get(1).whole()),
                cells.get(2).whole(),
                cells.get(3).number().doubleValue(),
                cells.get(4).number().doubleValue(),
                cells.get(5).number().doubleValue());
    }
}
