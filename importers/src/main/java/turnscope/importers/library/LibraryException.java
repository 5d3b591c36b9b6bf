package turnscope.importers.library;

import java.nio.file.Path;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The library file cannot be used; the message names the file and what is wrong with it in one line.
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LibraryException(String message) {
        super(message);
    }

    LibraryException(String message, Throwable cause) {
        super(message, cause);
    }

    static LibraryException of(Path file, SQLException failure) {
        return new LibraryException(file + ": " + reason(failure), failure);
    }

    private static String reason(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_FULL -> "the disk is full; what was imported before is safe";
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
                    "another program is writing to the library; try again";
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM, SQLITE_CANTOPEN ->
                    "the library cannot be opened or written; check its folder and permissions";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    "the library is damaged; move it away and import again";
            case SQLITE_IOERR,
                    SQLITE_IOERR_WRITE,
                    SQLITE_IOERR_READ,
                    SQLITE_IOERR_FSYNC,
                    SQLITE_IOERR_TRUNCATE,
                    SQLITE_IOERR_SHMSIZE ->
                    "the disk reports an error, it may be full";
            default -> "the library failed: " + failure.getMessage();
        };
    }

    static boolean isBusy(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode code(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
