package org.polemos.archive.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked for by name. */
public enum Field {
  ACTOR(true),
  RECIPIENT(true),
  /** Actor or recipient. */
  PARTY(true),
  /** PLOVER sector of a party. */
  SECTOR(true),
  /** PLOVER type, or the first digits of a CAMEO code. */
  EVENT(true),
  MODE(true),
  CONTEXT(true),
  QUAD(true),
  STATUS(true),
  /** Anybody in the chain of sources, the document's author and publisher included. */
  SOURCE(true),
  /** The innermost source: whose words they are. */
  SPEAKER(true),
  PLACE(true),
  /** When the deed was done. */
  DATE(true),
  CAUSE(true),
  RULE(true),
  CONFIDENCE(true),
  /** What people hold of the record. */
  VERDICT(true),
  /** When the document was published. */
  PUBLISHED(false),
  PUBLISHER(false),
  AUTHOR(false),
  TITLE(false),
  LANGUAGE(false),
  /** A document's id. */
  DOCUMENT(false);

  private final boolean ofEvents;

  Field(boolean ofEvents) {
    this.ofEvents = ofEvents;
  }

  /** Whether it is said of an event rather than of its document. */
  public boolean ofEvents() {
    return ofEvents;
  }

  /** The name in questions. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Field named(String name) {
    for (Field field : values()) {
      if (field.label().equalsIgnoreCase(name)) {
        return field;
      }
    }
    return null;
  }

  static String all() {
    return Arrays.stream(values()).map(Field::label).collect(Collectors.joining(", "));
  }
}
