package org.polemos.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.polemos.parse.ConlluReader;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Scores tags, lemmas and trees on given words of a CoNLL-U treebank.
 *
 * <p>Punctuation is not counted, and relations are compared without subtypes; tags are the parser's
 * own. Lemmas are compared without regard to case.
 */
public final class UdEvaluator {

  private static final int LAS = 0;
  private static final int UAS = 1;
  private static final int XPOS = 2;
  private static final int UPOS = 3;
  private static final int LEMMA = 4;

  private final Parser parser;
  private final long[] right = new long[5];
  private long words;
  private long xposAll;
  private long wordsAll;

  private UdEvaluator(Parser parser) {
    this.parser = parser;
  }

  /**
   * Scores a parser on a treebank.
   *
   * @throws IOException where the file is missing or not CoNLL-U
   */
  public static ScoreTable evaluate(Path treebank, Parser parser) throws IOException {
    UdEvaluator evaluator = new UdEvaluator(parser);
    try (BufferedReader lines = Files.newBufferedReader(treebank)) {
      ConlluReader reader = new ConlluReader(lines);
      for (ConlluReader.Block gold = reader.next(); gold != null; gold = reader.next()) {
        evaluator.add(gold, parser.parse(gold.index(), gold.tokens()));
      }
    }
    return evaluator.table(treebank);
  }

  private void add(ConlluReader.Block gold, Sentence found) {
    for (int i = 0; i < found.size(); i++) {
      Token wanted = gold.tokens().get(i);
      Token token = found.token(i);
      wordsAll++;
      boolean xpos = wanted.xpos().equals(token.xpos());
      xposAll += xpos ? 1 : 0;
      if (wanted.upos().equals("PUNCT")) {
        continue;
      }
      words++;
      boolean head = wanted.head() == token.head();
      count(LAS, head && wanted.relation().equals(token.relation()));
      count(UAS, head);
      count(XPOS, xpos);
      count(UPOS, wanted.upos().equals(token.upos()));
      count(LEMMA, lower(wanted.lemma()).equals(lower(token.lemma())));
    }
  }

  private void count(int measure, boolean is) {
    right[measure] += is ? 1 : 0;
  }

  private static String lower(String lemma) {
    return lemma.toLowerCase(Locale.ROOT);
  }

  private ScoreTable table(Path treebank) {
    ScoreTable table =
        new ScoreTable(treebank.getFileName() + ": given words, no punctuation, no subtypes");
    String[] names = {"LAS", "UAS", "XPOS", "UPOS", "lemma"};
    for (int i = 0; i < names.length; i++) {
      table.add(names[i], new Tally(right[i], words, words));
    }
    return table.add("XPOS with punctuation", new Tally(xposAll, wordsAll, wordsAll));
  }
}
