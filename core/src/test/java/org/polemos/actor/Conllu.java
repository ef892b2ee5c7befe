package org.polemos.actor;

import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Reads hand-written trees: CoNLL-U, or one word a line as {@code form upos head deprel [name]}.
 */
final class Conllu {

  private Conllu() {}

  /** A document and its one sentence. */
  record Tree(Document document, Sentence sentence) {}

  /** Lines of {@code form upos head deprel [name]}, heads from 1 and 0 for the root. */
  static Tree tree(String lines) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      String[] f = line.strip().split("\\s+");
      rows.add(new String[] {f[0], f[1], f[2], f[3], f.length > 4 ? f[4] : "O"});
    }
    return build(rows);
  }

  /** One sentence of CoNLL-U. */
  static Tree conllu(List<String> lines) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines) {
      String[] f = line.split("\t");
      if (!line.startsWith("#") && f[0].matches("\\d+")) {
        String name = f[9].replaceFirst(".*NE=([^|]*).*", "$1");
        rows.add(
            new String[] {f[1], f[3], f[6], f[7], f[9].contains("NE=") ? name : "O", f[2], f[4]});
      }
    }
    return build(rows);
  }

  private static Tree build(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    for (String[] f : rows) {
      boolean glued = f[0].startsWith("'") || f[0].equals("-") || ",.".contains(f[0]);
      boolean afterHyphen = text.length() > 0 && text.charAt(text.length() - 1) == '-';
      if (text.length() > 0 && !glued && !afterHyphen) {
        text.append(' ');
      }
      int start = text.length();
      text.append(f[0]);
      String lemma = f.length > 5 ? f[5] : lemma(f[0], f[1]);
      String xpos = f.length > 6 ? f[6] : xpos(f[0], f[1]);
      tokens.add(
          new Token(
              new Span(start, text.length()),
              f[0],
              lemma,
              f[1],
              xpos,
              Integer.parseInt(f[2]) - 1,
              f[3],
              f[4]));
    }
    Sentence sentence = new Sentence(0, new Span(0, text.length()), tokens);
    return new Tree(Document.of("test", text.toString()), sentence);
  }

  private static String lemma(String form, String upos) {
    String lower = upos.equals("PROPN") ? form : form.toLowerCase(java.util.Locale.ROOT);
    boolean plural = upos.equals("NOUN") && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String xpos(String form, String upos) {
    boolean plural = form.endsWith("s");
    return switch (upos) {
      case "NOUN" -> plural ? "NNS" : "NN";
      case "PROPN" -> plural ? "NNPS" : "NNP";
      default -> upos;
    };
  }
}
