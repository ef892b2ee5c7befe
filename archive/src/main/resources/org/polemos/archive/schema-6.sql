-- Version 6 of the archive: what was linked and by which frequencies, so that what is new can be linked
-- with the rest alone.

CREATE TABLE linked (
  event INTEGER PRIMARY KEY REFERENCES events (number) ON DELETE CASCADE
);
CREATE TABLE frequencies (
  kind  TEXT NOT NULL CHECK (kind IN ('tellings', 'party', 'word')),
  what  TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (kind, what)
) WITHOUT ROWID;
INSERT INTO linked (event) SELECT number FROM events
  WHERE number <= (SELECT number FROM progress WHERE what = 'linked')
  AND document NOT IN (SELECT number FROM documents WHERE superseded_by IS NOT NULL);
