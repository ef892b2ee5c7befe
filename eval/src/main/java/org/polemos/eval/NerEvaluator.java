package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polemos.eval.BioReader.Labelled;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/**
 * Scores names of persons, organisations and places: a name is right where its first and last word
 * and its kind are.
 *
 * <p>Reads UNER ({@code PER, ORG, LOC}) and CrossNER's politics, whose politicians are persons,
 * parties organisations, and countries places. What such a file marks beyond these kinds (events,
 * elections, miscellaneous) is neither right nor wrong to find.
 */
public final class NerEvaluator {

  private static final Map<String, String> GOLD =
      Map.ofEntries(
          Map.entry("PER", "PER"),
          Map.entry("ORG", "ORG"),
          Map.entry("LOC", "LOC"),
          Map.entry("person", "PER"),
          Map.entry("politician", "PER"),
          Map.entry("organisation", "ORG"),
          Map.entry("politicalparty", "ORG"),
          Map.entry("location", "LOC"),
          Map.entry("country", "LOC"));

  private static final Map<String, String> FOUND =
      Map.of("PERSON", "PER", "ORG", "ORG", "GPE", "LOC", "LOC", "LOC", "FAC", "LOC");

  private NerEvaluator() {}

  /**
   * Scores the parser's names on given words.
   *
   * @throws IOException where the file is missing or has a line without a tag
   */
  public static ScoreTable evaluate(Path file, Parser parser) throws IOException {
    Map<String, Tally> kinds = new TreeMap<>();
    List.of("PER", "ORG", "LOC").forEach(kind -> kinds.put(kind, Tally.NONE));
    int index = 0;
    for (BioReader.Tagged gold : BioReader.read(file)) {
      List<Labelled> wanted = mapped(gold.spans(), GOLD);
      List<Span> open =
          gold.spans().stream()
              .filter(s -> !GOLD.containsKey(s.label()))
              .map(Labelled::span)
              .toList();
      List<Labelled> found = new ArrayList<>(names(parser.parse(index++, gold.tokens())));
      found.removeIf(name -> open.stream().anyMatch(name.span()::overlaps));
      kinds.replaceAll((kind, tally) -> tally.plus(tally(kind, wanted, found)));
    }
    Tally all = kinds.values().stream().reduce(Tally.NONE, Tally::plus);
    return new ScoreTable(file.getFileName() + ": whole names, given words")
        .add("all", all)
        .addClasses(kinds);
  }

  private static Tally tally(String kind, List<Labelled> wanted, List<Labelled> found) {
    List<Labelled> gold = wanted.stream().filter(s -> s.label().equals(kind)).toList();
    List<Labelled> ours = found.stream().filter(s -> s.label().equals(kind)).toList();
    return new Tally(ours.stream().filter(gold::contains).count(), ours.size(), gold.size());
  }

  private static List<Labelled> names(Sentence sentence) {
    List<String> tags = sentence.tokens().stream().map(Token::name).toList();
    List<Span> places = sentence.tokens().stream().map(Token::span).toList();
    return mapped(BioReader.spans(tags, places), FOUND);
  }

  private static List<Labelled> mapped(List<Labelled> spans, Map<String, String> kinds) {
    return spans.stream()
        .filter(span -> kinds.containsKey(span.label()))
        .map(span -> new Labelled(kinds.get(span.label()), span.span()))
        .toList();
  }
}
