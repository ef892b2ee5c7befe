package org.polemos.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polemos.Analysis.Passage;
import org.polemos.Classifier;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.codebook.Codebook;
import org.polemos.eval.GoldPairs;
import org.polemos.eval.Marked;
import org.polemos.eval.PairTrainer;
import org.polemos.eval.PlvEvaluator;
import org.polemos.eval.PlvEvaluator.Outcome;
import org.polemos.eval.PlvEvaluator.Pair;
import org.polemos.eval.PlvScore;
import org.polemos.event.SideTagger.Party;
import org.polemos.event.SideTrainer.Item;
import org.polemos.learn.Folds;
import org.polemos.learn.Ranker;
import org.polemos.learn.RankerTrainer;
import org.polemos.learn.RankerTrainer.Example;
import org.polemos.learn.Reliability;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.Problem;
import org.polemos.text.Span;

/**
 * Trains what {@link TrainedEvents} adds to rules: a tagger of the parties of the main deed, and a
 * ranker of deeds that knows the pairs of Zero-Shot-PLOVER and the codebook's examples as deeds,
 * and what the tagger proposes in sentences of news of which no rule makes an event as none.
 *
 * <pre>{@code
 * java -cp … org.polemos.event.DeedTrainer train HOME plv/train.tsv source_target.train.txt NEWS.jsonl… models/en
 * java -cp … org.polemos.event.DeedTrainer folds HOME plv/train.tsv source_target.train.txt NEWS.jsonl… reliability.svg
 * }</pre>
 */
public final class DeedTrainer {

  private static final float PAIR = 2;
  private static final float NO_DEED = 0.5f;

  /** Documents of each file that are read for sentences without a deed. */
  private static final int DOCUMENTS = 250;

  private final Engine engine;
  private final Classifier rules;
  private final List<Pair> pairs;
  private final List<Pair> rejected;
  private final List<Item> marked = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> labels;

  /**
   * Takes in what people say of pairs, and of the words of source and target.
   *
   * @param gold what people call deeds; what they took for none is learned as none
   * @param sides a file of marked sentences
   */
  public DeedTrainer(Engine engine, GoldPairs gold, Path sides) throws IOException {
    this.engine = engine;
    this.rules = engine.classifier(Engine.Depth.RULES);
    this.pairs = gold.deeds();
    this.rejected = gold.none();
    this.labels =
        Stream.concat(Stream.of(TrainedEvents.NONE), this.pairs.stream().map(Pair::root))
            .distinct()
            .sorted()
            .toList();
    Coder coder = engine.coder(Engine.Depth.RULES);
    Set<String> known = new HashSet<>();
    this.pairs.forEach(p -> known.add(Folds.letters(p.sentence())));
    List<Marked> all = new ArrayList<>(this.pairs.stream().map(DeedTrainer::marked).toList());
    Marked.read(sides).stream()
        .filter(m -> !known.contains(Folds.letters(m.text())))
        .forEach(all::add);
    marked.addAll(all.parallelStream().map(m -> SideTrainer.item(m, coder)).toList());
  }

  /**
   * @param args what to do, the data folder, pairs, marked sentences, news, and the folder to write
   *     the models to; for {@code folds}, where it is wanted, a picture (plot.svg)
   */
  public static void main(String[] args) throws IOException {
    Engine engine = new Engine(Path.of(args[1]), null);
    GoldPairs gold =
        GoldPairs.read(List.of(Path.of(args[2])), engine.classifier(Engine.Depth.RULES));
    DeedTrainer trainer = new DeedTrainer(engine, gold, Path.of(args[3]));
    SideTagger whole = trainer.tagger(Folds.COUNT);
    Path out = Path.of(args[args.length - 1]);
    boolean train = args[0].equals("train");
    if (train && !Files.isDirectory(out)) {
      throw new IllegalArgumentException(out + " is no folder to write the models to");
    }
    int end = train || Reliability.isPlot(out) ? args.length - 1 : args.length;
    List<Path> news = Arrays.stream(Arrays.copyOfRange(args, 4, end)).map(Path::of).toList();
    Folds folds = trainer.folds(news, whole);
    if (train) {
      trainer.write(folds, whole, out);
    } else {
      Reliability reliability = trainer.print(folds);
      if (end < args.length) {
        Reliability.draw(out, "deeds", reliability);
      }
    }
  }

  /**
   * Learns, and writes the two models into a folder.
   *
   * @param news files of documents, in which what the rules leave is no deed
   * @return how many examples it learned from
   */
  public int train(List<Path> news, Path folder) throws IOException {
    SideTagger whole = tagger(Folds.COUNT);
    write(folds(news, whole), whole, folder);
    return examples.size();
  }

  private Folds folds(List<Path> news, SideTagger whole) throws IOException {
    addDeeds();
    for (Path file : news) {
      addNews(file, whole);
    }
    return new Folds(labels, examples, f -> false);
  }

  private void write(Folds folds, SideTagger whole, Path folder) throws IOException {
    whole.write(folder.resolve("parties.bin"));
    RankerTrainer.train(labels, examples, f -> false)
        .at(folds.temperature())
        .write(folder.resolve("deeds.bin"));
  }

  /** Learns from all sentences but those of one fold. */
  private SideTagger tagger(int held) {
    return SideTrainer.train(
        marked.stream().filter(i -> Folds.of(i.gold().text()) != held).toList());
  }

  private static Marked marked(Pair pair) {
    List<Party> parties = new ArrayList<>();
    party(pair.sentence(), pair.source(), Side.SOURCE, parties);
    party(pair.sentence(), pair.target(), Side.TARGET, parties);
    return new Marked(pair.sentence(), List.of(), parties);
  }

  private static void party(String sentence, String words, Side side, List<Party> parties) {
    String sought = words.strip();
    int at = sentence.indexOf(sought);
    if (at >= 0) {
      parties.add(new Party(side, new Span(at, at + sought.length())));
    }
  }

  /** What people say is a deed. */
  private void addDeeds() {
    List<Pair> book = PairTrainer.codebook(engine.codebook(), rules);
    examples.addAll(pairs.parallelStream().map(p -> deed(p, PAIR)).toList());
    examples.addAll(rejected.parallelStream().map(p -> deed(p, PAIR)).toList());
    examples.addAll(
        book.parallelStream().filter(p -> labels.contains(p.root())).map(p -> deed(p, 1)).toList());
  }

  private Example deed(Pair pair, float weight) {
    List<String> words =
        rules.features(pair.sentence(), pair.source(), pair.target()).stream()
            .filter(f -> !f.startsWith(Classifier.RULE) && !f.equals("always"))
            .toList();
    return new Example(pair.sentence(), words, pair.root(), weight, weight == PAIR);
  }

  /** What the tagger proposes where rules find nothing: hardly ever a deed. */
  private void addNews(Path file, SideTagger tagger) throws IOException {
    TrainedEvents proposer = new TrainedEvents(engine.codebook(), tagger, none(), "");
    List<Document> documents = sample(file);
    examples.addAll(
        documents.parallelStream()
            .flatMap(d ->
                engine.coder(Engine.Depth.RULES).analyse(d).passages().stream()
                    .filter(p -> p.clauses() != null && p.events().isEmpty())
                    .map(p -> noDeed(d, p, proposer)))
            .filter(e -> e != null)
            .toList());
    System.err.printf("%s: %d examples so far%n", file.getFileName(), examples.size());
  }

  private static List<Document> sample(Path file) throws IOException {
    List<Document> all = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file)) {
      new JsonLinesReader()
          .read(
              bytes,
              file.toString(),
              Defaults.NONE,
              new DocumentReader.Sink() {
                @Override
                public void document(Document document) {
                  all.add(document);
                }

                @Override
                public void warning(Problem problem) {}

                @Override
                public void failure(Problem problem) {
                  System.err.println(problem);
                }
              });
    }
    int step = Math.max(1, all.size() / DOCUMENTS);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static Example noDeed(Document document, Passage passage, TrainedEvents proposer) {
    TrainedEvents.Proposal proposal =
        proposer.propose(document, passage.clauses(), passage.actors(), List.of());
    String text = passage.sentence().span().in(document.text());
    return proposal == null
        ? null
        : new Example(text, proposal.features(), TrainedEvents.NONE, NO_DEED, false);
  }

  private static Ranker none() {
    return Ranker.of(List.of(TrainedEvents.NONE), new float[1 << Ranker.BITS], 1);
  }

  // ---- measuring

  /**
   * Codes the pairs' bare sentences, each with models that have not seen it; then again with a
   * fifth of the rules hidden, another for each fold, for verbs that nobody has thought of.
   */
  private Reliability print(Folds folds) {
    float temperature = folds.temperature();
    List<Outcome> alone = new ArrayList<>();
    List<Outcome> both = new ArrayList<>();
    List<Outcome> fewer = new ArrayList<>();
    List<Outcome> fewerWithModels = new ArrayList<>();
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      int held = fold;
      List<Pair> some = pairs.stream().filter(p -> Folds.of(p.sentence()) == held).toList();
      SideTagger tagger = tagger(fold);
      Ranker ranker = folds.ranker(fold).at(temperature);
      Codebook whole = engine.codebook();
      Codebook rest = whole.where(r -> Folds.of(r.id()) != held);
      alone.addAll(coded(new CodebookEvents(whole), some));
      both.addAll(coded(new TrainedEvents(whole, tagger, ranker, ""), some));
      fewer.addAll(coded(new CodebookEvents(rest), some));
      fewerWithModels.addAll(coded(new TrainedEvents(rest, tagger, ranker, ""), some));
    }
    System.out.println("rules alone, the pairs in view\n" + new PlvScore(alone));
    System.out.println("rules and models, five folds\n" + new PlvScore(both));
    System.out.println("rules alone, a fifth hidden\n" + new PlvScore(fewer));
    System.out.println("rules and models, a fifth hidden\n" + new PlvScore(fewerWithModels));
    Reliability reliability = new Reliability();
    int right = 0;
    for (Example e : folds.scored()) {
      double[] likely = folds.without(e.text()).at(temperature).probabilities(e.features());
      int best = Ranker.best(likely);
      boolean hit = labels.get(best).equals(e.label());
      right += hit ? 1 : 0;
      reliability.add(likely[best], hit);
    }
    System.out.printf(
        Locale.ROOT,
        "deeds given the pair, words alone: accuracy %.3f%ntemperature %.2f%n%s",
        right / (double) folds.scored().size(),
        temperature,
        reliability);
    return reliability;
  }

  private List<Outcome> coded(EventFinder finder, List<Pair> some) {
    return new PlvEvaluator(engine.coder(finder), rules).evaluate(some).outcomes();
  }
}
