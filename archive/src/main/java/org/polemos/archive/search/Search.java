package org.polemos.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.EventTable;
import org.polemos.archive.search.Query.And;
import org.polemos.archive.search.Query.Words;
import org.polemos.record.EventRecord;

/**
 * Answers questions. Where they hold words, the best match comes first, else the newest.
 *
 * <pre>{@code
 * List<EventRecord> found = new Search(archive).events("sanctions actor:USA", 20, 0);
 * }</pre>
 */
public final class Search {

  /** Around the words of a document that were looked for. */
  public static final String MARK = "\u0002";

  public static final String UNMARK = "\u0003";

  private final Database db;

  public Search(Archive archive) {
    this.db = archive.db();
  }

  /**
   * A document that was found.
   *
   * @param passage the words looked for, between {@link #MARK} and {@link #UNMARK}, with those
   *     about them; {@code null} where no words were looked for
   * @param events how many events it tells of
   */
  public record Found(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      @Nullable String passage,
      int events) {}

  /** Whether a question asks for events: it names a field that documents do not have. */
  public static boolean asksForEvents(String query) {
    return asksForEvents(QueryParser.parse(query));
  }

  private static boolean asksForEvents(Query query) {
    return asksFor(query, Field::ofEvents);
  }

  private static boolean asksFor(Query query, Predicate<Field> wanted) {
    if (query instanceof Query.Has has) {
      return wanted.test(has.field());
    } else if (query instanceof Query.Not not) {
      return asksFor(not.part(), wanted);
    } else if (query instanceof And and) {
      return and.parts().stream().anyMatch(part -> asksFor(part, wanted));
    }
    return query instanceof Query.Or or
        && or.parts().stream().anyMatch(part -> asksFor(part, wanted));
  }

  /** Events that a question holds of, without those of documents that newer texts replaced. */
  public List<EventRecord> events(String query, int limit, int offset) {
    return found(
        query,
        true,
        limit,
        offset,
        row -> {
          String text = row.getString(2);
          return EventTable.record(row.getString(1), text == null ? "" : text);
        });
  }

  /** The same, each as its line of JSON. */
  public List<String> lines(String query, int limit, int offset) {
    return found(query, false, limit, offset, row -> row.getString(1));
  }

  /** Numbers are sorted first and records read last: they are long. */
  private <T> List<T> found(
      String query, boolean texts, int limit, int offset, Database.Row<T> made) {
    Parts parts = parts(query, false);
    boolean words = parts.match != null;
    String sql =
        "SELECT e.record"
            + (texts ? ", d.text" : "")
            + " FROM (SELECT "
            + (words ? "f.rowid" : "e.number")
            + " AS number, "
            + (words ? "f.rank" : "e.day")
            + " AS place FROM "
            + parts.from(false)
            + (words ? " ORDER BY 2, 1" : " ORDER BY 2 DESC, 1")
            + " LIMIT ? OFFSET ?) p JOIN events e ON e.number = p.number"
            + (texts ? " JOIN documents d ON d.number = e.document" : "")
            + (words ? " ORDER BY p.place, e.number" : " ORDER BY p.place DESC, e.number");
    List<Object> values = new ArrayList<>(parts.where.values());
    values.add(limit);
    values.add(offset);
    return db.list(sql, made, values.toArray());
  }

  /**
   * A question as SQL over {@code events e} and {@code documents d}.
   *
   * @param values what to bind to its marks
   */
  public record Where(String sql, List<Object> values) {

    private boolean names(String table) {
      return Pattern.compile("\\b" + table + "\\.").matcher(sql).find();
    }

    /** The tables of events that it speaks of; rows of documents are long, and left out if not. */
    public String tables() {
      return tables(false);
    }

    /** The same, with documents where whoever asks needs them. */
    public String tables(boolean documents) {
      return documents || names("d")
          ? "events e JOIN documents d ON d.number = e.document"
          : "events e";
    }

    /** The same for events of documents that no newer text replaced. */
    public String standing() {
      return "e.document" + STANDING + sql;
    }
  }

  /** What holds of the documents that a question asks for. */
  public static Where ofDocuments(String query) {
    Condition where = new Conditions(query, true).of(QueryParser.parse(query));
    return new Where(where.sql(), where.values());
  }

  /** What holds of the events that a question asks for. */
  public static Where where(String query) {
    Condition where = new Conditions(query, false).of(QueryParser.parse(query));
    return new Where(where.sql(), where.values());
  }

  /** Numbers of the records that people rejected: no counts have them. */
  public static final String REJECTED = Verdicts.REJECTED;

  /**
   * What holds of the events that are counted: those that a question asks for, without what people
   * rejected, unless the question says itself what is to be held of them.
   */
  public static Where counted(String question) {
    Query read = QueryParser.parse(question);
    Condition where = new Conditions(question, false).of(read);
    return asksFor(read, field -> field == Field.VERDICT)
        ? new Where(where.sql(), where.values())
        : new Where(where.sql() + " AND e.number NOT IN (" + REJECTED + ")", where.values());
  }

  /** Takes a record as its line of JSON, and the text of its document, empty where that is gone. */
  public interface Taker {
    void take(String json, String text);
  }

  /** Hands on every event that counts, of those that a question holds of, document by document. */
  public void each(String query, Taker taker) {
    Where where = counted(query);
    each("SELECT e.record, d.text FROM " + where.tables(true), where.standing(), where, taker);
  }

  /**
   * The same as the coder has them: not corrected, with what was rejected, without what was added.
   */
  public void eachCoded(String query, Taker taker) {
    Where where = where(query);
    each(
        "SELECT k.record, d.text FROM "
            + where.tables(true)
            + " JOIN coded k ON k.number = e.number",
        where.standing(),
        where,
        taker);
  }

  private void each(String select, String condition, Where where, Taker taker) {
    db.each(
        select + " WHERE " + condition + " ORDER BY d.number, e.number",
        row -> {
          String text = row.getString(2);
          taker.take(row.getString(1), text == null ? "" : text);
          return true;
        },
        where.values().toArray());
  }

  /** Documents that a question holds of, without those that newer texts replaced. */
  public List<Found> documents(String query, int limit, int offset) {
    Parts parts = parts(query, true);
    boolean words = parts.match != null;
    String passage =
        words
            ? "(SELECT snippet(documents_fts, 1, '"
                + MARK
                + "', '"
                + UNMARK
                + "', ' … ', 24) FROM documents_fts WHERE documents_fts MATCH ? AND rowid = d.number)"
            : "NULL";
    String sql =
        "SELECT d.id, d.title, coalesce(d.publisher, d.author), d.published, "
            + passage
            + ", (SELECT count(*) FROM events e WHERE e.document = d.number) FROM"
            + (words
                ? " (SELECT f.rowid AS number, f.rank"
                : " (SELECT d.number AS number, d.published")
            + " AS place FROM "
            + parts.from(true)
            + (words ? " ORDER BY 2, 1" : " ORDER BY 2 DESC, 1")
            + " LIMIT ? OFFSET ?) p JOIN documents d ON d.number = p.number"
            + (words ? " ORDER BY p.place, d.number" : " ORDER BY p.place DESC, d.number");
    List<Object> values = new ArrayList<>();
    if (parts.match != null) {
      values.add(parts.match);
    }
    values.addAll(parts.where.values());
    values.add(limit);
    values.add(offset);
    return db.list(
        sql,
        row ->
            new Found(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6)),
        values.toArray());
  }

  /** How many events, or documents, a question holds of. */
  public long count(String query, boolean documents) {
    return count(query, documents, -1);
  }

  /** The same, but counts no further than {@code most}, where that is not negative. */
  public long count(String query, boolean documents, long most) {
    Parts parts = parts(query, documents);
    List<Object> values = new ArrayList<>(parts.where.values());
    values.add(most);
    return db.number(
        "SELECT count(*) FROM (SELECT 1 FROM " + parts.from(documents) + " LIMIT ?)",
        values.toArray());
  }

  /**
   * A question in two parts.
   *
   * @param match the words that must stand there, by which answers are ranked; or {@code null}
   * @param where all of it
   */
  private record Parts(@Nullable String match, Condition where) {

    /** From which rows it is answered; tables that it does not speak of are not read. */
    String from(boolean documents) {
      Where where = new Where(this.where.sql(), this.where.values());
      if (match == null) {
        return documents
            ? "documents d WHERE d.number" + STANDING + where.sql()
            : where.tables() + " WHERE " + where.standing();
      } else if (documents) {
        return "documents_fts f"
            + (where.names("d") ? " JOIN documents d ON d.number = f.rowid" : "")
            + " WHERE f.rowid"
            + STANDING
            + where.sql();
      } else if (where.names("e") || where.names("d")) {
        return where.tables()
            + " JOIN events_fts f ON f.rowid = e.number WHERE "
            + where.standing();
      }
      return "events_fts f WHERE f.rowid NOT IN (SELECT number FROM events WHERE document IN ("
          + DocumentTable.REPLACED
          + ")) AND "
          + where.sql();
    }
  }

  private static final String STANDING = " NOT IN (" + DocumentTable.REPLACED + ") AND ";

  private static Parts parts(String query, boolean documents) {
    Query read = QueryParser.parse(query);
    List<Query> all = read instanceof And and ? and.parts() : List.of(read);
    List<String> words = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    for (Query part : all) {
      String match = match(part);
      if (match == null) {
        others.add(part);
      } else {
        words.add(match);
      }
    }
    Condition where = new Conditions(query, documents).of(new And(others));
    if (words.isEmpty()) {
      return new Parts(null, where);
    }
    String match = String.join(" AND ", words);
    String table = documents ? "documents_fts" : "events_fts";
    return new Parts(
        match, Condition.joined("AND", List.of(Condition.of(table + " MATCH ?", match), where)));
  }

  /** What consists of words alone, as FTS5 takes it; else {@code null}. */
  private static @Nullable String match(Query query) {
    if (query instanceof Words words) {
      return Conditions.fts(words);
    } else if (query instanceof Query.Or or) {
      return match(or.parts(), " OR ");
    }
    return query instanceof And and && !and.parts().isEmpty() ? match(and.parts(), " AND ") : null;
  }

  private static @Nullable String match(List<Query> parts, String between) {
    List<String> words = new ArrayList<>();
    for (Query part : parts) {
      String match = match(part);
      if (match == null) {
        return null;
      }
      words.add(match);
    }
    return "(" + String.join(between, words) + ")";
  }
}
