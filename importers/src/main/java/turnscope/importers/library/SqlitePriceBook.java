package turnscope.importers.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.importers.prices.OfferText;

/// The price layers in the library's file.
final class SqlitePriceBook implements PriceBook {

    private final Database database;

    SqlitePriceBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> entries() {
        return database.read(connection -> {
            var entries = new ArrayList<Entry>();
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT id, stored, name, dataset, dataset_date, effective FROM"
                                            + " price_layer ORDER BY id");
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next()) entries.add(entry(connection, row));
            }
            return List.copyOf(entries);
        });
    }

    private static Entry entry(Connection connection, Row.In row) throws SQLException {
        long number = row.number();
        var stored = Instant.ofEpochMilli(row.number());
        return new Entry(
                number,
                stored,
                new PriceLayer(
                        row.text(),
                        row.text(),
                        row.text(),
                        LocalDate.parse(row.text()),
                        offers(connection, number),
                        mappings(connection, number)));
    }

    private static List<Offer> offers(Connection connection, long layer) throws SQLException {
        var offers = new ArrayList<Offer>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT offer FROM price_offer WHERE layer = ? ORDER BY model");
                var rows = new Row.Out(statement).put(layer).query()) {
            while (rows.next()) offers.add(OfferText.read(rows.getString(1)));
        }
        return offers;
    }

    private static List<NameRules.Mapping> mappings(Connection connection, long layer)
            throws SQLException {
        var mappings = new ArrayList<NameRules.Mapping>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT name, model, until FROM price_name WHERE layer = ? ORDER BY"
                                        + " name");
                var rows = new Row.Out(statement).put(layer).query()) {
            var row = new Row.In(rows);
            while (row.next()) {
                mappings.add(new NameRules.Mapping(row.text(), row.text(), row.time()));
            }
        }
        return mappings;
    }

    @Override
    public long add(PriceLayer layer, Instant at) {
        return database.write(connection -> {
            long number = insert(connection, layer, at);
            try (var statement =
                    connection.prepareStatement("INSERT INTO price_offer VALUES (?, ?, ?)")) {
                var row = new Row.Out(statement);
                for (var offer : layer.offers()) {
                    row.row().put(number).put(offer.model().id()).put(OfferText.of(offer)).run();
                }
            }
            try (var statement =
                    connection.prepareStatement(
                            "INSERT OR IGNORE INTO price_name VALUES (?, ?, ?, ?)")) {
                var row = new Row.Out(statement);
                for (var each : layer.mappings()) {
                    row.row().put(number).put(each.name()).put(each.model());
                    row.time(each.until()).run();
                }
            }
            return number;
        });
    }

    private static long insert(Connection connection, PriceLayer layer, Instant at)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO price_layer (stored, name, dataset, dataset_date, effective)"
                                + " VALUES (?, ?, ?, ?, ?) RETURNING id")) {
            var row = new Row.Out(statement).time(Optional.of(at)).put(layer.name());
            row.put(layer.dataset()).put(layer.datasetDate()).put(layer.effective().toString());
            try (var made = row.query()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    @Override
    public boolean remove(long number) {
        return database.write(connection -> {
            try (var statement =
                    connection.prepareStatement("DELETE FROM price_layer WHERE id = ?")) {
                return new Row.Out(statement).put(number).run() > 0;
            }
        });
    }
}
