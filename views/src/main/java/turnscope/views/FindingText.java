package turnscope.views;

import java.time.Duration;
import java.util.function.UnaryOperator;

import turnscope.analysis.findings.Finding;
import turnscope.analysis.findings.Value;

/// Says what a finding means, in one language.
public final class FindingText {

    private final Text text;
    private final UnaryOperator<String> names;

    public FindingText(Text text) {
        this(text, UnaryOperator.identity());
    }

    /// @param names what recorded names of models, tools and paths are called
    public FindingText(Text text, UnaryOperator<String> names) {
        this.text = text;
        this.names = names;
    }

    public String title(Finding finding) {
        return text.get("finding." + finding.rule() + ".title");
    }

    /// One or two sentences with the finding's figures.
    public String sentence(Finding finding) {
        return text.get(
                "finding." + finding.rule(), finding.values().stream().map(this::format).toArray());
    }

    /// What to do about it.
    public String remedy(Finding finding) {
        return text.get("remedy." + finding.remedy());
    }

    public String severity(Finding finding) {
        return text.get("severity." + finding.severity().id());
    }

    private String format(Value value) {
        return switch (value) {
            case Value.Count(long number) -> Amounts.exact(number);
            case Value.Tokens(long number) -> Amounts.tokens(number);
            case Value.Dollars(var amount) -> Amounts.money(amount);
            case Value.Share(double of) -> Amounts.percent(of);
            case Value.Seconds(long number) -> text.duration(Duration.ofSeconds(number));
            case Value.Seq(int number) -> Amounts.exact(number + 1L);
            case Value.Name(var name) -> name.isEmpty() ? Amounts.UNKNOWN : names.apply(name);
        };
    }
}
