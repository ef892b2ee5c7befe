package org.polemos.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.actor.Actor;
import org.polemos.actor.ActorFinder;
import org.polemos.actor.ActorLexicon;
import org.polemos.actor.LexiconActorFinder;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionFinder;
import org.polemos.clause.ClauseFinder;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.event.CodebookEvents;
import org.polemos.event.EventMention;
import org.polemos.event.Lexicons;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.time.DateResolver;

/**
 * Each stage of coding alone, over documents of many sentences and over sentences of many words.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmn192m"})
public class Stages {

  private static final List<String> CLAUSES =
      List.of(
          "Italy imposed sanctions on Serbia on Monday",
          "the minister said that Russia would withdraw its troops from the border",
          "rebels attacked a convoy near Paris because talks had failed",
          "he rejected the demand of the United States",
          "officials of the European Union met President Macron");

  /** What grows: sentences of a document, or clauses of one sentence. */
  @Param({"document", "sentence"})
  public String grows;

  @Param({"8", "16", "32", "64"})
  public int clauses;

  private Document document;
  private Parser parser;
  private AttributionFinder attributionFinder;
  private ActorFinder actorFinder;
  private CoreferenceResolver coreference;
  private ClauseFinder clauseFinder;
  private CodebookEvents events;
  private Coder coder;
  private List<Sentence> sentences;
  private List<Attribution> attributions;
  private List<SortedMap<Integer, Actor>> actors;
  private Analysis analysis;

  @Setup
  public void load() throws Exception {
    Path home = Path.of(System.getProperty("polemos.home"));
    Engine engine = new Engine(home, null);
    Codebook codebook = engine.codebook();
    StringBuilder text = new StringBuilder();
    String between = grows.equals("document") ? ". " : ", and ";
    for (int i = 0; i < clauses; i++) {
      text.append(i == 0 ? "" : between).append(CLAUSES.get(i % CLAUSES.size()));
    }
    document =
        new Document(
            "bench",
            text.append('.').toString(),
            LocalDate.of(2020, 5, 4),
            new Citation(null, null, null, null));
    parser = engine.parser();
    attributionFinder = engine.attributions();
    actorFinder = new LexiconActorFinder(ActorLexicon.load(engine.folder()));
    coreference = CoreferenceResolver.load(engine.folder().resolve("lists/coref"));
    clauseFinder = new ClauseFinder(Lexicons.of(codebook));
    events = new CodebookEvents(codebook);
    coder = engine.coder();
    sentences = parser.parse(document);
    attributions = attributionFinder.find(document, sentences);
    actors = actors();
    analysis = coder.analyse(document);
  }

  @Benchmark
  public List<Sentence> parse() {
    return parser.parse(document);
  }

  @Benchmark
  public List<Attribution> attribute() {
    return attributionFinder.find(document, sentences);
  }

  @Benchmark
  public DateResolver dates() {
    return DateResolver.of(document, sentences);
  }

  @Benchmark
  public List<SortedMap<Integer, Actor>> actors() {
    List<SortedMap<Integer, Actor>> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      found.add(actorFinder.find(document, sentence, document.published()));
    }
    return found;
  }

  @Benchmark
  public List<SortedMap<Integer, Actor>> coreference() {
    return coreference.resolve(document, sentences, actors, attributions, null);
  }

  @Benchmark
  public List<Clauses> clauses() {
    List<Clauses> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      found.add(clauseFinder.find(sentence));
    }
    return found;
  }

  @Benchmark
  public List<EventMention> events() {
    List<EventMention> found = new ArrayList<>();
    for (Analysis.Passage passage : analysis.passages()) {
      found.addAll(events.find(document, passage.clauses(), passage.actors()));
    }
    return found;
  }

  /** All of it. */
  @Benchmark
  public Analysis code() {
    return coder.analyse(document);
  }
}
