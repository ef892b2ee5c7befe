package org.polemos.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;

/** The story that an event is of, and by how many it is told. */
record StoryOf(String story, int documents, int origins) {

  private static final String SELECT =
      "SELECT f.id, count(DISTINCT e.document), count(DISTINCT coalesce(c.original, e.document))"
          + " FROM stories s JOIN events e ON e.number = s.event JOIN events f ON f.number = s.story"
          + " LEFT JOIN copies c ON c.document = e.document"
          + " WHERE s.story = (SELECT story FROM stories WHERE event = ?) GROUP BY s.story";

  static @Nullable StoryOf one(Archive archive, long event) {
    return archive
        .db()
        .first(SELECT, row -> new StoryOf(row.getString(1), row.getInt(2), row.getInt(3)), event);
  }

  /** The stories of a document's events, by their ids. */
  static Map<String, StoryOf> all(Archive archive, long document) {
    Map<String, Long> told = new LinkedHashMap<>();
    archive
        .db()
        .each(
            "SELECT e.id, e.number FROM events e JOIN stories s ON s.event = e.number"
                + " WHERE e.document = ? ORDER BY e.number",
            row -> told.put(row.getString(1), row.getLong(2)),
            document);
    Map<String, StoryOf> all = new LinkedHashMap<>();
    told.forEach((id, number) -> {
      StoryOf story = one(archive, number);
      if (story != null) {
        all.put(id, story);
      }
    });
    return all;
  }
}
