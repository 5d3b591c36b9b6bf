-- What the log says of the attempt after a failed one: its number, the last number, milliseconds before it.
ALTER TABLE event ADD COLUMN attempt INTEGER;

ALTER TABLE event ADD COLUMN attempts INTEGER;

ALTER TABLE event ADD COLUMN delay INTEGER;

-- Picodollars that the transcript itself says the session cost; only the oldest do.
ALTER TABLE draft ADD COLUMN recorded INTEGER;

-- What is still there of the files that were read without them is read again.
UPDATE file SET mark = 0, modified = 0;
