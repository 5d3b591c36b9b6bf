-- Words that a user puts on sessions, by their ids, so that a new import leaves them alone.
CREATE TABLE tag (
    session TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (session, word)
) STRICT, WITHOUT ROWID
