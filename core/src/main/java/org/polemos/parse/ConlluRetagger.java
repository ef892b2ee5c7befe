package org.polemos.parse;

import java.io.IOException;

/** Predicts tags, lemmas, trees and names for the given words of a CoNLL-U file. */
public final class ConlluRetagger {

  private final Parser parser;

  public ConlluRetagger(Parser parser) {
    this.parser = parser;
  }

  /**
   * Copies a file with its comments and ranges of words; all columns after FORM are predicted, and
   * empty nodes left out, since nothing predicts them.
   */
  public void run(ConlluReader reader, Appendable out) throws IOException {
    for (ConlluReader.Block block = reader.next(); block != null; block = reader.next()) {
      write(block, parser.parse(block.index(), block.tokens()), out);
    }
  }

  private static void write(ConlluReader.Block block, Sentence sentence, Appendable out)
      throws IOException {
    int word = 0;
    for (String row : block.rows()) {
      String id = row.substring(0, Math.max(0, row.indexOf('\t')));
      if (row.startsWith("#") || id.contains("-")) {
        out.append(row).append('\n');
      } else if (!id.contains(".")) {
        row(id, sentence.token(word++), row, out);
      }
    }
    out.append('\n');
  }

  private static void row(String id, Token token, String given, Appendable out) throws IOException {
    out.append(id).append('\t');
    Conllu.columns(token, out);
    String name = token.name().equals("O") ? "" : "NE=" + token.name();
    boolean tight = given.substring(given.lastIndexOf('\t') + 1).contains("SpaceAfter=No");
    String space = tight ? "SpaceAfter=No" : "";
    String misc = name + (name.isEmpty() || space.isEmpty() ? "" : "|") + space;
    out.append("\t_\t").append(misc.isEmpty() ? "_" : misc).append('\n');
  }
}
