-- Version 2 of the archive: what people judge of records, and what they add in the reading room.

ALTER TABLE decisions ADD COLUMN undone_by TEXT;

-- A judgement of one record. It is tied to words of a document, so that it outlives every
-- re-coding; 'record' is what was judged, 'changes' the slots that are corrected. Nothing is
-- deleted, only undone.
CREATE TABLE reviews (
  number        INTEGER PRIMARY KEY,
  made          TEXT NOT NULL,
  author        TEXT NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'comment', 'add')),
  document      INTEGER NOT NULL REFERENCES documents (number),
  trigger_start INTEGER NOT NULL,
  trigger_end   INTEGER NOT NULL,
  event         TEXT NOT NULL,
  record        TEXT NOT NULL,
  changes       TEXT NOT NULL,
  comment       TEXT,
  final         INTEGER NOT NULL DEFAULT 0,
  undone        TEXT,
  undone_by     TEXT
);
CREATE INDEX reviews_document ON reviews (document);
CREATE INDEX reviews_author ON reviews (author);

-- What was added in the reading room, by whom. Its documents have the origin 'addition N: NAME'; where
-- it is undone, they are superseded by themselves.
CREATE TABLE additions (
  number    INTEGER PRIMARY KEY,
  made      TEXT NOT NULL,
  author    TEXT NOT NULL,
  name      TEXT NOT NULL,
  state     TEXT NOT NULL,
  outcome   TEXT NOT NULL,
  undone    TEXT,
  undone_by TEXT
);

-- The queue takes the least certain first.
CREATE INDEX events_confidence ON events (confidence);
