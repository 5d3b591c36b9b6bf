package turnscope.analysis.session;

import java.util.Set;

/// What a request asked of the provider beyond tokens; each may change the price.
///
/// @param speed "standard" or "fast"; empty where not recorded
/// @param tier "standard", "priority", "flex", "batch"; empty where not recorded
/// @param geo region of inference such as "us"; empty where not recorded
/// @param webSearches searches run by the server, billed by the piece
public record Service(String speed, String tier, String geo, long webSearches) {

    private static final Set<String> STANDARD_SPEEDS = Set.of("", "standard");
    private static final Set<String> STANDARD_TIERS = Set.of("", "standard", "default", "auto");
    private static final Set<String> EVERYWHERE = Set.of("", "global", "not_available");

    public static final Service STANDARD = new Service("", "", "", 0);

    public Service {
        if (webSearches < 0) throw new IllegalArgumentException("searches are counted from zero");
    }

    /// Whether tokens cost what the price list says, as far as this is known.
    public boolean isStandard() {
        return STANDARD_SPEEDS.contains(speed)
                && STANDARD_TIERS.contains(tier)
                && EVERYWHERE.contains(geo);
    }
}
