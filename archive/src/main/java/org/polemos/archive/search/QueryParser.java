package org.polemos.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.polemos.archive.search.Query.And;
import org.polemos.archive.search.Query.Has;
import org.polemos.archive.search.Query.Not;
import org.polemos.archive.search.Query.Or;
import org.polemos.archive.search.Query.Words;

/**
 * Reads questions.
 *
 * <pre>
 * question := and { OR and }
 * and      := { [AND] part }
 * part     := [ - | NOT ] ( '(' question ')' | [ FIELD : ] value )
 * value    := "words side by side" | word | begin*
 * </pre>
 */
public final class QueryParser {

  private static final int DEEPEST = 50;
  private static final int LONGEST = 2_000;

  private final String query;
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query;
  }

  /**
   * Reads a question.
   *
   * @throws QueryException where it cannot be read
   */
  public static Query parse(String query) {
    if (query.length() > LONGEST) {
      throw new QueryException(
          query.substring(0, 40) + "…",
          0,
          "the question is longer than " + LONGEST + " characters");
    }
    // A string of SQLite ends where a NUL stands.
    QueryParser parser = new QueryParser(query.replace('\0', ' '));
    Query read = parser.or();
    if (parser.at < query.length()) {
      throw parser.wrong("there is a closing bracket too many");
    }
    return read;
  }

  private Query or() {
    List<Query> parts = new ArrayList<>();
    parts.add(and());
    while (word("OR")) {
      parts.add(and());
      if (parts.contains(new And(List.of()))) {
        throw wrong("nothing stands on one side of OR");
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private Query and() {
    List<Query> parts = new ArrayList<>();
    for (space(); at < query.length() && query.charAt(at) != ')' && !ahead("OR"); space()) {
      if (!word("AND")) {
        parts.add(part());
      }
    }
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  private Query part() {
    boolean minus = query.charAt(at) == '-' && at + 1 < query.length();
    if (minus || ahead("NOT")) {
      at += minus ? 1 : 3;
      space();
      if (at == query.length()) {
        throw wrong("nothing follows NOT");
      }
      return new Not(part());
    }
    if (query.charAt(at) == '(') {
      return bracket();
    }
    int start = at;
    String name = name();
    if (name.isEmpty()) {
      return words();
    }
    Field field = Field.named(name);
    if (field == null) {
      at = start;
      throw wrong("there is no field \"" + name + "\"; the fields are " + Field.all());
    }
    int column = at;
    String value = query.startsWith("\"", at) ? quoted() : bare();
    if (value.isBlank()) {
      at = column;
      throw wrong("the field \"" + name + "\" has no value");
    }
    return new Has(field, value.strip(), column);
  }

  private Query bracket() {
    int open = at++;
    if (++depth > DEEPEST) {
      throw wrong("brackets are nested more than " + DEEPEST + " deep");
    }
    Query inside = or();
    if (at == query.length()) {
      at = open;
      throw wrong("this bracket is not closed");
    }
    at++;
    depth--;
    return inside;
  }

  /** Takes "field:", where that stands here; a colon within a word makes a field. */
  private String name() {
    int end = at;
    while (end < query.length() && Character.isLetter(query.charAt(end))) {
      end++;
    }
    if (end == at || end >= query.length() || query.charAt(end) != ':') {
      return "";
    }
    String name = query.substring(at, end);
    at = end + 1;
    return name;
  }

  private Query words() {
    int start = at;
    boolean side = query.charAt(at) == '"';
    String value = side ? quoted() : bare();
    boolean prefix = !side && value.endsWith("*") && value.length() > 1;
    String words = prefix ? value.substring(0, value.length() - 1) : value;
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      at = start;
      throw wrong("there is no word to look for here");
    }
    return new Words(words, prefix);
  }

  private String quoted() {
    int open = at;
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      at = open;
      throw wrong("this quotation mark has no second");
    }
    at = close + 1;
    return query.substring(open + 1, close);
  }

  private String bare() {
    int start = at;
    while (at < query.length()
        && !Character.isWhitespace(query.charAt(at))
        && "()\"".indexOf(query.charAt(at)) < 0) {
      at++;
    }
    return query.substring(start, at);
  }

  private boolean ahead(String word) {
    int end = at + word.length();
    return query.startsWith(word, at)
        && (end == query.length()
            || Character.isWhitespace(query.charAt(end))
            || query.charAt(end) == '(');
  }

  private boolean word(String word) {
    space();
    if (!ahead(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private void space() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  private QueryException wrong(String wrong) {
    return new QueryException(query, at, wrong);
  }
}
