package turnscope.importers.jsonl;

/// A place in a file of lines where reading can begin.
///
/// @param offset in bytes from the start of the file
/// @param line physical line number, from 1, of the byte at the offset
public record Position(long offset, long line) {

    public static final Position START = new Position(0, 1);

    public Position {
        if (offset < 0 || line < 1)
            throw new IllegalArgumentException("no such place: " + offset + ", line " + line);
    }
}
