package turnscope.analysis.session;

import java.util.Locale;

/// One billed call of the API; a request is usually one, an advised request several.
///
/// @param model the id as recorded, never normalised; empty where the log names none
public record Call(Part part, String model, Usage usage) {

    /// What a call did within its request.
    public enum Part {
        /// The answer itself; the last of them holds the context.
        MESSAGE,
        /// A second model that was asked for advice, billed on top by its own price.
        ADVISOR,
        /// A refused attempt that another model then answered; shown, not billed.
        REFUSED,
        /// A summary made by the server inside the request.
        COMPACTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Part of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public static Call message(String model, Usage usage) {
        return new Call(Part.MESSAGE, model, usage);
    }
}
