package turnscope.views.inspector;

import turnscope.analysis.compaction.Payback;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// When a compaction paid back, in words.
public final class Paybacks {

    private Paybacks() {}

    public static String words(Payback payback, Text text) {
        return switch (payback.state()) {
            case PAID_BACK ->
                    text.get("payback.paid_back", Amounts.exact(payback.seq().orElseThrow() + 1L));
            case OPEN ->
                    payback.missing().isPresent()
                            ? text.get("payback.open", Amounts.exact(payback.missing().getAsLong()))
                            : text.get("payback.unknown");
            case OVERTAKEN -> text.get("payback.overtaken");
            case NEVER -> text.get("payback.never");
        };
    }
}
