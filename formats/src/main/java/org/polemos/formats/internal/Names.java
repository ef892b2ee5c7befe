package org.polemos.formats.internal;

import org.jspecify.annotations.Nullable;
import org.polemos.text.Citation;
import org.polemos.text.Defaults;

/** How documents are called that do not say it themselves. */
final class Names {

  private Names() {}

  /** A file's name without folder and ending; an address as it is. */
  static String stem(String name) {
    if (name.contains("://")) {
      return name;
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** What a file says of itself, else what is said of all. */
  static Citation citation(
      @Nullable String title,
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String url,
      Defaults defaults) {
    String speaks = words(author);
    String publishes = words(publisher);
    return new Citation(
        words(title),
        speaks == null ? defaults.author() : speaks,
        publishes == null ? defaults.publisher() : publishes,
        words(url));
  }

  /** Words on one line, or {@code null} where there are none. */
  static @Nullable String words(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    return said.strip().replaceAll("\\s+", " ");
  }
}
