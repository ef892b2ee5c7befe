package org.polemos.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.polemos.actor.Actor;
import org.polemos.archive.review.Verdict;
import org.polemos.eval.PlvEvaluator.Pair;
import org.polemos.event.Encoder;
import org.polemos.event.TrainedEvents;
import org.polemos.record.EventRecord;
import org.polemos.record.JsonLinesRecordReader;
import org.polemos.text.Span;

/**
 * A record with what people hold of it: a line of the gold that {@code polemos archive gold}
 * writes.
 *
 * @param record as it should be; as it was, where it is rejected
 */
public record JudgedRecord(EventRecord record, Verdict verdict) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Stands for no deed where a pair's root is asked for. */
  public static final String NONE = TrainedEvents.NONE;

  /** Reads a file of them, without what is disputed. */
  public static List<JudgedRecord> read(Path file) throws IOException {
    List<JudgedRecord> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        JsonNode review = JSON.readTree(line).path("review");
        if (!review.path("disputed").asBoolean()) {
          all.add(
              new JudgedRecord(
                  new JsonLinesRecordReader().read(line, ""),
                  Verdict.named(review.path("verdict").asText())));
        }
      } catch (IOException | RuntimeException bad) {
        throw new IOException(
            "line " + (i + 1) + " is no judged record; polemos archive gold writes them", bad);
      }
    }
    return all;
  }

  boolean rejected() {
    return verdict == Verdict.REJECT;
  }

  /**
   * Both parties in their sentence, with the root that people hold to be right, {@link #NONE} where
   * they hold it to be no event; {@code null} where nobody acts, or the type is no root.
   *
   * @param roots gives the root of a type and a CAMEO code
   */
  Pair pair(BinaryOperator<String> roots) {
    String sentence = record.sentence().text();
    String root = rejected() ? NONE : roots.apply(record.event(), record.cameo());
    String source = words(record.actor(), sentence);
    return sentence == null || source.isEmpty() || !(rejected() || Encoder.ROOTS.contains(root))
        ? null
        : new Pair(sentence, source, words(record.recipient(), sentence), root, "");
  }

  private static String words(List<Actor> parties, String sentence) {
    return parties.stream()
        .map(Actor::text)
        .filter(text -> sentence != null && !text.isBlank() && sentence.contains(text))
        .findFirst()
        .orElse("");
  }

  /** The event as a person coded it; what people wrote into it themselves has no codes to score. */
  CodedRow row() {
    var place = record.attribution().get(record.attribution().size() - 1);
    List<Span> sources =
        place.words() != null
            ? List.of(place.words().span())
            : place.kind().equals("author") ? List.of(CodedRow.NOWHERE) : null;
    return new CodedRow(
        "judged",
        record.document().id(),
        record.sentence().span(),
        Set.of(record.event()),
        record.mode().isEmpty() ? Set.of("-") : Set.copyOf(record.mode()),
        record.context(),
        record.cameo() == null ? null : Set.of(record.cameo()),
        record.actor().stream().map(JudgedRecord::party).toList(),
        record.recipient().stream().map(JudgedRecord::party).toList(),
        Set.of(record.status().label()),
        sources,
        List.of(record.trigger().span()),
        true);
  }

  private static CodedRow.Party party(Actor actor) {
    List<Span> spans = new ArrayList<>(List.of(actor.span()));
    if (actor.antecedent() != null) {
      spans.add(actor.antecedent());
    }
    boolean byPeople = "review".equals(actor.via()) && actor.code() == null;
    String code = actor.country() == null ? actor.code() : actor.country();
    return new CodedRow.Party(
        spans,
        byPeople ? null : Set.of(code == null ? "-" : code),
        byPeople ? null : Set.of(actor.sector() == null ? "-" : actor.sector()));
  }
}
