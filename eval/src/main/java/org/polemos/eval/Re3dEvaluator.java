package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.actor.Actor;
import org.polemos.eval.BioReader.Labelled;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Scores who is named, and who is told to fight or to work with whom, on re3d.
 *
 * <p>An entity is found where a name of its kind or an actor shares words with it; such a name or
 * actor is right where it shares words with an entity of any kind. A relation is found where a
 * record has one of its sides as actor and the other as recipient, in either order: material or
 * verbal conflict for {@code FightingAgainst}, cooperation for {@code CommWith} and {@code
 * AlliesOf}. Only records between two marked entities count as found.
 */
public final class Re3dEvaluator {

  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "Person", Set.of("PERSON", "actor"),
          "Organisation", Set.of("ORG", "NORP", "GPE", "actor"),
          "Location", Set.of("GPE", "LOC", "FAC"),
          "Nationality", Set.of("NORP", "actor"));

  private record Pair(Span one, Span other) {

    boolean joins(Span a, Span b) {
      return one.overlaps(a) && other.overlaps(b) || one.overlaps(b) && other.overlaps(a);
    }
  }

  private final Map<String, Tally> entities = new LinkedHashMap<>();
  private Tally fighting = Tally.NONE;
  private Tally working = Tally.NONE;

  private Re3dEvaluator() {}

  /**
   * Scores a coder on one source's folder.
   *
   * @param folder holds {@code documents.json}, {@code entities.json} and {@code relations.json}
   */
  public static ScoreTable evaluate(Path folder, Coder coder) throws IOException {
    Re3dEvaluator evaluator = new Re3dEvaluator();
    List<Map<String, String>> marked = JsonObjects.read(folder.resolve("entities.json"));
    List<Map<String, String>> related = JsonObjects.read(folder.resolve("relations.json"));
    for (Map<String, String> row : JsonObjects.read(folder.resolve("documents.json"))) {
      String id = row.get("_id");
      Analysis found = coder.analyse(Document.of(id, row.get("text")));
      evaluator.add(found, of(marked, id), of(related, id));
    }
    ScoreTable table = new ScoreTable(folder.getFileName() + ": shared words");
    evaluator.entities.forEach(table::add);
    return table
        .add("FightingAgainst", evaluator.fighting)
        .add("CommWith, AlliesOf", evaluator.working);
  }

  private static List<Map<String, String>> of(List<Map<String, String>> rows, String document) {
    return rows.stream().filter(row -> document.equals(row.get("documentId"))).toList();
  }

  private void add(
      Analysis found, List<Map<String, String>> marked, List<Map<String, String>> related) {
    List<Labelled> named = named(found);
    List<Span> all = marked.stream().map(Re3dEvaluator::span).toList();
    for (String kind : List.of("Person", "Organisation", "Location", "Nationality")) {
      List<Span> gold = spans(marked, kind);
      List<Span> ours =
          named.stream()
              .filter(name -> KINDS.get(kind).contains(name.label()))
              .map(Labelled::span)
              .distinct()
              .toList();
      long hit = gold.stream().filter(span -> ours.stream().anyMatch(span::overlaps)).count();
      long right = ours.stream().filter(span -> all.stream().anyMatch(span::overlaps)).count();
      entities.merge(kind, tally(hit, right, ours.size(), gold.size()), Tally::plus);
    }
    fighting =
        fighting.plus(
            relations(found, all, pairs(related, Set.of("FightingAgainst")), r -> r.quad() > 2));
    working =
        working.plus(
            relations(
                found, all, pairs(related, Set.of("CommWith", "AlliesOf")), r -> r.quad() < 3));
  }

  private static Tally relations(
      Analysis analysis, List<Span> marked, List<Pair> gold, Predicate<EventRecord> kind) {
    List<Pair> found = new ArrayList<>();
    for (EventRecord record : analysis.records()) {
      if (kind.test(record)) {
        pairs(record, marked, found);
      }
    }
    long hit = gold.stream().filter(g -> found.stream().anyMatch(f -> joined(f, g))).count();
    long right = found.stream().filter(f -> gold.stream().anyMatch(g -> joined(f, g))).count();
    return tally(hit, right, found.size(), gold.size());
  }

  /** Found and gold are matched many to one, so what was found is scaled to the hits. */
  private static Tally tally(long hit, long right, long found, long gold) {
    long scaled = right == 0 ? found : Math.round((double) hit * found / right);
    return new Tally(hit, scaled, gold);
  }

  private static boolean joined(Pair found, Pair gold) {
    return gold.joins(found.one(), found.other());
  }

  private static void pairs(EventRecord record, List<Span> marked, List<Pair> pairs) {
    for (Actor actor : record.actor()) {
      for (Actor recipient : record.recipient()) {
        boolean known =
            marked.stream().anyMatch(actor.span()::overlaps)
                && marked.stream().anyMatch(recipient.span()::overlaps);
        if (known) {
          pairs.add(new Pair(actor.span(), recipient.span()));
        }
      }
    }
  }

  /** Gold relations, those marked in both directions once. */
  private static List<Pair> pairs(List<Map<String, String>> related, Set<String> types) {
    List<Pair> pairs = new ArrayList<>();
    for (Map<String, String> row : related) {
      Span source = span(row, "sourceBegin", "sourceEnd");
      Span target = span(row, "targetBegin", "targetEnd");
      boolean first = source.compareTo(target) < 0;
      Pair pair = first ? new Pair(source, target) : new Pair(target, source);
      if (types.contains(row.get("type")) && !pairs.contains(pair)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<Labelled> named(Analysis found) {
    List<Labelled> named = new ArrayList<>();
    for (Analysis.Passage passage : found.passages()) {
      List<Token> tokens = passage.sentence().tokens();
      named.addAll(
          BioReader.spans(
              tokens.stream().map(Token::name).toList(),
              tokens.stream().map(Token::span).toList()));
      passage.actors().values().forEach(a -> named.add(new Labelled("actor", a.span())));
    }
    return named;
  }

  private static List<Span> spans(List<Map<String, String>> marked, String kind) {
    return marked.stream()
        .filter(row -> kind.equals(row.get("type")))
        .map(Re3dEvaluator::span)
        .toList();
  }

  private static Span span(Map<String, String> row) {
    return span(row, "begin", "end");
  }

  private static Span span(Map<String, String> row, String begin, String end) {
    return new Span(Integer.parseInt(row.get(begin)), Integer.parseInt(row.get(end)));
  }
}
