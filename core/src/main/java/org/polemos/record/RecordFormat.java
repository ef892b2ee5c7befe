package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats that records are written in. */
public enum RecordFormat {
  /** Aligned columns for people at a terminal. */
  TABLE,
  /** One JSON object a line, complete; docs/reference/record.md. */
  JSONL,
  /** Comma-separated values with a header line, RFC 4180, safe to open in a spreadsheet. */
  CSV,
  /** POLECAT's 40 tab-separated columns. */
  TSV,
  /** PLOVER's own JSON, one event a line. */
  PLOVER,
  /** ICEWS' 20 tab-separated columns. */
  ICEWS,
  /** GDELT 2.0's 61 columns of events, without a header. */
  GDELT,
  /** GDELT 2.0's 16 columns of mentions, without a header. */
  MENTIONS,
  /** GeoJSON, RFC 7946: records whose place is known. */
  GEOJSON,
  /** A network of actors for Gephi, GEXF 1.2. */
  GEXF,
  /** TimelineJS's JSON: records whose date is known. */
  TIMELINE,
  /** W3C Web Annotations, JSON-LD. */
  ANNOTATION,
  /** RDF 1.1 TriG: the Simple Event Model, each record a graph of its own, with PROV. */
  TRIG;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A writer of this format, for records that are each an event of their own.
   *
   * @param out where to; never closed
   * @param width characters in a line of the terminal, for tables
   * @param colour whether the terminal shows colours, for tables
   */
  public RecordWriter writer(Writer out, int width, boolean colour) throws IOException {
    return this == TABLE ? new TableWriter(out, width, colour) : writer(out, Counting.ALONE);
  }

  /**
   * A writer of this format.
   *
   * @param counting which records tell of the same event
   */
  public RecordWriter writer(Writer out, Counting counting) throws IOException {
    return switch (this) {
      case TABLE -> new TableWriter(out, 160, false);
      case JSONL -> new JsonLinesWriter(out);
      case CSV -> new CsvWriter(out);
      case TSV -> new PolecatWriter(out);
      case PLOVER -> new PloverWriter(out);
      case ICEWS -> new IcewsWriter(out, counting);
      case GDELT -> new GdeltEventsWriter(out, counting);
      case MENTIONS -> new GdeltMentionsWriter(out, counting);
      case GEOJSON -> new GeoJsonWriter(out);
      case GEXF -> new GexfWriter(out);
      case TIMELINE -> new TimelineWriter(out);
      case ANNOTATION -> new AnnotationWriter(out);
      case TRIG -> new TrigWriter(out);
    };
  }
}
