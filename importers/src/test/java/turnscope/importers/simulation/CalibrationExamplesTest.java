package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.script.Check;
import turnscope.importers.prices.PriceFile;

/// Two recorded sessions of a public data set, of which every bound was worked out elsewhere.
class CalibrationExamplesTest {

    private static final Instant BEGIN = Instant.parse("2026-07-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"tracelab_claude", "tracelab_codex"})
    void boundsAndVerdictsAgree(String name) {
        var example = Oracles.json("calibration.json").get(name);
        var whatIf = new WhatIf(session(example), PriceFile.embedded());
        var checks = whatIf.script().checks();

        for (int i = 0; i < checks.size(); i++) {
            check(example.get("requests").get(i).get("expected"), checks.get(i), i);
        }
        assertThat(whatIf.calibration().requests()).isEqualTo(example.get("of").intValue());
        assertThat(whatIf.calibration().reproduced())
                .isEqualTo(example.get("reproduced").intValue());
        assertThat(whatIf.recordedBill().usage().context())
                .isEqualTo(example.get("totals").get("input").longValue());
    }

    private static void check(JsonNode expected, Check check, int request) {
        switch (check) {
            case Check.Anchor _ ->
                    assertThat(expected.path("anchor").asBoolean(false)).as("" + request).isTrue();
            case Check.Reproduced(var low, var high, var exact) -> {
                assertThat(expected.get("reproduced").booleanValue()).as("" + request).isTrue();
                bounds(expected, low, high, request);
                if (expected.has("exact"))
                    assertThat(exact).isEqualTo(expected.get("exact").booleanValue());
            }
            case Check.Missed(var low, var high, _, _) -> {
                assertThat(expected.get("reproduced").booleanValue()).as("" + request).isFalse();
                bounds(expected, low, high, request);
            }
        }
    }

    private static void bounds(JsonNode expected, long low, long high, int request) {
        assertThat(List.of(low, high))
                .as("bounds of request " + request)
                .containsExactly(expected.get("low").longValue(), expected.get("high").longValue());
    }

    private static Session session(JsonNode example) {
        var requests = new ArrayList<Request>();
        int turn = -1;
        for (var each : example.get("requests")) {
            if (each.get("new_user_turn").booleanValue()) turn++;
            requests.add(request(each, requests.size(), turn, example.get("model").stringValue()));
        }
        boolean claude = example.get("model").stringValue().startsWith("claude");
        return new Session(
                summary(claude ? Agent.CLAUDE_CODE : Agent.CODEX, requests.size()),
                List.of(),
                requests,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Request request(JsonNode each, int seq, int turn, String model) {
        long read = each.get("read").longValue();
        long write = each.path("write").asLong(0);
        var usage =
                Usage.of(
                        each.get("total").longValue() - read - write,
                        read,
                        write,
                        0,
                        each.get("output").longValue());
        var at = BEGIN.plusMillis(Math.round(each.get("start_s").doubleValue() * 1_000));
        return new Request(
                "r" + seq,
                seq,
                turn,
                Optional.of(at),
                Optional.of(at),
                model,
                List.of(Call.message(model, usage)),
                OptionalLong.empty(),
                Service.STANDARD,
                "",
                "",
                "",
                Optional.empty(),
                true);
    }

    private static SessionSummary summary(Agent agent, int requests) {
        return new SessionSummary(
                "example",
                agent,
                SessionKind.MAIN,
                Optional.empty(),
                "",
                "",
                "",
                Optional.of(BEGIN),
                Optional.empty(),
                List.of(),
                requests,
                1,
                Usage.NONE,
                0,
                Usage.NONE,
                OptionalLong.empty(),
                0,
                0,
                SessionSummary.Compactions.NONE,
                0,
                "example.jsonl");
    }
}
