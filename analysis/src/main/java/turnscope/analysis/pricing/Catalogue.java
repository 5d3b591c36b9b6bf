package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.Optional;
import java.util.Map;
import java.util.List;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;

/// All models with their prices, and the arithmetic that turns a call into money.
///
/// The rules are those of the price catalogue's own documentation: names are normalised before they are matched, the
/// period in force at the instant is taken, a tier or a time band replaces every price of the request, multipliers
/// are one reduced fraction, and each part is rounded half up to a whole picodollar.
public interface Catalogue {

    /// Day on which the data was compiled, ISO.
    String asOf();

    /// SHA-256 of the data, in hexadecimal.
    String hash();

    /// Every model, by provider and then newest first.
    List<Model> models();

    Map<String, Tokenizer> tokenizers();

    /// The model that a recorded name means; empty where none does.
    Optional<Model> resolve(String recordedName);

    /// Prices one call; an empty instant takes the latest period that has begun on the catalogue's own day and says so.
    Quote quote(Call call, Service service, Optional<Instant> at);

    /// The bill of one request, all of its calls.
    Bill bill(Request request);
}
