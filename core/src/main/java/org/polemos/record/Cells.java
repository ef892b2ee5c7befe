package org.polemos.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;

/** Turns parts of a record into the text of one cell. */
final class Cells {

  private Cells() {}

  static String or(Object value, String none) {
    return value == null ? none : value.toString();
  }

  /** One property of each actor, joined; {@code none} stands for each that lacks it. */
  static String each(
      List<Actor> actors, Function<Actor, String> property, String separator, String none) {
    return actors.isEmpty()
        ? none
        : actors.stream()
            .map(actor -> one(or(property.apply(actor), none)))
            .collect(Collectors.joining(separator));
  }

  static String list(List<String> values, String separator, String none) {
    return values.isEmpty() ? none : String.join(separator, values);
  }

  /** On one line: every run of white space and control characters is one space. */
  static String one(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        space = line.length() > 0;
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /** With an apostrophe before what a spreadsheet would run as a formula; empty for nothing. */
  static String safe(String text) {
    if (text == null) {
      return "";
    }
    boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** In quotation marks where CSV asks for them. */
  static String quoted(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      plain = ",\"\r\n".indexOf(cell.charAt(i)) < 0;
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
