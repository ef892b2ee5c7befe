-- Version 7 of the archive: what people decided is what is searched and counted. 'events' and the tables
-- about it hold the reading that stands; the coder's own is kept beside it where people corrected it.

-- What came of all judgements of a record.
CREATE TABLE held (
  event    INTEGER PRIMARY KEY REFERENCES events (number) ON DELETE CASCADE,
  verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'add')),
  disputed INTEGER NOT NULL,
  -- Whether people added it, so that no coder found it.
  added    INTEGER NOT NULL,
  -- The record as it was before people corrected it; NULL where they did not.
  coded    TEXT
);
CREATE INDEX held_verdict ON held (verdict, disputed);

-- The records as the coder has them, without what people added.
CREATE VIEW coded AS
  SELECT e.number, e.id, e.document, coalesce(h.coded, e.record) AS record,
    CASE WHEN h.coded IS NULL THEN e.event ELSE json_extract(h.coded, '$.event') END AS event,
    CASE WHEN h.coded IS NULL THEN e.trigger_start
      ELSE json_extract(h.coded, '$.trigger.start') END AS trigger_start,
    CASE WHEN h.coded IS NULL THEN e.trigger_end
      ELSE json_extract(h.coded, '$.trigger.end') END AS trigger_end
  FROM events e LEFT JOIN held h ON h.event = e.number
  WHERE h.added IS NOT 1;

-- The record as a judgement corrects it; NULL where it does not, or an older Polemos noted it.
ALTER TABLE reviews ADD COLUMN corrected TEXT;
-- The judgement of the same person that took the place of this one.
ALTER TABLE reviews ADD COLUMN replaced_by INTEGER REFERENCES reviews (number);
CREATE INDEX reviews_replaced ON reviews (replaced_by) WHERE replaced_by IS NOT NULL;

-- Documents of which judgements or records changed since 'held' was made.
CREATE TABLE unsettled (document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE);
INSERT INTO unsettled (document) SELECT DISTINCT document FROM reviews WHERE undone IS NULL;
CREATE TRIGGER reviews_made AFTER INSERT ON reviews BEGIN
  INSERT OR IGNORE INTO unsettled (document) VALUES (new.document);
END;
CREATE TRIGGER reviews_undone AFTER UPDATE OF undone ON reviews BEGIN
  INSERT OR IGNORE INTO unsettled (document) VALUES (new.document);
END;
CREATE TRIGGER events_judged AFTER INSERT ON events
WHEN EXISTS (SELECT 1 FROM reviews WHERE document = new.document) BEGIN
  INSERT OR IGNORE INTO unsettled (document) VALUES (new.document);
END;
CREATE TRIGGER events_unjudged AFTER DELETE ON events
WHEN EXISTS (SELECT 1 FROM reviews WHERE document = old.document) BEGIN
  INSERT OR IGNORE INTO unsettled (document) VALUES (old.document);
END;
