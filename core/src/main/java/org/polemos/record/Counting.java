package org.polemos.record;

/** Knows how often an event is told, for the formats that say so. */
public interface Counting {

  /**
   * How an event is counted.
   *
   * @param number the event's number, the same for all its tellings
   * @param mentions records of it
   * @param sources publishers that tell of it
   * @param articles documents that tell of it
   */
  record Count(long number, int mentions, int sources, int articles) {}

  Count of(EventRecord record);

  /** Each record is an event of its own, numbered by its id. */
  Counting ALONE = record -> new Count(number(record.id()), 1, 1, 1);

  /** A positive number made of the first 15 hexadecimal digits of an id. */
  static long number(String id) {
    String digits = id.length() > 15 ? id.substring(0, 15) : id;
    try {
      return Long.parseLong(digits, 16);
    } catch (NumberFormatException noHash) {
      return id.hashCode() & Integer.MAX_VALUE;
    }
  }
}
