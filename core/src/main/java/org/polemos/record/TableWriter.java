package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.Source;

/** Aligned columns for people: when, what, who to whom, held how, said by whom, in which words. */
public final class TableWriter implements RecordWriter {

  private static final List<String> HEADER =
      List.of("id", "date", "event", "who → to whom", "status", "according to", "words");

  /** No column but the last grows beyond this; the words take what is left of the line. */
  private static final int[] WIDEST = {8, 10, 24, 44, 12, 32, Integer.MAX_VALUE};

  private static final int LEAST_WORDS = 16;

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i");

  private final Writer out;
  private final int width;
  private final boolean colour;
  private final List<EventRecord> held = new ArrayList<>();
  private boolean first = true;

  public TableWriter(Writer out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  @Override
  public void write(EventRecord record) throws IOException {
    boolean other = !held.isEmpty() && !held.get(0).document().id().equals(record.document().id());
    if (other) {
      table();
    }
    held.add(record);
  }

  @Override
  public void close() throws IOException {
    table();
    out.flush();
  }

  private void table() throws IOException {
    if (held.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    held.forEach(record -> rows.add(cells(record)));
    int[] widths = widths(rows);
    out.append(first ? "" : "\n").append(paint("1", heading(held.get(0)))).append('\n');
    first = false;
    for (int i = 0; i < rows.size(); i++) {
      String line = line(rows.get(i), widths);
      out.append(paint(i == 0 ? "2" : shade(held.get(i - 1)), line)).append('\n');
    }
    held.clear();
  }

  private static String heading(EventRecord record) {
    String title = record.document().citation().title();
    String author = record.document().citation().author();
    StringBuilder heading = new StringBuilder(record.document().id());
    if (title != null) {
      heading.append(": ").append(title);
    }
    if (author != null) {
      heading.append(", by ").append(author);
    }
    if (record.document().published() != null) {
      heading.append(", ").append(record.document().published());
    }
    return Cells.one(heading.toString());
  }

  private static List<String> cells(EventRecord record) {
    List<String> cells = new ArrayList<>();
    cells.add(record.id().length() > 8 ? record.id().substring(0, 8) : record.id());
    cells.add(day(record.date()));
    cells.add(
        record.mode().isEmpty()
            ? record.event()
            : record.event() + " " + String.join(" ", record.mode()));
    cells.add(names(record.actor()) + " → " + names(record.recipient()));
    cells.add(record.status().label());
    cells.add(sources(record.attribution()));
    cells.add("“" + Cells.one(record.trigger().text()) + "”");
    return cells;
  }

  private static String day(EventRecord.EventDate date) {
    if (date == null || date.start() == null) {
      return "?";
    }
    String day = date.start().toString();
    return switch (Cells.or(date.precision(), "day")) {
      case "year" -> day.substring(0, 4);
      case "month" -> day.substring(0, 7);
      default -> day;
    };
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "–"
        : actors.stream().map(TableWriter::name).collect(Collectors.joining(", "));
  }

  private static String name(Actor actor) {
    return Cells.one(actor.name() == null ? actor.text() : actor.name());
  }

  /** From the inmost source outwards, as one says it: "Biden, so the author". */
  private static String sources(List<Source> sources) {
    StringBuilder chain = new StringBuilder();
    for (int i = sources.size() - 1; i > 0; i--) {
      Source source = sources.get(i);
      String name = source.words() == null ? "someone" : said(source);
      chain.append(chain.isEmpty() ? "" : " < ").append(Cells.one(name));
    }
    return chain.isEmpty() ? "the author" : chain.toString();
  }

  /** The words that name a source; where they are a pronoun, whom it stands for. */
  private static String said(Source source) {
    String words = source.words().text();
    boolean pronoun = PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    return pronoun && source.name() != null ? source.name() : words;
  }

  private int[] widths(List<List<String>> rows) {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.min(WIDEST[c], Math.max(widths[c], row.get(c).length()));
      }
    }
    int last = widths.length - 1;
    int left = width - 2 * last;
    for (int c = 0; c < last; c++) {
      left -= widths[c];
    }
    // Who and source give way first, so that the words stay readable on a narrow terminal.
    for (int c : new int[] {5, 3}) {
      int give = Math.min(Math.max(0, LEAST_WORDS - left), Math.max(0, widths[c] - 16));
      widths[c] -= give;
      left += give;
    }
    widths[last] = Math.max(LEAST_WORDS, left);
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String cell = cells.get(c);
      if (cell.length() > widths[c]) {
        cell = cell.substring(0, widths[c] - 1) + "…";
      }
      line.append(c == 0 ? "" : "  ").append(cell);
      line.append(" ".repeat(c == widths.length - 1 ? 0 : widths[c] - cell.length()));
    }
    return line.toString();
  }

  private String paint(String code, String line) {
    return colour ? "\u001b[" + code + "m" + line + "\u001b[0m" : line;
  }

  /** Green for cooperation, yellow for words of conflict, red for deeds. */
  private static String shade(EventRecord record) {
    return switch (record.quad()) {
      case 1, 2 -> "32";
      case 3 -> "33";
      case 4 -> "31";
      default -> "0";
    };
  }
}
