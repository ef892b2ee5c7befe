package org.polemos.server.api;

import org.jspecify.annotations.Nullable;
import org.polemos.text.Span;

/** Words of a document and where they stand. */
record Words(int start, int end, String text) {

  static @Nullable Words of(@Nullable Span span, String text) {
    return span == null ? null : new Words(span.start(), span.end(), span.in(text));
  }

  /** A place without its words. */
  record Place(int start, int end) {

    static Place of(Span span) {
      return new Place(span.start(), span.end());
    }
  }
}
