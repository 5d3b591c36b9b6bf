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
public record PriceList(
        LocalDate asOf,
        String hash,
        NameRules names,
        List<Model> models,
        Map<String, Tokenizer> tokenizers,
        Map<String, CacheProfile> cacheProfiles,
        Map<String, SearchFee> searchFees,
        Map<String, Source> sources) {

    public PriceList {
        models = List.copyOf(models);
        tokenizers = Map.copyOf(tokenizers);
        cacheProfiles = Map.copyOf(cacheProfiles);
        searchFees = Map.copyOf(searchFees);
        sources = Map.copyOf(sources);
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
}
