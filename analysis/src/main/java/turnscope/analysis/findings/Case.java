package turnscope.analysis.findings;

import java.util.Optional;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.compaction.CompactionLedger;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;

/// All that a rule may look at.
record Case(
        SessionProfile profile,
        CacheLife life,
        Sources sources,
        CompactionLedger compactions,
        Catalogue catalogue) {

    Money bill() {
        return profile.bill().priced();
    }

    Optional<TokenPrices> prices(Request request) {
        var call = Call.message(request.model(), request.lastMessage());
        return switch (catalogue.quote(call, request.service(), request.at())) {
            case Quote.Priced priced -> Optional.of(TokenPrices.of(priced));
            case Quote.Unpriced _, Quote.NotBilled _ -> Optional.empty();
        };
    }

    Severity severity(Optional<Money> stake) {
        return Severity.of(stake, bill());
    }
}
