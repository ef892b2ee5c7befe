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
  TSV;

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A writer of this format.
   *
   * @param out where to; never closed
   * @param width characters in a line of the terminal, for tables
   * @param colour whether the terminal shows colours, for tables
   */
  public RecordWriter writer(Writer out, int width, boolean colour) throws IOException {
    return switch (this) {
      case TABLE -> new TableWriter(out, width, colour);
      case JSONL -> new JsonLinesWriter(out);
      case CSV -> new CsvWriter(out);
      case TSV -> new PolecatWriter(out);
    };
  }
}
