package org.polemos.archive.export;

import java.util.HashMap;
import java.util.Map;
import org.polemos.archive.Database;
import org.polemos.record.Counting;
import org.polemos.record.EventRecord;

/** Counts the tellings of a story as one event; its sources are those that are no copies. */
final class StoryCounting implements Counting {

  private final Map<String, Count> counts = new HashMap<>();

  StoryCounting(Database db) {
    Map<Long, Count> stories = new HashMap<>();
    db.each(
        "SELECT s.story, f.id, count(*), count(DISTINCT coalesce(c.original, e.document)),"
            + " count(DISTINCT e.document) FROM stories s JOIN events e ON e.number = s.event"
            + " JOIN events f ON f.number = s.story LEFT JOIN copies c ON c.document = e.document"
            + " GROUP BY s.story",
        row ->
            stories.put(
                row.getLong(1),
                new Count(
                    Counting.number(row.getString(2)),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5))));
    db.each(
        "SELECT e.id, s.story FROM stories s JOIN events e ON e.number = s.event",
        row -> counts.put(row.getString(1), stories.get(row.getLong(2))));
  }

  @Override
  public Count of(EventRecord record) {
    Count count = counts.get(record.id());
    return count == null ? Counting.ALONE.of(record) : count;
  }
}
