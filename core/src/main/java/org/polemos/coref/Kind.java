package org.polemos.coref;

/** What sort of thing words may stand for. */
enum Kind {
  PERSON,
  STATE,
  BODY,
  UNKNOWN
}
