package org.polemos.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Writes trees in tests: words parted by "|", each {@code form[/lemma] XPOS head relation}, the
 * head counted from 0 and "-" for the root.
 */
public final class Trees {

  private Trees() {}

  /** "Jets/jet NNS 1 nsubj | bombed/bomb VBD - root | Aleppo NNP 1 obj". */
  public static Sentence of(String tree) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : tree.split("\\|")) {
      String[] columns = word.strip().split("\\s+");
      String[] form = columns[0].split("/", 2);
      String lemma = form.length > 1 ? form[1] : form[0].toLowerCase(Locale.ROOT);
      int head = columns[2].equals("-") ? -1 : Integer.parseInt(columns[2]);
      Span span = new Span(at, at + form[0].length());
      String upos = upos(columns[1], columns[3]);
      tokens.add(new Token(span, form[0], lemma, upos, columns[1], head, columns[3], "O"));
      at = span.end() + 1;
    }
    return new Sentence(0, new Span(0, at - 1), tokens);
  }

  private static String upos(String xpos, String relation) {
    if (relation.startsWith("aux") || relation.equals("cop")) {
      return "AUX";
    }
    return switch (xpos.substring(0, Math.min(2, xpos.length()))) {
      case "VB" -> "VERB";
      case "MD" -> "AUX";
      case "NN" -> xpos.startsWith("NNP") ? "PROPN" : "NOUN";
      case "JJ" -> "ADJ";
      case "RB", "WR" -> "ADV";
      case "PR", "WP", "EX" -> "PRON";
      case "WD" -> "PRON";
      case "DT", "PD" -> "DET";
      case "CD" -> "NUM";
      case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
      case "RP" -> "ADP";
      case "CC" -> "CCONJ";
      case "TO" -> "PART";
      default -> xpos.equals("POS") ? "PART" : "PUNCT";
    };
  }
}
