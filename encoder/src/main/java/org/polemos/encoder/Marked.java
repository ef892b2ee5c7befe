package org.polemos.encoder;

import java.util.Arrays;
import java.util.List;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * A sentence as the network reads it: word pieces, the parties between marks, each word of a name
 * behind a sign for its kind, so that what it reads does not depend on who is named. The twin of
 * {@code example} in train/events.py.
 *
 * @param ids numbers of pieces
 * @param actor place of the mark that opens the first party, 0 where there is none
 * @param recipient the same for the second
 */
record Marked(long[] ids, int actor, int recipient) {

  private static final int LONGEST = 160;
  private static final int OPEN_ACTOR = 1;
  private static final int OPEN_RECIPIENT = 3;

  /** {@code null} where a party stands behind the longest sentence. */
  static Marked of(List<Token> words, Span actor, Span recipient, WordPieces pieces) {
    Builder out = new Builder();
    out.add(pieces.id("[CLS]"));
    Party first = new Party(words, actor, OPEN_ACTOR);
    Party second = new Party(words, recipient, OPEN_RECIPIENT);
    for (int i = 0; i < words.size(); i++) {
      first.pass(i, out);
      second.pass(i, out);
      int sign = sign(words.get(i).name());
      if (sign > 0) {
        out.add(sign);
      } else {
        out.add(pieces.of(words.get(i).form()));
      }
    }
    first.pass(words.size(), out);
    second.pass(words.size(), out);
    out.size = Math.min(out.size, LONGEST - 1);
    out.add(pieces.id("[SEP]"));
    return Math.max(first.place, second.place) >= out.size - 1
        ? null
        : new Marked(Arrays.copyOf(out.ids, out.size), first.place, second.place);
  }

  /** What stands for a word of a name; 0 for other words. */
  private static int sign(String name) {
    return switch (name.substring(name.indexOf('-') + 1)) {
      case "GPE" -> 5;
      case "NORP" -> 6;
      case "PERSON" -> 7;
      case "ORG" -> 8;
      case "LOC", "FAC" -> 9;
      default -> 0;
    };
  }

  private static final class Party {
    private final int mark;
    private int from = -1;
    private int to = -1;
    private int place;

    Party(List<Token> words, Span span, int mark) {
      this.mark = mark;
      for (int i = 0; span != null && i < words.size(); i++) {
        if (words.get(i).span().overlaps(span)) {
          from = from < 0 ? i : from;
          to = i + 1;
        }
      }
    }

    void pass(int word, Builder out) {
      if (word == from) {
        place = out.size;
        out.add(mark);
      }
      if (word == to) {
        out.add(mark + 1);
      }
    }
  }

  private static final class Builder {
    private long[] ids = new long[64];
    private int size;

    void add(int... more) {
      for (int id : more) {
        if (size == ids.length) {
          ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
      }
    }
  }
}
