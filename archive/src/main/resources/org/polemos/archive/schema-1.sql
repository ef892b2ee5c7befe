-- Version 1 of the archive. docs/reference/schema.md explains each table and column.

CREATE TABLE coders (
  number   INTEGER PRIMARY KEY,
  polemos  TEXT NOT NULL,
  codebook TEXT NOT NULL,
  model    TEXT NOT NULL,
  UNIQUE (polemos, codebook, model)
);

CREATE TABLE documents (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  given_id      TEXT NOT NULL,
  title         TEXT,
  author        TEXT,
  publisher     TEXT,
  published     TEXT,
  url           TEXT,
  language      TEXT,
  origin        TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  text          TEXT,
  words         INTEGER NOT NULL,
  runs          INTEGER NOT NULL DEFAULT 0,
  added         TEXT NOT NULL,
  coder         INTEGER REFERENCES coders (number),
  not_coded     TEXT,
  superseded_by INTEGER REFERENCES documents (number),
  UNIQUE (given_id, sha256)
);
CREATE INDEX documents_published ON documents (published);
CREATE INDEX documents_publisher ON documents (publisher);

-- A party or a source, as it stands in the records, once.
CREATE TABLE names (
  number  INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  code    TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  sector  TEXT NOT NULL DEFAULT '',
  UNIQUE (name, code, country, sector)
);
CREATE INDEX names_code ON names (code);
CREATE INDEX names_country ON names (country);

CREATE TABLE events (
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  document        INTEGER NOT NULL REFERENCES documents (number),
  sentence        INTEGER NOT NULL,
  sentence_start  INTEGER NOT NULL,
  sentence_end    INTEGER NOT NULL,
  event           TEXT NOT NULL,
  mode            TEXT NOT NULL,
  context         TEXT NOT NULL,
  cameo           TEXT,
  quad            INTEGER NOT NULL,
  score           REAL NOT NULL,
  status          TEXT NOT NULL,
  date_start      TEXT,
  date_end        TEXT,
  date_precision  TEXT,
  date_from       TEXT,
  place           TEXT,
  place_name      TEXT,
  geonameid       INTEGER,
  lat             REAL,
  lon             REAL,
  place_country   TEXT,
  place_precision TEXT,
  trigger_text    TEXT NOT NULL,
  trigger_start   INTEGER NOT NULL,
  trigger_end     INTEGER NOT NULL,
  rule            TEXT,
  rule_at         TEXT,
  confidence      REAL NOT NULL,
  coder           INTEGER NOT NULL REFERENCES coders (number),
  record          TEXT NOT NULL
);
CREATE INDEX events_document ON events (document);
CREATE INDEX events_event ON events (event, date_start);
CREATE INDEX events_date ON events (date_start);
CREATE INDEX events_status ON events (status);
CREATE INDEX events_place_country ON events (place_country);
CREATE INDEX events_place_name ON events (place_name);

CREATE TABLE parties (
  event      INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
  role       TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position   INTEGER NOT NULL,
  name       INTEGER NOT NULL REFERENCES names (number),
  text       TEXT NOT NULL,
  text_start INTEGER NOT NULL,
  text_end   INTEGER NOT NULL,
  PRIMARY KEY (event, role, position)
) WITHOUT ROWID;
CREATE INDEX parties_name ON parties (name, role);

-- The chain of sources of an event, position 0 the document's author.
CREATE TABLE sources (
  event    INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  name     INTEGER REFERENCES names (number),
  stance   TEXT,
  text     TEXT,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX sources_name ON sources (name);

CREATE TABLE causes (
  event    INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  text     TEXT NOT NULL,
  cause    TEXT,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

-- Who blames whom for what.
CREATE TABLE blames (
  document       INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
  sentence_start INTEGER NOT NULL,
  sentence_end   INTEGER NOT NULL,
  blamer         INTEGER NOT NULL REFERENCES names (number),
  blamed         INTEGER NOT NULL REFERENCES names (number),
  what           TEXT,
  relation       TEXT NOT NULL,
  cue            TEXT NOT NULL,
  event          TEXT
);
CREATE INDEX blames_document ON blames (document);

-- Full text. The indexes hold no text of their own.
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, text, content = 'documents', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_gone AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER documents_changed AFTER UPDATE OF title, text ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE events_fts USING fts5 (
  sentence, content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN
  DELETE FROM events_fts WHERE rowid = old.number;
END;

CREATE VIRTUAL TABLE names_fts USING fts5 (
  name, content = 'names', content_rowid = 'number',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER names_added AFTER INSERT ON names BEGIN
  INSERT INTO names_fts (rowid, name) VALUES (new.number, new.name);
END;

-- A sample of each document's runs of words, by which copies are found.
CREATE TABLE shingles (
  hash     INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
  PRIMARY KEY (hash, document)
) WITHOUT ROWID;
CREATE TABLE copies (
  document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
  original INTEGER NOT NULL REFERENCES documents (number),
  shared   REAL NOT NULL
);
CREATE INDEX copies_original ON copies (original);

-- Stories: events of several documents that are held to be one. A story is named by its first event.
CREATE TABLE links (
  one   INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
  score REAL NOT NULL,
  why   TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX links_other ON links (other);
CREATE TABLE stories (
  event INTEGER PRIMARY KEY REFERENCES events (number) ON DELETE CASCADE,
  story INTEGER NOT NULL
);
CREATE INDEX stories_story ON stories (story);

-- What people decided outlives every linking and re-coding: it is tied to words of documents.
-- Nothing is deleted, only undone.
CREATE TABLE decisions (
  number         INTEGER PRIMARY KEY,
  made           TEXT NOT NULL,
  author         TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('same', 'different')),
  one_document   INTEGER NOT NULL REFERENCES documents (number),
  one_start      INTEGER NOT NULL,
  one_event      TEXT NOT NULL,
  other_document INTEGER NOT NULL REFERENCES documents (number),
  other_start    INTEGER NOT NULL,
  other_event    TEXT NOT NULL,
  comment        TEXT,
  undone         TEXT
);

-- How far work that follows an ingest has come: 'linked' is the last event that was compared.
CREATE TABLE progress (
  what   TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;
