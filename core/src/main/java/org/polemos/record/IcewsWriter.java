package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polemos.actor.Actor;

/**
 * ICEWS' 20 tab-separated columns, in its order and with its header. Unknown is empty; the event's
 * number is that of {@link Counting}, its text CAMEO's for the root of its code.
 */
final class IcewsWriter implements RecordWriter {

  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Source Name",
          "Source Sectors",
          "Source Country",
          "Event Text",
          "CAMEO Code",
          "Intensity",
          "Target Name",
          "Target Sectors",
          "Target Country",
          "Story ID",
          "Sentence Number",
          "Publisher",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude");

  private static final Map<String, String> ROOTS = CodeTable.read("cameo.tsv");

  private final TsvRows rows;
  private final Counting counting;

  IcewsWriter(Writer out, Counting counting) throws IOException {
    this.rows = new TsvRows(out);
    this.counting = counting;
    rows.add(COLUMNS);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    List<String> row = new ArrayList<>(COLUMNS.size());
    row.add(Long.toString(Counting.ALONE.of(record).number()));
    row.add(record.date() == null ? published(record) : Cells.or(record.date().start(), ""));
    party(row, record.actor());
    String cameo = Cells.or(record.cameo(), "");
    row.add(cameo.length() < 2 ? "" : ROOTS.getOrDefault(cameo.substring(0, 2), ""));
    row.add(cameo);
    row.add(Double.toString(record.score()));
    party(row, record.recipient());
    row.add(Long.toString(counting.of(record).number()));
    row.add(Integer.toString(record.sentence().index() + 1));
    row.add(Cells.or(record.document().citation().publisher(), ""));
    place(row, record.place());
    rows.add(row);
  }

  private static String published(EventRecord record) {
    return Cells.or(record.document().published(), "");
  }

  private static void party(List<String> row, List<Actor> actors) {
    row.add(Cells.each(actors, Actor::name, ";", ""));
    row.add(Cells.each(actors, Actor::sector, ";", ""));
    row.add(Cells.each(actors, actor -> Countries.name(actor.country()), ";", ""));
  }

  private static void place(List<String> row, EventRecord.EventPlace place) {
    String precision = place == null ? "" : Cells.or(place.precision(), "");
    row.add(precision.equals("city") ? Cells.or(place.name(), "") : "");
    row.add("");
    row.add(precision.equals("region") ? Cells.or(place.name(), "") : "");
    row.add(place == null ? "" : Cells.or(Countries.name(place.country()), ""));
    row.add(place == null ? "" : Cells.or(place.lat(), ""));
    row.add(place == null ? "" : Cells.or(place.lon(), ""));
  }

  @Override
  public void close() throws IOException {
    rows.flush();
  }
}
