package org.polemos.archive.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.search.Search;

/** Where the events of an archive were done. */
public final class Places {

  private final Database db;

  public Places(Archive archive) {
    this.db = archive.db();
  }

  /**
   * A place with coordinates.
   *
   * @param precision how exactly it is known: city, region, area, country
   * @param quads events of each quad class
   * @param types events of each type
   */
  public record Place(
      String name,
      @Nullable String country,
      double lat,
      double lon,
      String precision,
      @Nullable Integer geonameid,
      int events,
      int[] quads,
      Map<String, Integer> types) {}

  /**
   * All of them.
   *
   * @param countries events by country, however exact their places
   * @param unplaced events of which no coordinates are known
   */
  public record Found(List<Place> places, Map<String, Integer> countries, long unplaced) {}

  private record Key(
      String name,
      @Nullable String country,
      double lat,
      double lon,
      String precision,
      @Nullable Integer geonameid) {}

  /** The places of the events that a question holds of, those with most events first. */
  public Found of(String question, int most) {
    Search.Where where = Search.counted(question);
    Map<Key, int[]> quads = new LinkedHashMap<>();
    Map<Key, Map<String, Integer>> types = new LinkedHashMap<>();
    Map<String, Integer> countries = new LinkedHashMap<>();
    db.each(
        "SELECT coalesce(e.place_name, e.place), e.place_country, e.lat, e.lon, e.place_precision,"
            + " e.geonameid, e.event, e.quad, count(*) FROM "
            + where.tables()
            + " WHERE (e.lat IS NOT NULL OR e.place_country IS NOT NULL) AND "
            + where.standing()
            + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 9 DESC, 1, 7",
        row -> {
          int events = row.getInt(9);
          String country = row.getString(2);
          if (country != null) {
            countries.merge(country, events, Integer::sum);
          }
          double lat = row.getDouble(3);
          if (row.wasNull()) {
            return false;
          }
          int id = row.getInt(6);
          Key key =
              new Key(
                  row.getString(1),
                  country,
                  lat,
                  row.getDouble(4),
                  row.getString(5),
                  row.wasNull() || id == 0 ? null : Integer.valueOf(id));
          quads.computeIfAbsent(key, place -> new int[4])[row.getInt(8) - 1] += events;
          return types
              .computeIfAbsent(key, place -> new LinkedHashMap<>())
              .merge(row.getString(7), events, Integer::sum);
        },
        where.values().toArray());
    // Most have no place; counted apart, they need not be grouped.
    long unplaced =
        db.number(
            "SELECT count(*) FROM "
                + where.tables()
                + " WHERE e.lat IS NULL AND "
                + where.standing(),
            where.values().toArray());
    List<Place> places = new ArrayList<>();
    quads.forEach(
        (key, counts) -> places.add(place(key, counts, types.getOrDefault(key, Map.of()))));
    places.sort(Comparator.comparingInt(Place::events).reversed().thenComparing(Place::name));
    return new Found(
        List.copyOf(places.subList(0, Math.min(most, places.size()))), countries, unplaced);
  }

  private static Place place(Key key, int[] quads, Map<String, Integer> types) {
    int events = 0;
    for (int quad : quads) {
      events += quad;
    }
    return new Place(
        key.name(),
        key.country(),
        key.lat(),
        key.lon(),
        key.precision(),
        key.geonameid(),
        events,
        quads,
        types);
  }
}
