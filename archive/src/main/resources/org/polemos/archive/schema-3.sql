-- Version 3 of the archive: feeds that are watched.

CREATE TABLE feeds (
  number        INTEGER PRIMARY KEY,
  url           TEXT NOT NULL UNIQUE,
  title         TEXT,
  added         TEXT NOT NULL,
  -- What the server said of the last answer, to ask only for what has changed since.
  etag          TEXT,
  last_modified TEXT,
  checked       TEXT,
  due           TEXT,
  failures      INTEGER NOT NULL DEFAULT 0,
  failure       TEXT
);
