package org.polemos.spark;

/** Placeholder, see below. */
final class Feed {
  static final String BATCH = "feed-";

  private Feed() {}
}
