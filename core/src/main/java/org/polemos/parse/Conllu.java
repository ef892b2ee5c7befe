package org.polemos.parse;

import java.io.IOException;
import org.polemos.text.Document;

/**
 * Writes sentences as CoNLL-U, the ten-column format of Universal Dependencies.
 *
 * <p>MISC holds {@code NE=B-PERSON} for names, {@code TokenRange=12:17} for the characters in the
 * document's text (UTF-16 code units), and {@code SpaceAfter=No}.
 */
public final class Conllu {

  private Conllu() {}

  /** Writes a document with a comment for itself and for each sentence. */
  public static void write(Document document, Iterable<Sentence> sentences, Appendable out)
      throws IOException {
    out.append("# newdoc id = ").append(line(document.id())).append('\n');
    for (Sentence sentence : sentences) {
      out.append("# sent_id = ").append(line(document.id()));
      out.append('-').append(Integer.toString(sentence.index() + 1)).append('\n');
      out.append("# text = ").append(line(sentence.span().in(document.text()))).append('\n');
      for (int i = 0; i < sentence.size(); i++) {
        row(sentence, i, document.text(), out);
      }
      out.append('\n');
    }
  }

  private static void row(Sentence sentence, int i, String text, Appendable out)
      throws IOException {
    Token token = sentence.token(i);
    out.append(Integer.toString(i + 1)).append('\t');
    columns(token, out);
    out.append("\t_\t").append(misc(token, spaceAfter(token, text))).append('\n');
  }

  /** Columns FORM to DEPREL. */
  static void columns(Token token, Appendable out) throws IOException {
    out.append(cell(token.form())).append('\t').append(cell(token.lemma())).append('\t');
    out.append(token.upos()).append('\t').append(token.xpos()).append("\t_\t");
    out.append(Integer.toString(token.head() + 1)).append('\t').append(token.deprel());
  }

  private static boolean spaceAfter(Token token, String text) {
    int end = token.span().end();
    return end >= text.length() || Character.isWhitespace(text.charAt(end));
  }

  private static String misc(Token token, boolean space) {
    String range = "TokenRange=" + token.span().start() + ":" + token.span().end();
    String name = token.name().equals("O") ? "" : "NE=" + token.name() + "|";
    return name + (space ? "" : "SpaceAfter=No|") + range;
  }

  /** No cell may be empty or hold a tab or line end; a space within a word is allowed. */
  private static String cell(String words) {
    return words.isEmpty() ? "_" : line(words);
  }

  private static String line(String words) {
    StringBuilder line = new StringBuilder(words);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
