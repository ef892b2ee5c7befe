package org.polemos.archive.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polemos.archive.Database;
import org.polemos.archive.search.Search;

/**
 * Which judgements a question asks for: those of records that it holds of. What people added, and
 * what a re-coding took away, is no record of the archive; it is asked for with its document.
 */
final class Asked {

  private final Database db;
  private final boolean all;
  private final boolean ofEvents;
  private final Search.Where events;
  private final Search.Where documents;

  Asked(Database db, String question) {
    this.db = db;
    this.all = question.isBlank();
    this.ofEvents = Search.asksForEvents(question);
    this.events = Search.where(question);
    this.documents = Search.ofDocuments(question);
  }

  /** Those of these records of a document that are asked for. */
  Set<String> of(String document, Set<String> records) {
    if (all) {
      return records;
    }
    List<String> there =
        db.list("SELECT e.id FROM events e" + OF, row -> row.getString(1), document);
    Set<String> asked = new HashSet<>(found("SELECT e.id FROM events e" + OF, events, document));
    boolean whole =
        !ofEvents
            && !found("SELECT d.id FROM documents d WHERE d.id = ?", documents, document).isEmpty();
    for (String record : records) {
      if (whole && !there.contains(record)) {
        asked.add(record);
      }
    }
    return asked;
  }

  private static final String OF = " JOIN documents d ON d.number = e.document WHERE d.id = ?";

  private List<String> found(String select, Search.Where where, String document) {
    List<Object> values = new ArrayList<>();
    values.add(document);
    values.addAll(where.values());
    return db.list(select + " AND " + where.sql(), row -> row.getString(1), values.toArray());
  }
}
