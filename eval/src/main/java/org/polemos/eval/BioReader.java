package org.polemos.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Reads files with a word and its BIO tag on each line and an empty line between sentences, in the
 * columns of CoNLL, UNER or CrossNER.
 */
final class BioReader {

  private static final Pattern GAP = Pattern.compile("[\t ]+");
  private static final Pattern CLOSING =
      Pattern.compile("[.,;:!?%)\\]}’”-]|['’](s|re|ve|ll|d|m|t)?|n['’]t");
  private static final Pattern OPENING = Pattern.compile("[(\\[{$“‘#-]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * One sentence.
   *
   * @param text its words with a space between each
   * @param words their places in {@code text}
   * @param spans what the tags mark
   */
  record Tagged(String text, List<Span> words, List<Labelled> spans) {

    /** The words as a parser takes them. */
    List<Token> tokens() {
      return words.stream()
          .map(span -> new Token(span, span.in(text), "_", "_", "_", -1, "_", "O"))
          .toList();
    }

    /** The same with spaces only where running text has them: "Mali's", "re-open", "(WHO)". */
    Tagged natural() {
      StringBuilder joined = new StringBuilder();
      List<Span> places = new ArrayList<>();
      String before = "";
      for (Span word : words) {
        String form = word.in(text);
        if (!joined.isEmpty()
            && !CLOSING.matcher(form).matches()
            && !OPENING.matcher(before).matches()) {
          joined.append(' ');
        }
        places.add(new Span(joined.length(), joined.length() + form.length()));
        joined.append(form);
        before = form;
      }
      List<Labelled> moved =
          spans.stream().map(s -> new Labelled(s.label(), moved(s.span(), places))).toList();
      return new Tagged(joined.toString(), places, moved);
    }

    private Span moved(Span span, List<Span> places) {
      Span all = null;
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).overlaps(span)) {
          all = all == null ? places.get(i) : all.union(places.get(i));
        }
      }
      return all;
    }
  }

  /** A marked stretch and its label. */
  record Labelled(String label, Span span) {}

  private BioReader() {}

  static List<Tagged> read(Path file) throws IOException {
    List<Tagged> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          flush(words, tags, sentences);
        } else if (!line.startsWith("# ") || line.indexOf('\t') > 0) {
          add(line, words, tags, file, number);
        }
      }
    }
    flush(words, tags, sentences);
    return sentences;
  }

  private static void add(String line, List<String> words, List<String> tags, Path file, int number)
      throws IOException {
    String[] cells = GAP.split(line.strip());
    if (cells.length < 2) {
      throw new IOException(file + ":" + number + ": a word and its tag expected: " + line);
    }
    boolean numbered = cells.length > 2 && NUMBER.matcher(cells[0]).matches();
    words.add(numbered ? cells[1] : cells[0]);
    tags.add(numbered ? cells[2] : cells[cells.length - 1]);
  }

  private static void flush(List<String> words, List<String> tags, List<Tagged> sentences) {
    if (words.isEmpty()) {
      return;
    }
    List<Span> places = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      places.add(new Span(at, at + word.length()));
      at += word.length() + 1;
    }
    sentences.add(new Tagged(String.join(" ", words), places, spans(tags, places)));
    words.clear();
    tags.clear();
  }

  /** The stretches that BIO tags mark; an I without its B opens one, as conlleval reads it. */
  static List<Labelled> spans(List<String> tags, List<Span> places) {
    List<Labelled> spans = new ArrayList<>();
    String open = null;
    Span span = null;
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      String label = tag.length() > 2 ? tag.substring(2) : null;
      boolean goesOn = label != null && tag.startsWith("I-") && label.equals(open);
      if (goesOn) {
        span = span.union(places.get(i));
        continue;
      }
      if (open != null) {
        spans.add(new Labelled(open, span));
      }
      open = label;
      span = places.get(i);
    }
    if (open != null) {
      spans.add(new Labelled(open, span));
    }
    return spans;
  }
}
