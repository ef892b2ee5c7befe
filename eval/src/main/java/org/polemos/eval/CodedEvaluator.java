package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.record.EventRecord;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentFiles;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;
import org.polemos.text.Span;

/**
 * Scores whole records against sentences that a person coded, {@code gold/coded.tsv}: what is
 * found, who, to whom, with what status, according to whom, in which mode and context.
 */
public final class CodedEvaluator {

  /** The part whose errors may be read. */
  private static final String OPEN = "dev";

  private record Place(String document, Span sentence) {}

  private final Coder coder;
  private final CodedCause causes;
  private final Map<String, CodedScore> scores = new TreeMap<>();
  private final Map<String, Map<String, Integer>> lost = new TreeMap<>();
  private final StringBuilder misses = new StringBuilder();

  private CodedEvaluator(Coder coder) {
    this.coder = coder;
    this.causes = new CodedCause(coder);
  }

  /**
   * Scores a coder on coded sentences.
   *
   * @param texts the folder with the documents as JSON Lines
   * @param show whether to list what is wrong in the part {@code dev}
   */
  public static String evaluate(Path gold, Path texts, boolean show, Coder coder)
      throws IOException {
    List<CodedRow> rows = CodedRow.read(gold);
    Set<String> wanted = rows.stream().map(CodedRow::document).collect(Collectors.toSet());
    Map<String, Document> documents = documents(texts, wanted);
    if (documents.size() < wanted.size()) {
      wanted.removeAll(documents.keySet());
      throw new IOException(
          wanted.size()
              + " of its documents are not in "
              + texts
              + ": "
              + wanted.iterator().next());
    }
    CodedEvaluator evaluator = new CodedEvaluator(coder);
    Map<String, Analysis> read =
        documents.values().parallelStream()
            .collect(Collectors.toConcurrentMap(Document::id, coder::analyse));
    Map<Place, List<CodedRow>> sentences =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Place(row.document(), row.sentence()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    sentences.forEach((place, coded) -> evaluator.add(coded, place, read.get(place.document())));
    return evaluator.report(show);
  }

  private static Map<String, Document> documents(Path folder, Set<String> wanted)
      throws IOException {
    Map<String, Document> documents = new HashMap<>();
    DocumentReader.Sink sink =
        new DocumentReader.Sink() {
          @Override
          public void document(Document document) {
            if (wanted.contains(document.id())) {
              documents.put(document.id(), document);
            }
          }

          @Override
          public void warning(Problem problem) {
            // Doubtful documents are scored like others.
          }

          @Override
          public void failure(Problem problem) {
            // What is missing in the end is reported there.
          }
        };
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        new DocumentFiles(Defaults.NONE).read(file, sink);
      }
    }
    return documents;
  }

  private void add(List<CodedRow> coded, Place place, Analysis analysis) {
    String part = coded.get(0).part();
    List<EventRecord> found =
        analysis.records().stream()
            .filter(record -> place.sentence().overlaps(record.trigger().span()))
            .toList();
    CodedPairs pairs =
        CodedPairs.of(coded.stream().filter(row -> !row.types().isEmpty()).toList(), found);
    scores.computeIfAbsent(part, p -> new CodedScore()).add(pairs);
    pairs.missed().forEach(row -> lost(part, row, causes.of(row, analysis), analysis));
    for (CodedPairs.Pair pair : pairs.pairs()) {
      for (String fault : CodedScore.faults(pair)) {
        lost(part, pair.gold(), "found, but " + fault, analysis);
      }
    }
    for (EventRecord record : pairs.invented()) {
      count(part, "false: " + record.event());
      note(part, place, analysis, "false: " + line(record));
    }
  }

  private void lost(String part, CodedRow row, String cause, Analysis analysis) {
    count(part, cause.replaceFirst("^type: .*", "type: another one"));
    Place place = new Place(row.document(), row.sentence());
    note(part, place, analysis, cause + ": " + row.types() + " " + words(row, analysis));
  }

  private static String words(CodedRow row, Analysis analysis) {
    return row.triggers() == null ? "?" : row.triggers().get(0).in(analysis.document().text());
  }

  private static String line(EventRecord record) {
    return record.event()
        + " “"
        + record.trigger().text()
        + "” "
        + record.actor().stream().map(a -> a.text()).toList()
        + " → "
        + record.recipient().stream().map(a -> a.text()).toList()
        + " "
        + record.status().label()
        + " by "
        + record.why().rule();
  }

  private void count(String part, String cause) {
    lost.computeIfAbsent(part, p -> new TreeMap<>()).merge(cause, 1, Integer::sum);
  }

  private void note(String part, Place place, Analysis analysis, String what) {
    if (part.equals(OPEN)) {
      String text = place.sentence().in(analysis.document().text()).replaceAll("\\s+", " ");
      misses.append(place.document()).append(": ").append(text).append("\n    ").append(what);
      misses.append('\n');
    }
  }

  private String report(boolean show) {
    StringBuilder report = new StringBuilder(show ? misses + "\n" : "");
    scores.forEach((part, score) -> {
      report.append(score.table(part)).append('\n');
      report.append(part).append(": what went wrong\n");
      lost.getOrDefault(part, Map.of()).entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(e -> report.append(String.format("%5d  %s%n", e.getValue(), e.getKey())));
      report.append('\n');
    });
    return report.toString().stripTrailing() + "\n";
  }
}
