package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Money;

/// Something that cost money and could be otherwise.
///
/// Its title, its sentence and its remedy are texts under `finding.<rule>.title`, `finding.<rule>` and
/// `remedy.<remedy>`.
///
/// @param rule id of the rule that found it
/// @param evidence the weakest that it rests on
/// @param seq the request to look at first, which is where most was lost
/// @param seqs all requests it is about, ascending
/// @param stake money that it cost beyond what it had to; empty without a price
/// @param remedy id of what to do about it
/// @param values of the sentence, in its order
public record Finding(
        String rule,
        Severity severity,
        Evidence evidence,
        int seq,
        List<Integer> seqs,
        Optional<Money> stake,
        String remedy,
        List<Value> values) {

    public Finding {
        seqs = List.copyOf(seqs);
        values = List.copyOf(values);
    }
}
