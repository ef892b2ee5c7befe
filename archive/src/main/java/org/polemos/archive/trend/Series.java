package org.polemos.archive.trend;

import java.util.Locale;

/** What the lines of a count are. */
public enum Series {
  TOTAL("'all'", ""),
  TYPE("e.event", ""),
  QUAD(
      "CASE e.quad WHEN 1 THEN 'verbal cooperation' WHEN 2 THEN 'material cooperation'"
          + " WHEN 3 THEN 'verbal conflict' ELSE 'material conflict' END",
      ""),
  STATUS("e.status", ""),
  SOURCE("coalesce(d.publisher, d.author, 'unknown')", ""),
  PLACE("coalesce(e.place_country, 'unknown')", ""),
  ACTOR(Names.of("a"), Names.joined("a", "actor")),
  RECIPIENT(Names.of("r"), Names.joined("r", "recipient")),
  /** From one party to the other, by country or else by name. */
  DYAD(
      Names.of("a") + " || ' → ' || " + Names.of("r"),
      Names.joined("a", "actor") + Names.joined("r", "recipient"));

  private final String name;
  private final String joins;

  Series(String name, String joins) {
    this.name = name;
    this.joins = joins;
  }

  String sql() {
    return name;
  }

  String joins() {
    return joins;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Pieces of SQL for parties. */
  private static final class Names {

    static String of(String alias) {
      return "CASE WHEN "
          + alias
          + "n.country <> '' THEN "
          + alias
          + "n.country ELSE "
          + alias
          + "n.name END";
    }

    static String joined(String alias, String role) {
      return " JOIN parties "
          + alias
          + "p ON "
          + alias
          + "p.event = e.number AND "
          + alias
          + "p.role = '"
          + role
          + "' JOIN names "
          + alias
          + "n ON "
          + alias
          + "n.number = "
          + alias
          + "p.name";
    }
  }
}
