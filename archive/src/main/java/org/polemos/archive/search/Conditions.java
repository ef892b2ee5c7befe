package org.polemos.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.archive.search.Query.And;
import org.polemos.archive.search.Query.Has;
import org.polemos.archive.search.Query.Not;
import org.polemos.archive.search.Query.Or;
import org.polemos.archive.search.Query.Words;

/**
 * Turns questions into SQL over {@code events e} and {@code documents d}. An event's words are
 * those of its sentence, a document's those of its title and text.
 */
final class Conditions {

  private final String query;
  private final boolean documents;

  /**
   * @param query as it was written, for messages
   * @param documents whether documents are asked for, rather than events
   */
  Conditions(String query, boolean documents) {
    this.query = query;
    this.documents = documents;
  }

  Condition of(Query part) {
    if (part instanceof And and) {
      return documents ? documentWith(and.parts()) : Condition.joined("AND", each(and.parts()));
    } else if (part instanceof Or or) {
      return Condition.joined("OR", each(or.parts()));
    } else if (part instanceof Not not) {
      return of(not.part()).within("NOT ", "");
    } else if (part instanceof Words words) {
      return text(words);
    } else if (part instanceof Has has) {
      return documents && has.field().ofEvents() ? someEvent(List.of(has)) : field(has);
    }
    throw new AssertionError(part);
  }

  private List<Condition> each(List<Query> parts) {
    return parts.stream().map(this::of).toList();
  }

  /** What is said of events must hold of one event of the document, not of several. */
  private Condition documentWith(List<Query> parts) {
    List<Query> ofEvents = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (Query part : parts) {
      boolean event = part instanceof Has has && has.field().ofEvents();
      if (event) {
        ofEvents.add(part);
      } else {
        conditions.add(of(part));
      }
    }
    if (!ofEvents.isEmpty()) {
      conditions.add(someEvent(ofEvents));
    }
    return Condition.joined("AND", conditions);
  }

  private Condition someEvent(List<Query> parts) {
    return Condition.joined("AND", parts.stream().map(part -> field((Has) part)).toList())
        .within("d.number IN (SELECT e.document FROM events e WHERE ", ")");
  }

  private Condition text(Words words) {
    return documents
        ? Condition.of(
            "d.number IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)", fts(words))
        : Condition.of(
            "e.number IN (SELECT rowid FROM events_fts WHERE events_fts MATCH ?)", fts(words));
  }

  /** As FTS5 takes it: a string, whose words stand side by side. */
  static String fts(Words words) {
    return phrase(words.words()) + (words.prefix() ? " *" : "");
  }

  /** SQLite ends a string at a NUL. */
  private static String phrase(String words) {
    return '"' + words.replace("\"", "\"\"").replace('\0', ' ') + '"';
  }

  private Condition field(Has has) {
    String value = has.value();
    return switch (has.field()) {
      case ACTOR -> party(value, "role = 'actor' AND ");
      case RECIPIENT -> party(value, "role = 'recipient' AND ");
      case PARTY -> party(value, "");
      case SECTOR ->
          Condition.of(
              "e.number IN (SELECT p.event FROM parties p JOIN names n ON n.number = p.name"
                  + " WHERE n.sector = ?)",
              value.toUpperCase(Locale.ROOT));
      case EVENT -> event(value);
      case MODE -> listed("e.mode", value);
      case CONTEXT -> listed("e.context", value);
      case QUAD -> Condition.of("e.quad = CAST(? AS INTEGER)", value);
      case STATUS -> status(has);
      case SOURCE -> source(value);
      case SPEAKER -> speaker(value);
      case PLACE -> place(value);
      case DATE -> period(has, "+e.date_start", "coalesce(e.date_end, e.date_start)");
      case CAUSE ->
          Condition.of(
              "e.number IN (SELECT event FROM causes WHERE text LIKE ? ESCAPE '\\')",
              inside(value));
      case RULE -> Condition.of("e.rule LIKE ? ESCAPE '\\'", escaped(value) + "%");
      case CONFIDENCE -> confidence(has);
      case VERDICT -> verdict(has);
      case PUBLISHED -> period(has, "d.published", "d.published");
      case PUBLISHER -> Condition.of("d.publisher LIKE ? ESCAPE '\\'", inside(value));
      case AUTHOR -> Condition.of("d.author LIKE ? ESCAPE '\\'", inside(value));
      case TITLE ->
          Condition.of(
              "d.number IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)",
              "title : " + fts(new Words(value, false)));
      case LANGUAGE -> Condition.of("d.language = ?", value.toLowerCase(Locale.ROOT));
      case DOCUMENT -> Condition.of("d.id = ?", value);
    };
  }

  private Condition party(String value, String role) {
    return named(value)
        .within("e.number IN (SELECT event FROM parties WHERE " + role + "name IN (", "))");
  }

  /** Numbers of the names that have a code, a country or these words. */
  private static Condition named(String value) {
    String prefix = value.endsWith("*") ? " *" : "";
    String words = prefix.isEmpty() ? value : value.substring(0, value.length() - 1);
    String code = words.toUpperCase(Locale.ROOT);
    String match = phrase(words) + prefix;
    // A code that names a state stands for its people and offices too; a word in lower case is no
    // code.
    return words.equals(code) && words.length() <= 12 && prefix.isEmpty()
        ? Condition.of(
            "SELECT number FROM names WHERE code = ? OR country = ?"
                + " UNION SELECT rowid FROM names_fts WHERE names_fts MATCH ?",
            code,
            code,
            match)
        : Condition.of("SELECT rowid FROM names_fts WHERE names_fts MATCH ?", match);
  }

  private static Condition event(String value) {
    return value.chars().allMatch(Character::isDigit)
        ? Condition.of("e.cameo LIKE ?", value + "%")
        : Condition.of("e.event = ?", value.toUpperCase(Locale.ROOT));
  }

  private static Condition listed(String column, String value) {
    return Condition.of(
        "';' || " + column + " || ';' LIKE ? ESCAPE '\\'",
        "%;" + escaped(value.toLowerCase(Locale.ROOT)) + ";%");
  }

  private static final Set<String> STATUSES =
      Set.of(
          "asserted",
          "negated",
          "denied",
          "planned",
          "promised",
          "threatened",
          "requested",
          "hypothetical",
          "historical",
          "questioned");

  private Condition status(Has has) {
    String value = has.value().toLowerCase(Locale.ROOT);
    if (!STATUSES.contains(value)) {
      throw new QueryException(
          query,
          has.column(),
          "there is no status \"" + value + "\"; there are " + STATUSES.stream().sorted().toList());
    }
    return Condition.of("e.status = ?", value);
  }

  private static Condition source(String value) {
    return Condition.joined(
        "OR",
        List.of(
            named(value).within("e.number IN (SELECT event FROM sources WHERE name IN (", "))"),
            Condition.of(
                "e.document IN (SELECT number FROM documents WHERE publisher LIKE ? ESCAPE '\\'"
                    + " OR author LIKE ? ESCAPE '\\')",
                inside(value),
                inside(value))));
  }

  private static Condition speaker(String value) {
    return named(value)
        .within(
            "e.number IN (SELECT s.event FROM sources s WHERE s.position > 0 AND s.name IN (",
            ") AND s.position = (SELECT max(position) FROM sources t WHERE t.event = s.event))");
  }

  private static Condition place(String value) {
    return Condition.of(
        "(e.place_country = ? OR e.place_name LIKE ? ESCAPE '\\' OR e.place LIKE ? ESCAPE '\\')",
        value.toUpperCase(Locale.ROOT),
        escaped(value) + "%",
        escaped(value) + "%");
  }

  private Condition period(Has has, String first, String last) {
    Dates dates = Dates.read(has.value());
    if (dates == null) {
      throw new QueryException(
          query,
          has.column(),
          "no period: write 2014, 2014-03, 2014-03-18, 2014..2022, 2014.. or ..2022");
    }
    List<Condition> parts = new ArrayList<>();
    if (dates.from() != null) {
      parts.add(Condition.of(last + " >= ?", dates.from().toString()));
    }
    if (dates.to() != null) {
      parts.add(Condition.of(first + " <= ?", dates.to().toString()));
    }
    return Condition.joined("AND", parts);
  }

  private Condition confidence(Has has) {
    int dots = has.value().indexOf("..");
    try {
      double least =
          Double.parseDouble(
              dots < 0 ? has.value() : dots == 0 ? "0" : has.value().substring(0, dots));
      String end = dots < 0 ? "" : has.value().substring(dots + 2);
      double most = end.isEmpty() ? 1 : Double.parseDouble(end);
      return Condition.of("+e.confidence BETWEEN ? AND ?", least, most);
    } catch (NumberFormatException wrong) {
      throw new QueryException(query, has.column(), "no number: write 0.8 (and above) or 0.5..0.8");
    }
  }

  private Condition verdict(Has has) {
    Condition held = Verdicts.named(has.value());
    if (held == null) {
      throw new QueryException(
          query,
          has.column(),
          "there is no verdict \"" + has.value() + "\"; there are " + Verdicts.NAMES);
    }
    return held;
  }

  private static String inside(String value) {
    return "%" + escaped(value) + "%";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
