/// The window and the documents: screens, texts, formats, themes.
@NullMarked
package turnscope.views;

import org.jspecify.annotations.NullMarked;
