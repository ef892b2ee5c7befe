package org.polemos.archive.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.search.Search;

/** Counts the answers to a question by what they have in common. */
public final class Facets {

  private static final int MOST = 20;

  /** Beyond these an answer's facets are those of a part; counting on would take seconds. */
  private static final int COUNTED = 20_000;

  private static final List<String> OF_EVENTS = List.of("event", "status", "quad", "publisher");

  private static final List<String> OF_DOCUMENTS = List.of("publisher", "language");

  private final Database db;

  public Facets(Archive archive) {
    this.db = archive.db();
  }

  /** Numbers by value, the largest first, of each facet. */
  public Map<String, Map<String, Long>> of(String question, boolean documents) {
    Search.Where where = documents ? Search.ofDocuments(question) : Search.where(question);
    String found =
        documents
            ? "SELECT coalesce(d.publisher, d.author, 'unknown') AS publisher, d.language AS language"
                + " FROM documents d WHERE d.number NOT IN ("
                + DocumentTable.REPLACED
                + ") AND "
                + where.sql()
            : "SELECT e.event AS event, e.status AS status, e.quad AS quad,"
                + " coalesce(d.publisher, d.author, 'unknown') AS publisher FROM "
                + where.tables(true)
                + " WHERE "
                + where.standing();
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    for (String name : documents ? OF_DOCUMENTS : OF_EVENTS) {
      Map<String, Long> counts = new LinkedHashMap<>();
      db.each(
          "SELECT "
              + name
              + ", count(*) FROM ("
              + found
              + " LIMIT "
              + COUNTED
              + ") GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
              + MOST,
          row -> counts.put(String.valueOf(row.getString(1)), row.getLong(2)),
          where.values().toArray());
      facets.put(name, counts);
    }
    if (!documents) {
      facets.put("verdict", verdicts(where));
    }
    return facets;
  }

  /** How many of the answers were judged, and how. */
  private Map<String, Long> verdicts(Search.Where where) {
    Map<String, Long> counts = new LinkedHashMap<>();
    db.each(
        "SELECT CASE WHEN v.disputed THEN 'disputed' WHEN v.verdict = 'correct' THEN 'corrected' WHEN"
            + " v.verdict = 'reject' THEN 'rejected' ELSE 'accepted' END, count(*) FROM"
            + " held v JOIN events e ON e.number = v.event JOIN documents d ON d.number = e.document WHERE "
            + where.standing()
            + " GROUP BY 1 ORDER BY 2 DESC, 1",
        row -> counts.put(row.getString(1), row.getLong(2)),
        where.values().toArray());
    return counts;
  }
}
