package org.polemos.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.polemos.Coder;
import org.polemos.actor.Actor;
import org.polemos.eval.BioReader.Tagged;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Scores actors, recipients and quad classes on single sentences coded by CAMEO.
 *
 * <p>A {@code .tsv} file holds a sentence and its quad class a line, 0 for neither conflict nor
 * cooperation; any other file holds words tagged {@code S} (source) and {@code T} (target).
 */
public final class CameoEvaluator {

  private CameoEvaluator() {}

  /**
   * Scores a coder on one file.
   *
   * @throws IOException where the file is missing or malformed
   */
  public static ScoreTable evaluate(Path file, Coder coder) throws IOException {
    return file.toString().endsWith(".tsv") ? quads(file, coder) : sides(file, coder);
  }

  private static final int APPEAL = 2;
  private static final int DIPLOMACY = 5;
  private static final int YIELD = 8;
  private static final int THREAT = 13;

  private static ScoreTable quads(Path file, Coder coder) throws IOException {
    Map<String, Tally> classes = new TreeMap<>();
    long right = 0;
    long all = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int tab = line.lastIndexOf('\t');
      if (tab < 0) {
        throw new IOException(file + ":" + (all + 1) + ": a sentence, a tab and a class expected");
      }
      String wanted = line.substring(tab + 1).strip();
      Document sentence = Document.of(file.getFileName() + ":" + ++all, line.substring(0, tab));
      String found = quad(coder.code(sentence));
      boolean same = found.equals(wanted);
      right += same ? 1 : 0;
      classes.merge(wanted, new Tally(same ? 1 : 0, 0, 1), Tally::plus);
      classes.merge(found, new Tally(0, 1, 0), Tally::plus);
    }
    return new ScoreTable(file.getFileName() + ": quad class of the surest event, 0 for none")
        .add("accuracy", new Tally(right, all, all))
        .addClasses(classes);
  }

  private static String quad(List<EventRecord> records) {
    return records.stream()
        .max(Comparator.comparingDouble(EventRecord::confidence))
        .map(CameoEvaluator::quad)
        .orElse("0");
  }

  /** CAMEO's quad class of a record, by the root of its code; statements and appeals have none. */
  private static String quad(EventRecord record) {
    if (record.cameo() == null || record.cameo().length() < 2) {
      return Integer.toString(record.quad());
    }
    int root = Integer.parseInt(record.cameo().substring(0, 2));
    if (root <= APPEAL) {
      return "0";
    }
    return root <= DIPLOMACY ? "1" : root <= YIELD ? "2" : root <= THREAT ? "3" : "4";
  }

  private static ScoreTable sides(Path file, Coder coder) throws IOException {
    Tally[] tallies = new Tally[] {Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE};
    int number = 0;
    for (Tagged gold : BioReader.read(file)) {
      List<EventRecord> records =
          coder.code(Document.of(file.getFileName() + ":" + ++number, gold.text()));
      side(gold, "S", spans(records, EventRecord::actor), tallies, 0);
      side(gold, "T", spans(records, EventRecord::recipient), tallies, 2);
    }
    return new ScoreTable(file.getFileName() + ": all events of a sentence")
        .add("source, by the word", tallies[0])
        .add("source, overlapping", tallies[1])
        .add("target, by the word", tallies[2])
        .add("target, overlapping", tallies[3]);
  }

  private static void side(Tagged gold, String label, List<Span> found, Tally[] tallies, int at) {
    List<Span> wanted =
        gold.spans().stream().filter(s -> s.label().equals(label)).map(s -> s.span()).toList();
    tallies[at] = tallies[at].plus(words(gold, wanted, found));
    tallies[at + 1] = tallies[at + 1].plus(overlaps(wanted, found));
  }

  private static Tally words(Tagged gold, List<Span> wanted, List<Span> found) {
    BitSet ours = covered(gold.words(), found);
    BitSet theirs = covered(gold.words(), wanted);
    BitSet both = (BitSet) ours.clone();
    both.and(theirs);
    return new Tally(both.cardinality(), ours.cardinality(), theirs.cardinality());
  }

  private static BitSet covered(List<Span> words, List<Span> spans) {
    BitSet covered = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      covered.set(i, spans.stream().anyMatch(words.get(i)::overlaps));
    }
    return covered;
  }

  /** Each gold span is matched once. */
  private static Tally overlaps(List<Span> wanted, List<Span> found) {
    List<Span> left = new ArrayList<>(wanted);
    int right = 0;
    for (Span span : found) {
      Span match = left.stream().filter(span::overlaps).findFirst().orElse(null);
      if (match != null) {
        left.remove(match);
        right++;
      }
    }
    return new Tally(right, found.size(), wanted.size());
  }

  private static List<Span> spans(
      List<EventRecord> records, Function<EventRecord, List<Actor>> side) {
    return records.stream()
        .flatMap(r -> side.apply(r).stream())
        .map(Actor::span)
        .distinct()
        .toList();
  }
}
