-- Last responses of sub-agents that are known from their results alone: 1 for such a request, the owned ones counted.

ALTER TABLE request ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;

ALTER TABLE session ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;

-- Lines of kinds that the importer does not know, counted by kind.
CREATE TABLE unknown (
    file INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (file, kind)
) STRICT, WITHOUT ROWID;

-- What is still there of the files that were read without them is read again.
UPDATE file SET mark = 0, modified = 0;
