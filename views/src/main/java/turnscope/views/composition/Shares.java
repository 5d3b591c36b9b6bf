package turnscope.views.composition;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.timeline.Content;

/// How the tables of a composition write money, shares and colours of one session.
///
/// @param whole what the session cost
/// @param priced whether any of it has a price
record Shares(Money whole, boolean priced, Palette palette) {

    static final Shares NONE = new Shares(Money.ZERO, false, Palette.LIGHT);

    /// Without a price nothing costs nothing.
    String money(Money cost) {
        return priced ? Amounts.money(cost) : Amounts.UNKNOWN;
    }

    String share(Money cost) {
        if (whole.picoDollars() == 0) return Amounts.UNKNOWN;
        return Amounts.decimal(100.0 * cost.picoDollars() / whole.picoDollars(), 1);
    }

    Node swatch(Content content) {
        var swatch = new Rectangle(10, 10);
        swatch.setFill(colour(content));
        return new StackPane(swatch);
    }

    Color colour(Content content) {
        return colour(content.colour(palette));
    }

    static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
