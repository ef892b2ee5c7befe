package org.polemos.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.polemos.record.EventRecord.Quote;

/** Writes who blames whom for what. */
public abstract class BlameWriter implements Closeable {

  final Writer out;

  private BlameWriter(Writer out) {
    this.out = out;
  }

  /** Writes what was found in one document. */
  public abstract void write(List<Blame> blames) throws IOException;

  @Override
  public void close() throws IOException {
    out.flush();
  }

  /** One JSON object a line; docs/reference/blame.md names the fields. */
  public static BlameWriter lines(Writer out) throws IOException {
    return new Lines(out);
  }

  /** Comma-separated values with a header, safe to open in a spreadsheet. */
  public static BlameWriter csv(Writer out) {
    return new Csv(out);
  }

  /** For people at a terminal. */
  public static BlameWriter table(Writer out) {
    return new Table(out);
  }

  private static final class Lines extends BlameWriter {

    private final JsonGenerator json;

    Lines(Writer out) throws IOException {
      super(out);
      json =
          new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setRootValueSeparator(null);
    }

    @Override
    public void write(List<Blame> blames) throws IOException {
      for (Blame blame : blames) {
        json.writeStartObject();
        json.writeStringField("document", blame.document().id());
        json.writeStringField("by", blame.by());
        json.writeStringField("code", blame.code());
        json.writeObjectFieldStart("blamed");
        json.writeStringField("text", blame.blamed().text());
        json.writeNumberField("start", blame.blamed().span().start());
        json.writeNumberField("end", blame.blamed().span().end());
        json.writeStringField("name", blame.blamed().name());
        json.writeStringField("code", blame.blamed().code());
        json.writeEndObject();
        quote("what", blame.what());
        json.writeStringField("relation", blame.relation());
        quote("cue", blame.cue());
        json.writeStringField("event", blame.event());
        json.writeStringField("sentence", blame.sentence().in(blame.document().text()));
        json.writeStringField("at", blame.at());
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }

    private void quote(String name, Quote quote) throws IOException {
      if (quote == null) {
        json.writeNullField(name);
        return;
      }
      json.writeObjectFieldStart(name);
      json.writeStringField("text", quote.text());
      json.writeNumberField("start", quote.span().start());
      json.writeNumberField("end", quote.span().end());
      json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
      json.flush();
    }
  }

  private static final class Csv extends BlameWriter {

    private boolean first = true;

    Csv(Writer out) {
      super(out);
    }

    @Override
    public void write(List<Blame> blames) throws IOException {
      if (first) {
        row(
            List.of(
                "document",
                "by",
                "by_code",
                "blamed",
                "blamed_name",
                "blamed_code",
                "what",
                "relation",
                "cue",
                "event",
                "sentence",
                "at"));
        first = false;
      }
      for (Blame blame : blames) {
        row(
            List.of(
                blame.document().id(),
                blame.by(),
                Cells.or(blame.code(), ""),
                blame.blamed().text(),
                Cells.or(blame.blamed().name(), ""),
                Cells.or(blame.blamed().code(), ""),
                blame.what() == null ? "" : blame.what().text(),
                blame.relation(),
                blame.cue().text(),
                Cells.or(blame.event(), ""),
                blame.sentence().in(blame.document().text()),
                blame.at()));
      }
    }

    private void row(List<String> cells) throws IOException {
      out.append(
          cells.stream()
              .map(c -> Cells.quoted(Cells.safe(Cells.one(c))))
              .collect(Collectors.joining(",")));
      out.append("\r\n");
    }
  }

  private static final class Table extends BlameWriter {

    private static final int WIDEST = 32;

    private boolean first = true;

    Table(Writer out) {
      super(out);
    }

    @Override
    public void write(List<Blame> blames) throws IOException {
      if (blames.isEmpty()) {
        return;
      }
      out.append(first ? "" : "\n").append(Cells.one(blames.get(0).document().id())).append('\n');
      first = false;
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("who blames", "whom", "how", "for what"));
      for (Blame blame : blames) {
        String what = blame.what() == null ? "" : blame.what().text();
        String whom = Cells.or(blame.blamed().name(), blame.blamed().text());
        rows.add(List.of(blame.by(), whom, blame.cue().text(), what));
      }
      for (List<String> row : rows) {
        out.append(line(row, rows)).append('\n');
      }
    }

    private static String line(List<String> row, List<List<String>> rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        int column = c;
        boolean last = c == row.size() - 1;
        int width =
            last
                ? 120
                : rows.stream().mapToInt(r -> Cells.one(r.get(column)).length()).max().orElse(0);
        width = last ? width : Math.min(width, WIDEST);
        String cell = Cells.one(row.get(c));
        cell = cell.length() > width ? cell.substring(0, width - 1) + "…" : cell;
        line.append(cell).append(" ".repeat(last ? 0 : width - cell.length() + 2));
      }
      return line.toString();
    }
  }
}
