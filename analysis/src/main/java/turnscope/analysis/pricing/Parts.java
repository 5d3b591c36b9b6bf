package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// The amounts of one priced call in picodollars, before they are shown or summed.
record Parts(
        Tariff tariff,
        Surcharge surcharge,
        long fresh,
        long cacheRead,
        long cacheWrite5m,
        long cacheWrite1h,
        long cacheWrite30m,
        long output,
        long tools,
        List<String> flags,
        boolean partial) {

    private static final String FEE_UNKNOWN = "web_search_fee_unknown";

    /// Prices tokens of a model that has prices.
    ///
    /// @throws ArithmeticException if an amount exceeds a long
    static Parts of(
            Model model,
            CacheProfile profile,
            Optional<PriceList.SearchFee> searchFee,
            Usage usage,
            Service service,
            boolean fastName,
            Instant at) {
        var tariff = Tariff.of(model, at, usage.context());
        var rates = tariff.rates();
        var surcharge = Surcharge.of(model, service, fastName, at);
        var factor = surcharge.factor();

        long rate5m = writeRate(rates, WriteClass.FIVE_MINUTES, profile);
        long rate1h = writeRate(rates, WriteClass.ONE_HOUR, profile);
        long rate30m = writeRate(rates, WriteClass.THIRTY_MINUTES, profile);
        long after5m = Math.multiplyExact(usage.cacheWrite5m(), rate5m);
        long after1h = Math.addExact(after5m, Math.multiplyExact(usage.cacheWrite1h(), rate1h));
        long after30m = Math.addExact(after1h, Math.multiplyExact(usage.cacheWrite30m(), rate30m));
        long upTo5m = factor.of(after5m);
        long upTo1h = factor.of(after1h);
        long upTo30m = factor.of(after30m);

        var searches = service.webSearches() == 0 ? "" : searchFlag(searchFee);
        return new Parts(
                tariff,
                surcharge,
                factor.of(Math.multiplyExact(usage.fresh(), rates.input())),
                factor.of(Math.multiplyExact(usage.cacheRead(), rates.readOrInput())),
                upTo5m,
                upTo1h - upTo5m,
                upTo30m - upTo1h,
                factor.of(Math.multiplyExact(usage.output(), rates.output())),
                Math.multiplyExact(
                        service.webSearches(),
                        searchFee.map(PriceList.SearchFee::charged).orElse(0L)),
                flags(tariff, surcharge, derivesWrites(rates, usage), searches),
                surcharge.partial() || searches.equals(FEE_UNKNOWN));
    }

    /// A class that the period does not list costs what the provider's rules say, or what its usual class costs; without
    /// any write fee it costs what input costs.
    private static long writeRate(Price rates, WriteClass written, CacheProfile profile) {
        var listed = rates.write(written);
        if (listed.isPresent()) return listed.getAsLong();
        if (!rates.hasWriteFee()) return rates.input();
        var share = profile.writes().get(written);
        if (share != null) {
            return new Fraction(share.numerator(), share.denominator()).of(rates.input());
        }
        return profile.defaultWrite()
                .map(rates::write)
                .orElse(OptionalLong.empty())
                .orElse(rates.input());
    }

    private static boolean derivesWrites(Price rates, Usage usage) {
        if (!rates.hasWriteFee()) return false;
        return (usage.cacheWrite5m() > 0 && rates.write5m().isEmpty())
                || (usage.cacheWrite1h() > 0 && rates.write1h().isEmpty())
                || (usage.cacheWrite30m() > 0 && rates.write30m().isEmpty());
    }

    private static String searchFlag(Optional<PriceList.SearchFee> fee) {
        if (fee.isEmpty()) return FEE_UNKNOWN;
        return fee.get().billed() ? "" : "web_search_not_billed";
    }

    private static List<String> flags(
            Tariff tariff, Surcharge surcharge, boolean derivesWrites, String searches) {
        boolean unsure = tariff.period().confidence().equals("low");
        if (!tariff.early() && !unsure && !derivesWrites && searches.isEmpty()) {
            return surcharge.flags();
        }
        var flags = new ArrayList<String>();
        if (tariff.early()) flags.add("before_first_period");
        if (unsure) flags.add("low_confidence");
        if (derivesWrites) flags.add("derived_write_price");
        if (!searches.isEmpty()) flags.add(searches);
        flags.addAll(surcharge.flags());
        return flags;
    }
}
