-- Version 5 of the archive: what questions and pictures ask of events lies in narrow indexes, so that
-- neither records nor texts are read for a count.

-- The day by which events are sorted and counted: that of the deed, else that of publication.
ALTER TABLE events ADD COLUMN day TEXT;
UPDATE events SET day = coalesce(date_start,
  (SELECT published FROM documents d WHERE d.number = events.document));

CREATE INDEX events_facts ON events (
  day, document, event, quad, status, date_start, date_end, date_precision, score, confidence, mode,
  context, cameo, rule, place_country, place_name, place, lat, lon, geonameid, place_precision
);
DROP INDEX events_date;
DROP INDEX events_event;
CREATE INDEX events_event ON events (
  event, day, document, quad, status, date_start, date_end, score
);
DROP INDEX events_status;
CREATE INDEX events_status ON events (status, day, document);

-- The few documents that newer texts replaced.
CREATE INDEX documents_superseded ON documents (superseded_by) WHERE superseded_by IS NOT NULL;
DROP INDEX documents_publisher;
CREATE INDEX documents_publisher ON documents (publisher, author, published, language);
CREATE INDEX blames_pair ON blames (blamer, blamed);
