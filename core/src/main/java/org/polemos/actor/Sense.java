package org.polemos.actor;

/**
 * One thing that a name may stand for.
 *
 * @param use how the name stands for the entry
 */
record Sense(Use use, Entry entry) {

  enum Use {
    /** "Russia", "Hamas", "Vladimir Putin". */
    NAME,
    /** "Russian". */
    ADJECTIVE,
    /** "Russians". */
    PEOPLE,
    /** "Moscow": the city, or the government that sits there. */
    CAPITAL,
    /** "the Kremlin": a government by its building. */
    SEAT,
    /** "Putin": sure enough to stand alone. */
    FAMILY,
    /** "Brown": only with a title or after the full name. */
    COMMON_FAMILY
  }
}
