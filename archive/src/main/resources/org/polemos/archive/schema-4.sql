-- Version 4 of the archive: the index of sentences in a form that SQLite before 3.43 reads too.

DROP TRIGGER events_gone;
DROP TABLE events_fts;
CREATE VIRTUAL TABLE events_fts USING fts5 (
  sentence, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO events_fts (rowid, sentence)
  SELECT number, json_extract(record, '$.sentence.text') FROM events
  WHERE json_extract(record, '$.sentence.text') IS NOT NULL;
CREATE TRIGGER events_gone AFTER DELETE ON events
WHEN json_extract(old.record, '$.sentence.text') IS NOT NULL BEGIN
  INSERT INTO events_fts (events_fts, rowid, sentence)
    VALUES ('delete', old.number, json_extract(old.record, '$.sentence.text'));
END;
