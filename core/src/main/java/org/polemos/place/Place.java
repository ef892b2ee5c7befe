package org.polemos.place;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the gazetteer.
 *
 * @param geonameid its number in GeoNames, where it is a city of that list
 * @param lat degrees north; {@code null} where the gazetteer has no centre for it
 * @param lon degrees east
 * @param country ISO 3166 alpha-3; {@code null} where it lies in several
 * @param people who live there, 0 where unknown
 * @param at where the gazetteer has it, {@code file:line}
 */
public record Place(
    String name,
    @Nullable Integer geonameid,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String country,
    Precision precision,
    int people,
    String at) {

  /** How exactly a place is known, the most exact first. */
  public enum Precision {
    CITY,
    REGION,
    AREA,
    COUNTRY,
    /** A place that no list has: its name alone is known. */
    UNKNOWN;

    /** As records write it: {@code city}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
