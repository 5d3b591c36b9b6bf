-- The program that a session was started from, as its transcript names it; empty where it does not.
ALTER TABLE draft ADD COLUMN entry TEXT NOT NULL DEFAULT '';

-- What is still there of the files that were read without it is read again.
UPDATE file SET mark = 0, modified = 0;
