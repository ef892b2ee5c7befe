package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.polemos.actor.Actor;

/**
 * POLECAT's 40 tab-separated columns, in its order and with its header.
 *
 * <p>Lists are joined with {@code ;}, and {@code None} stands for what is unknown. A tab or line
 * end within a cell becomes a space.
 */
public final class PolecatWriter implements RecordWriter {

  static final String NONE = "None";

  private static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private static final List<String> QUADS =
      List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

  private final TsvRows rows;

  public PolecatWriter(Writer out) throws IOException {
    this.rows = new TsvRows(out);
    rows.add(COLUMNS);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    List<String> row = new ArrayList<>(COLUMNS.size());
    event(row, record);
    actors(row, record.actor());
    actors(row, record.recipient());
    place(row, record.place());
    source(row, record);
    rows.add(row);
  }

  @Override
  public void close() throws IOException {
    rows.flush();
  }

  private static void event(List<String> row, EventRecord record) {
    row.add(record.id());
    row.add(record.date() == null ? NONE : Cells.or(record.date().start(), NONE));
    row.add(record.event());
    row.add(Cells.list(record.mode(), ";", NONE));
    row.add(Double.toString(record.score()));
    row.add(record.quad() < 1 || record.quad() > 4 ? NONE : QUADS.get(record.quad() - 1));
    row.add(Cells.list(record.context(), ";", NONE));
  }

  private static void actors(List<String> row, List<Actor> actors) {
    row.add(Cells.each(actors, Actor::name, ";", NONE));
    row.add(Cells.each(actors, Actor::country, ";", NONE));
    row.add(Cells.each(actors, actor -> Countries.correlatesOfWar(actor.country()), ";", NONE));
    row.add(actors.stream().map(Actor::sector).filter(Objects::nonNull).findFirst().orElse(NONE));
    row.add(Cells.each(actors, Actor::sector, ";", NONE));
    row.add(NONE);
    row.add(Cells.each(actors, Actor::text, ";", NONE));
    row.add(NONE);
  }

  private static void place(List<String> row, EventRecord.EventPlace place) {
    if (place == null) {
      for (int i = 0; i < 10; i++) {
        row.add(NONE);
      }
      return;
    }
    boolean city = "city".equals(place.precision());
    boolean region = "region".equals(place.precision());
    row.add(Cells.or(place.name(), NONE));
    row.add(city ? Cells.or(place.name(), NONE) : NONE);
    row.add(NONE);
    row.add(region ? Cells.or(place.name(), NONE) : NONE);
    row.add(Cells.or(place.country(), NONE));
    row.add(Cells.or(place.lat(), NONE));
    row.add(Cells.or(place.lon(), NONE));
    row.add(Cells.or(place.geonameid(), NONE));
    row.add(Cells.or(place.text(), NONE));
    row.add(Cells.or(place.precision(), NONE));
  }

  private static void source(List<String> row, EventRecord record) {
    String publisher = record.document().citation().publisher();
    row.add(Cells.or(publisher == null ? record.document().citation().author() : publisher, NONE));
    row.add(Cells.or(record.document().published(), NONE));
    row.add(NONE);
    row.add(NONE);
    row.add(NONE);
    row.add("eng");
    row.add("polemos " + record.coder().polemos());
  }
}
