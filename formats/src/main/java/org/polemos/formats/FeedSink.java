package org.polemos.formats;

import org.jspecify.annotations.Nullable;
import org.polemos.text.DocumentReader;

/** Takes the addresses of feeds too, which lists of feeds (OPML) hold in the place of documents. */
public interface FeedSink extends DocumentReader.Sink {

  /**
   * A feed that a list names.
   *
   * @param title what the list calls it, or {@code null}
   */
  void feed(@Nullable String title, String url);
}
