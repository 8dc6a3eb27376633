-- The journal's only table. WAL lets two terminals write without waiting long for each other.
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS event (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,    -- UTC, ISO 8601
    kata TEXT NOT NULL,  -- topic/id
    kind TEXT NOT NULL   -- hint, reveal
);
