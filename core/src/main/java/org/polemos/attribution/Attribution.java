package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import org.polemos.text.Span;

/**
 * Words that a source other than the author is made to say, think or want, as PolNeAR defines it.
 *
 * @param kind how the content is given
 * @param source who says so; {@code null} where the text names nobody ("it was reported")
 * @param cue the words that tie source and content ("said", "according to"); {@code null} for a
 *     bare quotation
 * @param content what is said, from its first to its last word
 * @param stance how the source holds the content: {@code asserts}, {@code denies}, {@code doubts},
 *     {@code demands}, {@code promises}, {@code threatens}, {@code hopes}, {@code asks}; {@code
 *     null} where the source acts on the content or judges it without saying that it is so
 * @param by what decided: {@code rule:name} or {@code model}
 * @param parts the stretches of the content in their order; several where the source or cue stands
 *     among them ("A," he said, "B")
 */
public record Attribution(
    Kind kind, Span source, Span cue, Span content, String stance, String by, List<Span> parts) {

  public Attribution {
    parts = List.copyOf(parts);
  }

  /** An attribution with its content in one stretch. */
  public Attribution(Kind kind, Span source, Span cue, Span content, String stance, String by) {
    this(kind, source, cue, content, stance, by, List.of(content));
  }

  /** Whether the source has the floor in a transcript: its name alone ties it to its words. */
  public boolean isTurn() {
    return kind == Kind.DIRECT && source != null && cue == null;
  }

  /** Whether some stretch of the content holds all of these words. */
  public boolean says(Span words) {
    for (Span part : parts) {
      if (part.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether less stands between this content and a later stretch than in both together. */
  boolean near(Span more) {
    int said = more.length();
    for (Span part : parts) {
      said += part.length();
    }
    return (more.start() - content.end()) * 5 <= said * 3;
  }

  /** The same with one more stretch of content. */
  Attribution with(Span more, Kind kindOfMore) {
    List<Span> all = new ArrayList<>(parts);
    all.add(more);
    all.sort(null);
    Kind both = kind == kindOfMore ? kind : Kind.MIXED;
    return new Attribution(both, source, cue, content.union(more), stance, by, all);
  }

  public enum Kind {
    /** All of the content stands in quotation marks. */
    DIRECT,
    /** None of it does. */
    INDIRECT,
    /** Some of it does. */
    MIXED
  }
}
