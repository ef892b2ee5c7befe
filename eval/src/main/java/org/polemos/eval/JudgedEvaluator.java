package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.archive.Archive;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/**
 * Scores a coder on the records that people judged in the reading room. Only these count: what it
 * finds elsewhere nobody judged, and is neither right nor wrong. A record is false where it is one
 * that people rejected, or stands at the words of one that they corrected and is not that.
 */
public final class JudgedEvaluator {

  private final CodedScore score = new CodedScore();
  private final StringBuilder misses = new StringBuilder();
  private int rejected;
  private int stillFound;
  private int unjudged;

  private JudgedEvaluator() {}

  /**
   * Scores a coder on a file of judged records.
   *
   * @param archive has the texts
   * @param show whether to list what is wrong
   */
  public static String evaluate(Path gold, Archive archive, boolean show, Coder coder)
      throws IOException {
    List<JudgedRecord> all = JudgedRecord.read(gold);
    Map<String, List<JudgedRecord>> byDocument =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.record().document().id(), LinkedHashMap::new, Collectors.toList()));
    JudgedEvaluator evaluator = new JudgedEvaluator();
    for (Map.Entry<String, List<JudgedRecord>> judged : byDocument.entrySet()) {
      Document document = document(archive, judged.getKey());
      evaluator.add(judged.getValue(), coder.analyse(document));
    }
    return evaluator.report(all.size(), byDocument.size(), show);
  }

  private static Document document(Archive archive, String id) throws IOException {
    Document document = archive.document(id);
    if (document == null || document.text().isEmpty()) {
      throw new IOException("the archive has no text of " + id + "; name another with --archive");
    }
    return document;
  }

  private void add(List<JudgedRecord> judged, Analysis analysis) {
    List<JudgedRecord> held = judged.stream().filter(one -> !one.rejected()).toList();
    List<EventRecord> found = analysis.records();
    CodedPairs paired = CodedPairs.of(held.stream().map(JudgedRecord::row).toList(), found);
    List<EventRecord> wrong = new ArrayList<>();
    for (EventRecord other : paired.invented()) {
      if (judged.stream().anyMatch(one -> contradicts(one, other))) {
        wrong.add(other);
      } else {
        unjudged++;
      }
    }
    CodedPairs pairs = new CodedPairs(paired.pairs(), paired.missed(), wrong);
    score.add(pairs);
    count(judged, found);
    note(pairs, analysis);
  }

  /** Whether people hold that such a record is none. */
  private static boolean contradicts(JudgedRecord judged, EventRecord found) {
    boolean there = judged.record().trigger().span().overlaps(found.trigger().span());
    return there
        && switch (judged.verdict()) {
          case REJECT -> judged.record().event().equals(found.event());
          case CORRECT -> true;
          default -> false;
        };
  }

  private void count(List<JudgedRecord> judged, List<EventRecord> found) {
    for (JudgedRecord one : judged) {
      if (one.rejected()) {
        rejected++;
        stillFound += found.stream().anyMatch(other -> contradicts(one, other)) ? 1 : 0;
      }
    }
  }

  private void note(CodedPairs pairs, Analysis analysis) {
    String document = analysis.document().id();
    for (CodedRow missed : pairs.missed()) {
      String words = missed.triggers().get(0).in(analysis.document().text());
      misses.append(document + ": missed " + missed.types() + " “" + words + "”\n");
    }
    for (EventRecord wrong : pairs.invented()) {
      misses.append(document + ": false " + wrong.event() + " “" + wrong.trigger().text() + "”\n");
    }
    for (CodedPairs.Pair pair : pairs.pairs()) {
      List<String> faults = CodedScore.faults(pair);
      if (!faults.isEmpty()) {
        EventRecord record = pair.found();
        String words = record.event() + " “" + record.trigger().text() + "”";
        misses.append(document + ": wrong " + String.join(", ", faults) + " of " + words + "\n");
      }
    }
  }

  private String report(int all, int documents, boolean show) {
    return (show && !misses.isEmpty() ? misses + "\n" : "")
        + score.table("judged records: " + all + ", documents: " + documents)
        + String.format(
            "%nrejected by people: %d, still found: %d; found and not judged: %d%n",
            rejected, stillFound, unjudged);
  }
}
