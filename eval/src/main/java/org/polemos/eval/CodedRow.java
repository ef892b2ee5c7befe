package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polemos.text.Span;

/**
 * One line of {@code gold/coded.tsv}: an event that a person coded, or a sentence that holds none.
 *
 * <p>A cell {@code ?} is not scored, which is {@code null} here; {@code -} is nothing, and {@code
 * |} parts readings of which each is right.
 *
 * @param part {@code dev} or {@code test}
 * @param types PLOVER types; empty where the sentence holds no event
 * @param contexts all of them are due, unlike the readings elsewhere
 * @param sources words that name the innermost source; one without words is the author
 * @param triggers words that tell of the event
 * @param due whether it must be found; else finding it is neither right nor wrong
 */
record CodedRow(
    String part,
    String document,
    Span sentence,
    Set<String> types,
    Set<String> modes,
    List<String> contexts,
    Set<String> cameo,
    List<Party> actors,
    List<Party> recipients,
    Set<String> statuses,
    List<Span> sources,
    List<Span> triggers,
    boolean due) {

  private static final String HEAD =
      "part\tdocument\tstart\tend\ttype\tmode\tcontext\tcameo\tactor\trecipient\tstatus\tsource"
          + "\ttrigger\tduty";

  /** Stands for what has no words of its own in the sentence: the author as source. */
  static final Span NOWHERE = new Span(0, 0);

  /**
   * Somebody who takes part.
   *
   * @param spans words that name him, any of which will do; {@code null} where any will
   * @param codes country, or code of an organisation
   */
  record Party(List<Span> spans, Set<String> codes, Set<String> sectors) {

    boolean at(Span span) {
      return spans == null || spans.stream().anyMatch(span::overlaps);
    }
  }

  /** Reads a file of coded sentences. */
  static List<CodedRow> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      throw new IOException("its first line is not that of gold/coded.tsv");
    }
    List<CodedRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        rows.add(row(lines.get(i).split("\t", -1)));
      } catch (RuntimeException bad) {
        throw new IOException("line " + (i + 1) + ": " + bad.getMessage(), bad);
      }
    }
    return rows;
  }

  private static CodedRow row(String[] cells) {
    return new CodedRow(
        cells[0],
        cells[1],
        new Span(Integer.parseInt(cells[2]), Integer.parseInt(cells[3])),
        cells[4].equals("NONE") ? Set.of() : readings(cells[4]),
        readings(cells[5]),
        list(cells[6]),
        readings(cells[7]),
        parties(cells[8]),
        parties(cells[9]),
        readings(cells[10]),
        spans(cells[11]),
        spans(cells[12]),
        cells[13].equals("due"));
  }

  private static Set<String> readings(String cell) {
    return cell.equals("?") ? null : Set.of(cell.split("\\|"));
  }

  private static List<String> list(String cell) {
    return switch (cell) {
      case "?" -> null;
      case "-" -> List.of();
      default -> List.of(cell.split(","));
    };
  }

  private static List<Span> spans(String cell) {
    if (Arrays.asList(cell.split("\\|")).contains("?")) {
      return null;
    }
    List<Span> spans = new ArrayList<>();
    for (String span : cell.split("\\|")) {
      int dash = span.indexOf('-');
      spans.add(
          span.equals("-")
              ? NOWHERE
              : new Span(
                  Integer.parseInt(span.substring(0, dash)),
                  Integer.parseInt(span.substring(dash + 1))));
    }
    return spans;
  }

  private static List<Party> parties(String cell) {
    if (cell.equals("?")) {
      return null;
    }
    List<Party> parties = new ArrayList<>();
    for (String party : cell.equals("-") ? new String[0] : cell.split(";")) {
      int is = party.indexOf('=');
      String code = party.substring(is + 1);
      int slash = code.indexOf('/');
      parties.add(
          new Party(
              spans(party.substring(0, is)),
              readings(code.substring(0, slash)),
              readings(code.substring(slash + 1))));
    }
    return parties;
  }
}
