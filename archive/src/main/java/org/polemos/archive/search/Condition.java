package org.polemos.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values to bind to its marks; nothing that a user wrote ever stands in the
 * SQL itself.
 */
record Condition(String sql, List<Object> values) {

  static final Condition ALWAYS = new Condition("1", List.of());

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  static Condition joined(String word, List<Condition> parts) {
    if (parts.isEmpty()) {
      return ALWAYS;
    }
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values));
    return new Condition(
        parts.stream().map(Condition::sql).collect(Collectors.joining(" " + word + " ", "(", ")")),
        values);
  }

  /** The same between two pieces of SQL. */
  Condition within(String before, String after) {
    return new Condition(before + sql + after, values);
  }
}
