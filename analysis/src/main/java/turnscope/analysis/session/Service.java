package turnscope.analysis.session;

/// What a request asked of the provider beyond tokens; each may change the price.
///
/// @param speed "standard" or "fast"; empty where not recorded
/// @param tier "standard", "priority", "flex", "batch"; empty where not recorded
/// @param geo region of inference such as "us"; empty where not recorded
/// @param webSearches searches run by the server, billed by the piece
public record Service(String speed, String tier, String geo, long webSearches) {

    public static final Service STANDARD = new Service("", "", "", 0);

    public Service {
        if (webSearches < 0) throw new IllegalArgumentException("searches are counted from zero");
    }
}
