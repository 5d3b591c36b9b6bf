package turnscope.analysis.profile;

import java.util.Optional;

import turnscope.analysis.cache.Verdict;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Request;

/// One request with what it cost and what its cache did.
///
/// @param bill of this request alone
/// @param premium what the lost cache tokens cost above a read; empty where there is no price, zero without a loss
/// @param cumulativeInput tokens sent up to and including this request
public record RequestProfile(
        Request request,
        Bill bill,
        Verdict verdict,
        Optional<Money> premium,
        long cumulativeInput) {}
