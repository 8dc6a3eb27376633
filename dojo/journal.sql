-- The journal: what happened, an event a row, and the code that it happened with.
-- Events are only ever added. Their uid is the same on every machine that they are brought to.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,                  -- UTC, ISO 8601
    kata TEXT NOT NULL,                -- topic/id
    kind TEXT NOT NULL,                -- see dojo.journal.Kind
    attempt TEXT,                      -- the uid of the event that began it, where there is one
    facts TEXT NOT NULL DEFAULT '{}'   -- JSON
);
CREATE INDEX event_of_kata ON event (kata, kind);
CREATE TABLE code (
    hash TEXT PRIMARY KEY,             -- SHA-256 of the text in UTF-8
    text TEXT NOT NULL
);
PRAGMA user_version = 1;
