-- Scenarios that someone keeps; they belong to the user, not to a transcript, and outlive an import.
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    stored INTEGER NOT NULL,
    -- The session it was made on; a scenario can be tried on any other.
    session TEXT,
    -- The model's id, null for the recorded ones.
    model TEXT,
    -- The stack in its text form, empty for none.
    strategies TEXT NOT NULL,
    -- Further settings as JSON: what is imputed, tokens as recorded, prices of which day.
    settings TEXT NOT NULL
) STRICT;

-- Notes on a request or a range of requests of a session, by its id, so that a new import leaves them alone.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX note_session ON note (session, first);
