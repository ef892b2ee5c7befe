package org.polemos.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.polemos.text.Span;

/**
 * Finds the quotations of a text by their marks: “ ” ‘ ’ « » „ " ' '' and ``.
 *
 * <p>Apostrophes are told from single marks by their neighbours. A paragraph that starts with an
 * opening mark while a quotation is open continues it. A text that still has the quoting of a CSV
 * table, marks around all of it and each of its own doubled, is read as what it was before. Works
 * in one pass over the characters.
 */
public final class Quotations {

  private final String text;

  /** Whether each mark of the text's own is doubled, and those around the text are none. */
  private final boolean cell;

  private final List<Quotation> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  private record Open(int start, char kind) {}

  private Quotations(String text) {
    this.text = text;
    this.cell = isCell(text.strip());
  }

  private static boolean isCell(String text) {
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != '"' || text.charAt(last) != '"') {
      return false;
    }
    int doubled = 0;
    for (int i = text.indexOf('"', 1); i < last; i = text.indexOf('"', i + 2)) {
      if (text.charAt(i + 1) != '"' || i + 1 == last) {
        return false;
      }
      doubled++;
    }
    return doubled > 0;
  }

  /** All quotations, by their start; nested ones follow the ones that hold them. */
  public static List<Quotation> in(String text) {
    Quotations scan = new Quotations(text);
    scan.run();
    scan.found.sort((a, b) ->
        a.span().start() != b.span().start()
            ? Integer.compare(a.span().start(), b.span().start())
            : Integer.compare(b.span().end(), a.span().end()));
    return Collections.unmodifiableList(scan.found);
  }

  /** The quotations that stand in no other, by their start. */
  static List<Quotation> outermost(String text) {
    List<Quotation> all = new ArrayList<>();
    int end = 0;
    for (Quotation q : in(text)) {
      if (q.span().start() >= end) {
        all.add(q);
        end = q.span().end();
      }
    }
    return all;
  }

  private void run() {
    for (int i = cell ? text.indexOf('"') + 1 : 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '\n' && endsParagraph(i)) {
        i = paragraphEnd(i);
      } else {
        i += mark(c, i);
      }
    }
    giveUp(text.length());
  }

  /** A single line break inside a hard-wrapped sentence is no end. */
  private boolean endsParagraph(int i) {
    int next = i + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n' || next > i + 2) {
      return true;
    }
    int last = i - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && ".!?:”\"’'…»".indexOf(text.charAt(last)) >= 0;
  }

  /** Steps over the white space after a paragraph, and over the marks that carry a quotation on. */
  private int paragraphEnd(int end) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (open.isEmpty()) {
      return next;
    }
    int after = next;
    int carried = 0;
    while (carried < open.size() && after < text.length()) {
      int length = reopens(open.get(carried).kind(), after);
      if (length == 0) {
        break;
      }
      after += length;
      carried++;
    }
    while (open.size() > carried) {
      close(open.size() - 1, end, false);
    }
    return carried > 0 ? after : next;
  }

  private int reopens(char kind, int i) {
    char opener = kindOf(text.charAt(i), i);
    return opener == kind ? width(i) : 0;
  }

  private void giveUp(int end) {
    while (!open.isEmpty()) {
      close(open.size() - 1, end, false);
    }
  }

  /** Handles the character at {@code i}; returns how many characters were used. */
  private int mark(char c, int i) {
    char kind = kindOf(c, i);
    if (kind == 0) {
      return 1;
    }
    int width = width(i);
    int last = innermost(kind);
    if (last >= 0 && closes(c, kind, i, width)) {
      close(last, i + width, true);
    } else if (opens(c, kind, i, width)) {
      open.add(new Open(i, kind));
    }
    return width;
  }

  /** One letter for each family of marks, 0 for what is none. */
  private char kindOf(char c, int i) {
    switch (c) {
      case '"':
        return cell && width(i) == 1 ? 0 : 'd';
      case '“', '”', '„':
        return 'd';
      case '«', '»':
        return 'g';
      case '`':
        return width(i) == 2 ? 'd' : 's';
      case '\'':
        return width(i) == 2 ? 'd' : 's';
      case '‘', '’', '‚', '‛':
        return 's';
      default:
        return 0;
    }
  }

  private int width(int i) {
    char c = text.charAt(i);
    boolean twice = i + 1 < text.length() && text.charAt(i + 1) == c;
    return twice && (c == '\'' || c == '`' || c == '"' && cell) ? 2 : 1;
  }

  private int innermost(char kind) {
    for (int k = open.size() - 1; k >= 0; k--) {
      if (open.get(k).kind() == kind) {
        return k;
      }
    }
    return -1;
  }

  private boolean closes(char c, char kind, int i, int width) {
    if (c == '”' || c == '»') {
      return true;
    }
    if (c == '“' || c == '«' || c == '‘' || c == '„' || c == '`') {
      return false;
    }
    boolean letterBefore = i > 0 && !Character.isWhitespace(text.charAt(i - 1));
    boolean letterAfter = letter(i + width);
    if (kind == 's') {
      return letterBefore && !letterAfter && !pluralPossessive(i, width);
    }
    return letterBefore || !letterAfter;
  }

  /** "the allies' troops": an apostrophe, where a real closing mark follows in the paragraph. */
  private boolean pluralPossessive(int i, int width) {
    boolean follows =
        i + width + 1 < text.length()
            && text.charAt(i + width) == ' '
            && Character.isLowerCase(text.charAt(i + width + 1));
    return i > 0 && text.charAt(i - 1) == 's' && follows && laterClose(i + width);
  }

  private boolean laterClose(int from) {
    for (int k = from; k < text.length() && k < from + 600; k++) {
      char c = text.charAt(k);
      if (c == '\n') {
        return false;
      }
      if ((c == '\'' || c == '’')
          && !letter(k + 1)
          && !Character.isWhitespace(text.charAt(k - 1))) {
        return true;
      }
      if (c == '‘' || (c == '\'' && text.charAt(k - 1) == ' ')) {
        return false;
      }
    }
    return false;
  }

  private boolean opens(char c, char kind, int i, int width) {
    if (c == '“' || c == '«' || c == '„') {
      return true;
    }
    if (c == '”' || c == '»' || c == '’' || c == '‛') {
      return false;
    }
    boolean freeBefore = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean wordAfter =
        i + width < text.length() && !Character.isWhitespace(text.charAt(i + width));
    if (kind == 's') {
      return freeBefore && wordAfter && (c == '‘' || letter(i + width)) && laterSingle(i + width);
    }
    return freeBefore && wordAfter;
  }

  /** An opening single mark needs its partner in the same paragraph ("'90s" has none). */
  private boolean laterSingle(int from) {
    for (int k = from + 1; k < text.length() && k < from + 2000; k++) {
      char c = text.charAt(k);
      if (c == '\n' && endsParagraph(k)) {
        return false;
      }
      if ((c == '\'' || c == '’')
          && !letter(k + 1)
          && !Character.isWhitespace(text.charAt(k - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean letter(int i) {
    return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  /** Closes the {@code k}th open quotation; those opened inside it and never closed were none. */
  private void close(int k, int end, boolean closed) {
    while (open.size() > k + 1) {
      open.remove(open.size() - 1);
    }
    Open o = open.remove(k);
    int last = end;
    while (!closed && last > o.start() + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    boolean lone = !closed && o.kind() == 's';
    if (!lone && last > o.start() + 1) {
      found.add(new Quotation(new Span(o.start(), last), k, closed));
    }
  }
}
