package turnscope.views.inspector;

import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

import turnscope.views.timeline.Part;

/// Lets a thing stand out in every chart while the pointer is on its name.
///
/// @param lit what the charts follow
record Lights(ObjectProperty<Optional<Part>> lit) {

    void on(Node name, Part part) {
        name.setOnMouseEntered(_ -> lit.set(Optional.of(part)));
        name.setOnMouseExited(_ -> lit.set(Optional.empty()));
    }
}
