-- The library of imported sessions. Times are milliseconds since 1970, UTC; tokens and bytes are counts.

-- A transcript as it was when it was last read.
CREATE TABLE file (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    agent TEXT NOT NULL,            -- whose importer reads it
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,      -- nanoseconds since 1970
    mark INTEGER NOT NULL,          -- hash of the bytes at the start and just before next_offset
    next_offset INTEGER NOT NULL,   -- where reading goes on once the file has grown
    next_line INTEGER NOT NULL,
    state BLOB NOT NULL             -- what the importer needs to go on
) STRICT;

CREATE TABLE problem (
    file INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (file, line, reason)
) STRICT, WITHOUT ROWID;

-- A session as one file tells it. Several files may tell the same session.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,      -- 0: the file's own thread, above: runs inside of it
    session TEXT NOT NULL,
    place INTEGER NOT NULL,         -- among the drafts of its session; 0: the one that is shown
    agent TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    aliases TEXT NOT NULL,          -- one per line
    project TEXT NOT NULL,
    branch TEXT NOT NULL,
    title TEXT NOT NULL,
    version TEXT NOT NULL,
    scope TEXT NOT NULL,
    rank INTEGER NOT NULL,
    started INTEGER,
    ended INTEGER,
    messages INTEGER NOT NULL
) STRICT;

CREATE INDEX draft_file ON draft (file, position);

CREATE INDEX draft_session ON draft (session, place);

CREATE TABLE turn (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    idx INTEGER NOT NULL,
    at INTEGER,
    prompt TEXT NOT NULL,
    PRIMARY KEY (draft, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    key TEXT NOT NULL,
    claimed INTEGER NOT NULL,       -- 0: the file itself says that it was billed elsewhere
    standing INTEGER NOT NULL,      -- 2: billed here, 1: shown here and billed elsewhere, 0: another draft shows it
    turn INTEGER NOT NULL,
    at INTEGER,
    ended INTEGER,
    model TEXT NOT NULL,
    fresh INTEGER NOT NULL,
    cache_read INTEGER NOT NULL,
    cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL,
    cache_write_30m INTEGER NOT NULL,
    output INTEGER NOT NULL,
    reasoning INTEGER,
    output_estimate INTEGER,
    context INTEGER NOT NULL,
    calls INTEGER NOT NULL,         -- rows in call; 0: one message call with the figures of this row
    speed TEXT NOT NULL,
    tier TEXT NOT NULL,
    geo TEXT NOT NULL,
    searches INTEGER NOT NULL,
    effort TEXT NOT NULL,
    version TEXT NOT NULL,
    stop_reason TEXT NOT NULL,
    miss_reason TEXT,
    PRIMARY KEY (draft, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_key ON request (key);

CREATE TABLE call (
    draft INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    part TEXT NOT NULL,
    model TEXT NOT NULL,
    fresh INTEGER NOT NULL,
    cache_read INTEGER NOT NULL,
    cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL,
    cache_write_30m INTEGER NOT NULL,
    output INTEGER NOT NULL,
    reasoning INTEGER,
    PRIMARY KEY (draft, seq, idx),
    FOREIGN KEY (draft, seq) REFERENCES request (draft, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    idx INTEGER NOT NULL,
    kind TEXT NOT NULL,             -- compaction, micro, failure, spawn
    before_seq INTEGER NOT NULL,
    at INTEGER,
    trigger TEXT NOT NULL,
    basis TEXT NOT NULL,
    tokens_before INTEGER,
    tokens_after INTEGER,           -- of a micro-compaction: tokens saved
    detail TEXT NOT NULL,           -- status of a failure, child of a spawn
    PRIMARY KEY (draft, idx)
) STRICT, WITHOUT ROWID;

-- The blocks of a draft in one piece: they are many, and only ever read together.
CREATE TABLE blocks (
    draft INTEGER PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
    packed BLOB NOT NULL
) STRICT;

-- What the list shows of a session, kept in step with the rows above by every import.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    started INTEGER,
    ended INTEGER,
    models TEXT NOT NULL,           -- one per line, in order of first use
    requests INTEGER NOT NULL,
    turns INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    cache_read INTEGER NOT NULL,
    cache_write_5m INTEGER NOT NULL,
    cache_write_1h INTEGER NOT NULL,
    cache_write_30m INTEGER NOT NULL,
    output INTEGER NOT NULL,
    reasoning INTEGER,
    advisor_calls INTEGER NOT NULL,
    advisor_fresh INTEGER NOT NULL,
    advisor_cache_read INTEGER NOT NULL,
    advisor_cache_write_5m INTEGER NOT NULL,
    advisor_cache_write_1h INTEGER NOT NULL,
    advisor_cache_write_30m INTEGER NOT NULL,
    advisor_output INTEGER NOT NULL,
    advisor_reasoning INTEGER,
    output_estimate INTEGER,
    max_context INTEGER NOT NULL,
    copied INTEGER NOT NULL,
    compactions_auto INTEGER NOT NULL,
    compactions_manual INTEGER NOT NULL,
    compactions_micro INTEGER NOT NULL,
    problems INTEGER NOT NULL
) STRICT, WITHOUT ROWID;


-- Prices laid over the catalogue that comes with the program, by a file or by the user; lowest first by id.
CREATE TABLE price_layer (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- a number once shown never means another layer
    stored INTEGER NOT NULL,
    name TEXT NOT NULL,             -- imported, user
    dataset TEXT NOT NULL,
    dataset_date TEXT NOT NULL,
    effective TEXT NOT NULL         -- ISO day from which prices without dates hold
) STRICT;

CREATE TABLE price_offer (
    layer INTEGER NOT NULL REFERENCES price_layer (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    offer TEXT NOT NULL,            -- JSON, picodollars per token
    PRIMARY KEY (layer, model)
) STRICT, WITHOUT ROWID;

-- What the user said that recorded names mean.
CREATE TABLE price_name (
    layer INTEGER NOT NULL REFERENCES price_layer (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    until INTEGER,
    PRIMARY KEY (layer, name)
) STRICT, WITHOUT ROWID;
