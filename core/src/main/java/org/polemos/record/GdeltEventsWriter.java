package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventPlace;

/**
 * GDELT 2.0's 61 columns of events, tab-separated and without a header, as GDELT has them. An event
 * that several records tell of stands once. Tone is not measured: its column is 0.
 */
final class GdeltEventsWriter implements RecordWriter {

  static final int COLUMNS = 61;

  private final TsvRows rows;
  private final Counting counting;
  private final Set<Long> written = new HashSet<>();

  GdeltEventsWriter(Writer out, Counting counting) {
    this.rows = new TsvRows(out);
    this.counting = counting;
  }

  @Override
  public void write(EventRecord record) throws IOException {
    Counting.Count count = counting.of(record);
    if (!written.add(count.number())) {
      return;
    }
    List<String> row = new ArrayList<>(COLUMNS);
    row.add(Long.toString(count.number()));
    day(row, day(record));
    party(row, record.actor());
    party(row, record.recipient());
    row.add("1");
    String cameo = Cells.or(record.cameo(), "");
    row.add(cameo);
    row.add(cameo.length() > 3 ? cameo.substring(0, 3) : cameo);
    row.add(cameo.length() > 2 ? cameo.substring(0, 2) : cameo);
    row.add(Integer.toString(record.quad()));
    row.add(Double.toString(record.score()));
    row.add(Integer.toString(count.mentions()));
    row.add(Integer.toString(count.sources()));
    row.add(Integer.toString(count.articles()));
    row.add("0");
    geo(row, null);
    geo(row, null);
    geo(row, record.place());
    row.add(stamp(record.document().published()));
    row.add(Cells.or(record.document().citation().url(), record.document().id()));
    rows.add(row);
  }

  /** Of the deed, else of publication. */
  static LocalDate day(EventRecord record) {
    boolean known = record.date() != null && record.date().start() != null;
    return known ? record.date().start() : record.document().published();
  }

  /** {@code 20220224000000}; empty where unknown. */
  static String stamp(LocalDate day) {
    return day == null ? "" : number(day) + "000000";
  }

  private static String number(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private static void day(List<String> row, LocalDate day) {
    if (day == null) {
      row.addAll(List.of("", "", "", ""));
      return;
    }
    String number = number(day);
    row.add(number);
    row.add(number.substring(0, 6));
    row.add(number.substring(0, 4));
    double part = (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    row.add(String.format(Locale.ROOT, "%.4f", day.getYear() + part));
  }

  /** The first of the side: GDELT has room for one. */
  private static void party(List<String> row, List<Actor> actors) {
    Actor first = actors.isEmpty() ? null : actors.get(0);
    String country = first == null ? "" : Cells.or(first.country(), "");
    String sector = first == null ? "" : Cells.or(first.sector(), "");
    String code = first == null ? "" : Cells.or(first.code(), "");
    row.add(country.isEmpty() && sector.isEmpty() ? code : country + sector);
    row.add(first == null ? "" : Cells.or(first.name(), first.text()));
    row.add(country);
    row.add(code.equals(country) ? "" : code);
    row.addAll(List.of("", "", ""));
    row.add(sector);
    row.addAll(List.of("", ""));
  }

  /** Type 1 is a country, 4 a city, 5 a region. */
  private static void geo(List<String> row, EventPlace place) {
    if (place == null) {
      row.add("0");
      row.addAll(List.of("", "", "", "", "", "", ""));
      return;
    }
    String fips = Countries.fips(place.country());
    row.add(
        switch (Cells.or(place.precision(), "")) {
          case "city" -> fips.equals("US") ? "3" : "4";
          case "region" -> fips.equals("US") ? "2" : "5";
          default -> "1";
        });
    row.add(Cells.or(place.name(), place.text()));
    row.add(fips);
    row.add(fips);
    row.add("");
    row.add(Cells.or(place.lat(), ""));
    row.add(Cells.or(place.lon(), ""));
    row.add(Cells.or(place.geonameid(), fips));
  }

  @Override
  public void close() throws IOException {
    rows.flush();
  }
}
