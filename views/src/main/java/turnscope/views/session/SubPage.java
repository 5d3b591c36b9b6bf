package turnscope.views.session;

import java.util.function.Supplier;

import javafx.scene.layout.Region;

/// A page about the open session: one more of them is one more line where the window lists them.
///
/// @param id of its title `subpage.<id>`; its key is its place in the list
/// @param view made when the page is first opened, and kept
public record SubPage(String id, Supplier<Region> view) {}
