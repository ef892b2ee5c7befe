package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polemos.actor.Actor;

/**
 * GDELT 2.0's 16 columns of mentions, tab-separated and without a header: each record is a mention
 * of the event that {@link Counting} numbers. Offsets count UTF-16 code units of the document's
 * text.
 */
final class GdeltMentionsWriter implements RecordWriter {

  private static final String WEB = "1";
  private static final String DOCUMENT = "2";

  private final TsvRows rows;
  private final Counting counting;

  GdeltMentionsWriter(Writer out, Counting counting) {
    this.rows = new TsvRows(out);
    this.counting = counting;
  }

  @Override
  public void write(EventRecord record) throws IOException {
    String url = record.document().citation().url();
    String publisher = record.document().citation().publisher();
    rows.add(
        List.of(
            Long.toString(counting.of(record).number()),
            GdeltEventsWriter.stamp(GdeltEventsWriter.day(record)),
            GdeltEventsWriter.stamp(record.document().published()),
            url == null ? DOCUMENT : WEB,
            Cells.or(publisher, Cells.or(record.document().citation().author(), "")),
            Cells.or(url, record.document().id()),
            Integer.toString(record.sentence().index() + 1),
            offset(record.actor()),
            offset(record.recipient()),
            Integer.toString(record.trigger().span().start()),
            "1",
            Long.toString(Math.round(record.confidence() * 100)),
            Integer.toString(record.document().text().length()),
            "0",
            "",
            "status:" + record.status().label()));
  }

  private static String offset(List<Actor> actors) {
    return actors.isEmpty() ? "-1" : Integer.toString(actors.get(0).span().start());
  }

  @Override
  public void close() throws IOException {
    rows.flush();
  }
}
