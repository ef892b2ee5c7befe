package org.polemos.archive.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.search.Search;

/** The parties of an archive: what each did, and what was done to it. */
public final class Actors {

  private static final int ALIASES = 30;
  private static final int PARTNERS = 30;
  private static final int SOURCES = 50;

  private final Database db;

  public Actors(Archive archive) {
    this.db = archive.db();
  }

  /** A party; empty where there is no code, country or sector. */
  public record Actor(
      String name, String code, String country, String sector, int deeds, int suffered) {}

  /** A way in which the texts name it, and how often. */
  public record Alias(String text, int times) {}

  /** How often it did a thing, or suffered it. */
  public record Deed(String event, int quad, int count) {}

  /** What one publisher tells of it. */
  public record Source(String source, int deeds, int suffered, int[] quads) {}

  /** Another party: what this one did to it, and suffered from it. */
  public record Partner(String name, int did, int suffered) {}

  private static final String STANDING =
      " JOIN events e ON e.number = p.event AND e.number NOT IN ("
          + Search.REJECTED
          + ") JOIN documents d ON d.number = e.document AND d.number NOT IN ("
          + DocumentTable.REPLACED
          + ")";

  /** Parties of what people rejected and of documents that newer texts replaced: few. */
  private static final String LEFT_OUT =
      "SELECT n.name, sum(p.role = 'actor') AS did, sum(p.role = 'recipient') AS suffered FROM"
          + " (SELECT number FROM events WHERE number IN ("
          + Search.REJECTED
          + ") UNION SELECT number FROM events WHERE document IN ("
          + DocumentTable.REPLACED
          + ")) e JOIN parties p ON p.event = e.number JOIN names n ON n.number = p.name GROUP BY 1";

  /** Each party with the numbers that the archive keeps of it, less what does not count. */
  private static final String COUNTED =
      "(SELECT a.name, a.did - coalesce(l.did, 0) AS did, a.suffered - coalesce(l.suffered, 0) AS"
          + " suffered FROM actors a LEFT JOIN ("
          + LEFT_OUT
          + ") l ON l.name = a.name) WHERE did + suffered > 0";

  /** Those who share a name may have several codes; the one that most have is shown. */
  private static final String LIST =
      "SELECT c.name, n.code, n.country, n.sector, c.did, c.suffered FROM (SELECT * FROM "
          + COUNTED
          + "%s) c JOIN names n ON n.number = (SELECT m.number FROM names m WHERE m.name = c.name"
          + " ORDER BY (SELECT count(*) FROM parties p WHERE p.name = m.number) DESC, m.number LIMIT"
          + " 1) ORDER BY c.did + c.suffered DESC, c.name";

  /**
   * Parties, the most active first.
   *
   * @param word the beginning of a word of the name, or a code; {@code null} for all
   */
  public List<Actor> list(@Nullable String word, int limit, int offset) {
    List<@Nullable Object> values = new ArrayList<>();
    String where = named(word, values) + " ORDER BY did + suffered DESC, name LIMIT ? OFFSET ?";
    values.add(limit);
    values.add(offset);
    return db.list(String.format(LIST, where), Actors::actor, values.toArray());
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getInt(6));
  }

  /** How many there are. */
  public long count(@Nullable String word) {
    List<@Nullable Object> values = new ArrayList<>();
    String where = named(word, values);
    return db.number("SELECT count(*) FROM " + COUNTED + where, values.toArray());
  }

  private static String named(@Nullable String word, List<@Nullable Object> values) {
    if (word == null || word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return "";
    }
    String bare = word.replace('\0', ' ');
    values.add('"' + bare.replace("\"", "\"\"") + "\" *");
    values.add(bare);
    return " AND name IN (SELECT name FROM names WHERE number IN (SELECT rowid FROM names_fts WHERE"
        + " names_fts MATCH ?) OR code = ?)";
  }

  /** The name that is most used for a name or a code; {@code null} where there is none. */
  public @Nullable String called(String nameOrCode) {
    return db.first(
        "SELECT n.name FROM names n LEFT JOIN parties p ON p.name = n.number WHERE n.name = ? OR"
            + " n.code = ? GROUP BY n.name ORDER BY n.name = ? DESC, count(*) DESC LIMIT 1",
        row -> row.getString(1),
        nameOrCode,
        nameOrCode,
        nameOrCode);
  }

  /** One party by its name. */
  public @Nullable Actor get(String name) {
    return db.first(String.format(LIST, " AND name = ?"), Actors::actor, name);
  }

  private static final String HIS = " WHERE p.name IN (SELECT number FROM names WHERE name = ?)";

  public List<Alias> aliases(String name) {
    return db.list(
        "SELECT p.text, count(*) FROM parties p" + HIS + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        row -> new Alias(row.getString(1), row.getInt(2)),
        name,
        ALIASES);
  }

  /** What it did, or what was done to it, by type. */
  public List<Deed> deeds(String name, boolean suffered) {
    return db.list(
        "SELECT e.event, e.quad, count(*) FROM parties p"
            + STANDING
            + HIS
            + " AND p.role = ? GROUP BY 1, 2 ORDER BY 3 DESC, 1",
        row -> new Deed(row.getString(1), row.getInt(2), row.getInt(3)),
        name,
        suffered ? "recipient" : "actor");
  }

  public List<Source> sources(String name) {
    return db.list(
        "SELECT coalesce(d.publisher, d.author, 'unknown'), sum(p.role = 'actor'),"
            + " sum(p.role = 'recipient'), sum(e.quad = 1), sum(e.quad = 2), sum(e.quad = 3),"
            + " sum(e.quad = 4) FROM parties p"
            + STANDING
            + HIS
            + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?",
        row ->
            new Source(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                new int[] {row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)}),
        name,
        SOURCES);
  }

  public List<Partner> partners(String name) {
    return db.list(
        "SELECT n.name, sum(p.role = 'actor'), sum(p.role = 'recipient') FROM parties p"
            + STANDING
            + " JOIN parties o ON o.event = p.event AND o.role <> p.role JOIN names n ON n.number ="
            + " o.name"
            + HIS
            + " AND n.name <> ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?",
        row -> new Partner(row.getString(1), row.getInt(2), row.getInt(3)),
        name,
        name,
        PARTNERS);
  }
}
