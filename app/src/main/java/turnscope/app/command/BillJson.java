package turnscope.app.command;

import turnscope.analysis.pricing.Bill;

/// A bill part by part.
final class BillJson {

    private BillJson() {}

    static void parts(Json json, Bill bill) {
        json.money("freshUsd", bill.fresh());
        json.money("cacheReadUsd", bill.cacheRead());
        json.money("cacheWrite5mUsd", bill.cacheWrite5m());
        json.money("cacheWrite1hUsd", bill.cacheWrite1h());
        json.money("cacheWrite30mUsd", bill.cacheWrite30m());
        json.money("outputUsd", bill.output());
        json.money("toolsUsd", bill.tools());
    }
}
