package org.polemos.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.polemos.text.Span;

/**
 * Reads CoNLL-U sentence by sentence, with trees, tags and names where they are given.
 *
 * <pre>{@code
 * ConlluReader reader = new ConlluReader(Files.newBufferedReader(file));
 * for (ConlluReader.Block block = reader.next(); block != null; block = reader.next()) {
 *   System.out.println(block.tokens());
 * }
 * }</pre>
 */
public final class ConlluReader {

  /** Says which line is not CoNLL-U, and why. */
  public static final class BadLineException extends IOException {

    private static final long serialVersionUID = 1;

    BadLineException(String message) {
      super(message);
    }
  }

  /** So many words one sentence may have: reading it takes memory by their square. */
  public static final int LONGEST = 5_000;

  private final BufferedReader lines;
  private int number;
  private int index;

  public ConlluReader(BufferedReader lines) {
    this(lines, 0);
  }

  /**
   * @param before how many lines of the file stand before these
   */
  public ConlluReader(BufferedReader lines, int before) {
    this.lines = lines;
    this.number = before;
  }

  /**
   * One sentence as it stands in the file.
   *
   * @param index its place in the file, from 0
   * @param line number of its first line
   * @param text its words as running text; every token's span counts in it
   * @param rows the lines as they stand: comments, words, ranges of words ({@code 3-4}) and empty
   *     nodes ({@code 5.1})
   * @param tokens the words, with all that the file says of them; what it leaves open is {@code _}
   *     and head -1
   */
  public record Block(int index, int line, String text, List<String> rows, List<Token> tokens) {

    /** The sentence with the file's own tree. */
    public Sentence sentence() {
      return new Sentence(index, new Span(0, text.length()), tokens);
    }
  }

  /**
   * The next sentence, or {@code null} at the end.
   *
   * @throws BadLineException where a line is not CoNLL-U, or a sentence has more than {@link
   *     #LONGEST} words
   */
  public Block next() throws IOException {
    List<String> rows = new ArrayList<>();
    int first = number + 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        rows.add(line);
      } else if (!rows.isEmpty()) {
        return block(first, rows);
      } else {
        first = number + 1;
      }
    }
    return rows.isEmpty() ? null : block(first, rows);
  }

  private Block block(int first, List<String> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    int rangeEnd = 0;
    boolean rangeSpace = true;
    for (int i = 0; i < rows.size(); i++) {
      String[] cells = rows.get(i).split("\t", -1);
      if (rows.get(i).startsWith("#") || cells[0].contains(".")) {
        continue;
      }
      check(cells, first + i);
      boolean space = !("|" + cells[9] + "|").contains("|SpaceAfter=No|");
      int dash = cells[0].indexOf('-');
      if (dash > 0) {
        rangeEnd = number(cells[0].substring(dash + 1), first + i);
        rangeSpace = space;
        continue;
      }
      int id = number(cells[0], first + i);
      if (id != tokens.size() + 1) {
        throw new BadLineException(
            "line "
                + (first + i)
                + ": word "
                + id
                + " stands where "
                + (tokens.size() + 1)
                + " is due");
      }
      if (id > LONGEST) {
        throw new BadLineException(
            "line " + (first + i) + ": a sentence of more than " + LONGEST + " words");
      }
      tokens.add(token(cells, text.length(), first + i));
      text.append(cells[1]);
      boolean inRange = id < rangeEnd;
      if (!inRange && (id == rangeEnd ? rangeSpace : space)) {
        text.append(' ');
      }
    }
    if (tokens.isEmpty()) {
      throw new BadLineException("line " + first + ": a sentence without words");
    }
    for (Token token : tokens) {
      if (token.head() < -1 || token.head() >= tokens.size()) {
        throw new BadLineException(
            "line " + first + ": the sentence has no word " + (token.head() + 1) + " to be a head");
      }
    }
    text.setLength(tokens.get(tokens.size() - 1).span().end());
    return new Block(index++, first, text.toString(), List.copyOf(rows), tokens);
  }

  private static void check(String[] cells, int line) throws IOException {
    if (cells.length != 10) {
      throw new BadLineException(
          "line " + line + ": a word has 10 columns in CoNLL-U, not " + cells.length);
    }
    if (cells[1].isEmpty()) {
      throw new BadLineException("line " + line + ": a word without a form");
    }
  }

  private static Token token(String[] cells, int start, int line) throws IOException {
    int head = cells[6].equals("_") ? -1 : number(cells[6], line) - 1;
    return new Token(
        new Span(start, start + cells[1].length()),
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        head,
        cells[7],
        name(cells[9]));
  }

  private static String name(String misc) {
    for (String feature : misc.split("\\|")) {
      if (feature.startsWith("NE=")) {
        return feature.substring(3);
      }
    }
    return "O";
  }

  private static int number(String cell, int line) throws IOException {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException bad) {
      throw new BadLineException("line " + line + ": \"" + cell + "\" is no word number");
    }
  }
}
