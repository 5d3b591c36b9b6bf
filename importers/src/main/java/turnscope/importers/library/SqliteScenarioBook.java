package turnscope.importers.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.simulation.KeptScenario;
import turnscope.analysis.simulation.ScenarioBook;

/// The kept scenarios in the library's file.
final class SqliteScenarioBook implements ScenarioBook {

    private final Database database;

    SqliteScenarioBook(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptScenario> scenarios() {
        return database.read(connection -> {
            var kept = new ArrayList<KeptScenario>();
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT name, stored, session, model, strategies, settings FROM"
                                            + " scenario ORDER BY name");
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next())
                    kept.add(
                            scenario(
                                    row.text(),
                                    Instant.ofEpochMilli(row.number()),
                                    row.optionalText(),
                                    row.optionalText(),
                                    row.text(),
                                    row.text()));
            }
            return List.copyOf(kept);
        });
    }

    private static KeptScenario scenario(
            String name,
            Instant stored,
            Optional<String> session,
            Optional<String> model,
            String strategies,
            String settings) {
        var json = JsonMapper.shared().readTree(settings);
        return new KeptScenario(
                name,
                stored,
                session,
                model,
                strategies,
                json.path("imputed").asBoolean(false),
                json.path("sameTokens").asBoolean(false));
    }

    private static String settings(KeptScenario scenario) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("imputed", scenario.imputed())
                .put("sameTokens", scenario.sameTokens())
                .toString();
    }

    @Override
    public void keep(KeptScenario scenario) {
        database.write(connection -> {
            try (var statement =
                    connection.prepareStatement(
                            "INSERT INTO scenario (name, stored, session, model, strategies,"
                                    + " settings) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO"
                                    + " UPDATE SET stored = excluded.stored, session ="
                                    + " excluded.session, model = excluded.model, strategies ="
                                    + " excluded.strategies, settings = excluded.settings")) {
                return new Row.Out(statement)
                        .put(scenario.name())
                        .time(Optional.of(scenario.stored()))
                        .text(scenario.session())
                        .text(scenario.model())
                        .put(scenario.strategies())
                        .put(settings(scenario))
                        .run();
            }
        });
    }

    @Override
    public boolean rename(String name, String other) {
        return database.write(connection -> {
            try (var statement =
                    connection.prepareStatement(
                            "UPDATE OR IGNORE scenario SET name = ? WHERE name = ?")) {
                return new Row.Out(statement).put(other).put(name).run() > 0;
            }
        });
    }

    @Override
    public boolean remove(String name) {
        return database.write(connection -> {
            try (var statement =
                    connection.prepareStatement("DELETE FROM scenario WHERE name = ?")) {
                return new Row.Out(statement).put(name).run() > 0;
            }
        });
    }
}
