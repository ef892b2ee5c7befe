-- Version 8 of the archive: how often each party acts is kept, and whom people blame follows what they
-- corrected.

-- How often a name stands as actor and as recipient in 'events', whatever is held of them.
CREATE TABLE actors (
  name     TEXT PRIMARY KEY,
  did      INTEGER NOT NULL,
  suffered INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO actors (name, did, suffered)
  SELECT n.name, sum(p.role = 'actor'), sum(p.role = 'recipient')
  FROM parties p JOIN names n ON n.number = p.name GROUP BY n.name;
CREATE TRIGGER parties_added AFTER INSERT ON parties BEGIN
  INSERT INTO actors (name, did, suffered)
    VALUES ((SELECT name FROM names WHERE number = new.name), new.role = 'actor', new.role = 'recipient')
    ON CONFLICT (name) DO UPDATE SET did = did + excluded.did, suffered = suffered + excluded.suffered;
END;
CREATE TRIGGER parties_gone AFTER DELETE ON parties BEGIN
  UPDATE actors SET did = did - (old.role = 'actor'), suffered = suffered - (old.role = 'recipient')
    WHERE name = (SELECT name FROM names WHERE number = old.name);
END;

-- Who blamed whom before people corrected the parties of the sentence; NULL where they did not.
ALTER TABLE blames ADD COLUMN coded_blamer INTEGER REFERENCES names (number);
ALTER TABLE blames ADD COLUMN coded_blamed INTEGER REFERENCES names (number);
INSERT OR IGNORE INTO unsettled (document) SELECT DISTINCT document FROM reviews WHERE undone IS NULL;
