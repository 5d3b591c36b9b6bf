package turnscope.views;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

/// A card beside a button, on the side where there is more room, scrolling where even that is too little.
public final class Bubble {

    /// A card is never squeezed below this, in points.
    private static final double LEAST = 220;

    /// Arrow, border and shadow, in points.
    private static final double FRAME = 48;

    private Bubble() {}

    public static PopOver open(Region card, Node button) {
        var place = button.localToScene(button.getLayoutBounds());
        double below = button.getScene().getHeight() - place.getMaxY();
        boolean under = below >= place.getMinY();
        var scroll = new Fitting(card);
        scroll.getStyleClass().add("bubble");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(room(below, place.getMinY()));
        var popover = new PopOver(scroll);
        popover.setAnimated(false);
        popover.setDetachable(false);
        boolean left = place.getCenterX() < button.getScene().getWidth() / 2;
        popover.setArrowLocation(arrow(under, left));
        popover.show(button);
        return popover;
    }

    /// The card reaches to the side with more room.
    private static PopOver.ArrowLocation arrow(boolean under, boolean left) {
        if (under) return left ? PopOver.ArrowLocation.TOP_LEFT : PopOver.ArrowLocation.TOP_RIGHT;
        return left ? PopOver.ArrowLocation.BOTTOM_LEFT : PopOver.ArrowLocation.BOTTOM_RIGHT;
    }

    /// As high as its card with all lines wrapped, of which an ordinary one knows nothing.
    private static final class Fitting extends ScrollPane {

        private final Region card;

        Fitting(Region card) {
            super(card);
            this.card = card;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(card.prefHeight(card.prefWidth(-1))) + 2;
        }
    }

    /// Height of a card that has so much room on either side of its button, in points.
    static double room(double below, double above) {
        return Math.max(LEAST, Math.max(below, above) - FRAME);
    }
}
