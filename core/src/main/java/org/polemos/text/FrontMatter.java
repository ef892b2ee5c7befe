package org.polemos.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The block of {@code key: value} lines between two lines of {@code ---} that may open a text file.
 *
 * @param fields keys in lower case with their values, in order
 * @param body what follows the block, unchanged; the whole text where there is none
 * @param unclosed whether a block was opened but never closed, and so was taken for text
 */
record FrontMatter(Map<String, String> fields, String body, boolean unclosed) {

  private static final String FENCE = "---";

  static FrontMatter of(String text) {
    int at = lineEnd(text, 0);
    if (!text.substring(0, at).strip().equals(FENCE)) {
      return new FrontMatter(Map.of(), text, false);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int start = next(text, at); start < text.length(); start = next(text, at)) {
      at = lineEnd(text, start);
      String line = text.substring(start, at).strip();
      if (line.equals(FENCE)) {
        return new FrontMatter(fields, text.substring(next(text, at)), false);
      }
      put(fields, line);
    }
    return new FrontMatter(Map.of(), text, true);
  }

  private static void put(Map<String, String> fields, String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || line.startsWith("#")) {
      return;
    }
    String value = unquoted(line.substring(colon + 1).strip());
    if (!value.isEmpty()) {
      fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return text.length();
  }

  /** Where the line after the line end at {@code end} begins. */
  private static int next(String text, int end) {
    boolean crlf =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return Math.min(text.length(), end + (crlf ? 2 : 1));
  }
}
