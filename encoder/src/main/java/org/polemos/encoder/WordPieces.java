package org.polemos.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * BERT's uncased word pieces of words that are already split. The twin of {@code WordPieces} in
 * train/encoder.py.
 */
final class WordPieces {

  private static final int MOST = 8;
  private static final int CACHED = 50_000;

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final Map<String, int[]> cache = new ConcurrentHashMap<>();
  private final int unknown;

  private WordPieces(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      vocabulary.put(pieces.get(i), i);
    }
    unknown = id("[UNK]");
  }

  /** Reads a file with a piece a line, in the order of their numbers. */
  static WordPieces read(Path file) throws IOException {
    return new WordPieces(Files.readAllLines(file));
  }

  /** The number of a piece that is in the vocabulary. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("no word piece " + piece);
    }
    return id;
  }

  /** The pieces of a word, at least one. */
  int[] of(String form) {
    int[] known = cache.get(form);
    if (known == null) {
      known = split(form);
      if (cache.size() < CACHED) {
        cache.put(form, known);
      }
    }
    return known;
  }

  private int[] split(String form) {
    List<Integer> out = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    String plain = Normalizer.normalize(form.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> {
          if (isApart(c)) {
            add(chunk, out);
            chunk.appendCodePoint(c);
            add(chunk, out);
          } else {
            chunk.appendCodePoint(c);
          }
        });
    add(chunk, out);
    if (out.isEmpty()) {
      out.add(unknown);
    }
    return out.stream().limit(MOST).mapToInt(Integer::intValue).toArray();
  }

  /** Marks of punctuation and symbols stand alone. */
  private static boolean isApart(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** The longest pieces from the left; one unknown piece where a rest is in no piece. */
  private void add(StringBuilder chunk, List<Integer> out) {
    String text = chunk.toString();
    chunk.setLength(0);
    List<Integer> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.length();
      Integer id = null;
      while (end > start) {
        id = vocabulary.get((start > 0 ? "##" : "") + text.substring(start, end));
        if (id != null) {
          break;
        }
        end--;
      }
      if (id == null) {
        out.add(unknown);
        return;
      }
      found.add(id);
      start = end;
    }
    out.addAll(found);
  }
}
