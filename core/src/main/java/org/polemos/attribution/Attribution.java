package org.polemos.attribution;

import org.polemos.text.Span;

/**
 * Words that a source other than the author is made to say, think or want, as PolNeAR defines it.
 *
 * @param kind how the content is given
 * @param source who says so; {@code null} where the text names nobody ("it was reported")
 * @param cue the words that tie source and content ("said", "according to"); {@code null} for a bare
 *     quotation
 * @param content what is said, in one stretch
 * @param stance how the source holds the content: {@code asserts}, {@code denies}, {@code doubts},
 *     {@code demands}, {@code promises}, {@code threatens}, {@code hopes}, {@code asks}
 * @param by what decided: {@code rule:name} or {@code model}
 */
public record Attribution(Kind kind, Span source, Span cue, Span content, String stance, String by) {

  public enum Kind {
    /** All of the content stands in quotation marks. */
    DIRECT,
    /** None of it does. */
    INDIRECT,
    /** Some of it does. */
    MIXED
  }
}
