package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polemos.Classifier;
import org.polemos.Coder;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Scores event coding against actor–recipient pairs in the form of Zero-Shot-PLOVER's files: {@code
 * sentence, marked_sentence, source, target, root, quad}.
 *
 * <p>Two tasks. <em>Classify</em> gives both parties and asks for the root. <em>Code</em> gives the
 * bare sentence: among its records the first whose actor and recipient overlap the pair's words,
 * and which has the right root if there is one, answers; a pair without such a record counts as
 * missed. CONCEDE and RETREAT are YIELD, and other types are named as {@link Classifier#root} says.
 */
public final class PlvEvaluator {

  /** In the gold, what stands for a recipient that the sentence does not name. */
  private static final String NOBODY = "a recipient";

  private final Coder coder;
  private final Classifier classifier;

  public PlvEvaluator(Coder coder, Classifier classifier) {
    this.coder = coder;
    this.classifier = classifier;
  }

  /**
   * One row of the gold.
   *
   * @param quad the root's quad class, 1 to 4
   */
  public record Pair(String sentence, String source, String target, String root, String quad) {}

  /**
   * How one pair came out.
   *
   * @param classified the root given both parties
   * @param coded the root found in the bare sentence, {@code null} where no record fits the parties
   * @param records all records of the sentence
   */
  public record Outcome(
      Pair pair, Classifier.Answer classified, String coded, List<EventRecord> records) {}

  /** Scores all pairs of a file. */
  public PlvScore evaluate(Path file) throws IOException {
    return evaluate(read(file));
  }

  /** Scores these pairs. */
  public PlvScore evaluate(List<Pair> pairs) {
    return new PlvScore(pairs.parallelStream().map(this::outcome).toList());
  }

  private Outcome outcome(Pair pair) {
    List<EventRecord> records = coder.code(Document.of("pair", pair.sentence()));
    return new Outcome(
        pair,
        classifier.classify(pair.sentence(), pair.source(), pair.target()),
        coded(pair, records),
        records);
  }

  private String coded(Pair pair, List<EventRecord> records) {
    String first = null;
    for (EventRecord record : records) {
      boolean fits =
          overlaps(record.actor(), pair.source(), pair.sentence())
              && (pair.target().equals(NOBODY)
                  || overlaps(record.recipient(), pair.target(), pair.sentence()));
      if (fits) {
        String root = classifier.root(record.event(), record.cameo());
        if (root.equals(pair.root())) {
          return root;
        }
        first = first == null ? root : first;
      }
    }
    return first;
  }

  private static boolean overlaps(List<Actor> actors, String party, String sentence) {
    String sought = party.strip();
    for (int at = sentence.indexOf(sought); at >= 0; at = sentence.indexOf(sought, at + 1)) {
      int start = at;
      int end = at + sought.length();
      Span words = new Span(start, end);
      if (actors.stream().anyMatch(a -> names(a, words))) {
        return true;
      }
    }
    return false;
  }

  /** A pronoun is also what it stands for. */
  private static boolean names(Actor actor, Span words) {
    return actor.span().overlaps(words)
        || actor.antecedent() != null && actor.antecedent().overlaps(words);
  }

  /** Reads the rows of a tab-separated file with quotes where a cell holds some. */
  public static List<Pair> read(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 6) {
        pairs.add(new Pair(plain(cells[0]), plain(cells[2]), plain(cells[3]), cells[4], cells[5]));
      }
    }
    return pairs;
  }

  private static String plain(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
