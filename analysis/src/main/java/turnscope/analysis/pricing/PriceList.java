package turnscope.analysis.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import turnscope.analysis.cache.CacheProfile;

/// Everything that a price file says, before anything is computed with it.
///
/// @param asOf day on which the data was compiled
/// @param hash SHA-256 of the data, in hexadecimal; empty for data that no file holds
/// @param models by provider and then newest first
/// @param searchFees by provider
/// @param sources by the keys that price periods name
/// @param layers what was laid over the data, lowest first
public record PriceList(
        LocalDate asOf,
        String hash,
        NameRules names,
        List<Model> models,
        Map<String, Tokenizer> tokenizers,
        Map<String, CacheProfile> cacheProfiles,
        Map<String, SearchFee> searchFees,
        Map<String, Source> sources,
        List<Layer> layers) {

    public PriceList {
        models = List.copyOf(models);
        tokenizers = Map.copyOf(tokenizers);
        cacheProfiles = Map.copyOf(cacheProfiles);
        searchFees = Map.copyOf(searchFees);
        sources = Map.copyOf(sources);
        layers = List.copyOf(layers);
    }

    /// A list with nothing laid over it.
    public PriceList(
            LocalDate asOf,
            String hash,
            NameRules names,
            List<Model> models,
            Map<String, Tokenizer> tokenizers,
            Map<String, CacheProfile> cacheProfiles,
            Map<String, SearchFee> searchFees,
            Map<String, Source> sources) {
        this(asOf, hash, names, models, tokenizers, cacheProfiles, searchFees, sources, List.of());
    }

    /// A list of some models and nothing else.
    public static PriceList of(LocalDate asOf, List<Model> models) {
        return new PriceList(
                asOf,
                "",
                NameRules.NONE,
                models,
                Map.of(Tokenizer.UNKNOWN.id(), Tokenizer.UNKNOWN),
                Map.of(CacheProfile.UNKNOWN.id(), CacheProfile.UNKNOWN),
                Map.of(),
                Map.of());
    }

    /// What a provider asks for one web search.
    ///
    /// @param billed false where the price is known but the plans that transcripts come from do not charge it
    public record SearchFee(Money each, boolean billed) {}

    /// Where a price was read.
    ///
    /// @param reference address or repository with its revision
    /// @param date as exact as known: a year and month, or a day
    public record Source(String title, String reference, String date) {}

    /// A layer that was laid over the data.
    ///
    /// @param name "imported" or "user"
    /// @param source key of its dataset among the sources
    /// @param models whose prices it changes
    /// @param names to which it gives a model
    public record Layer(String name, String source, int models, int names) {}
}
