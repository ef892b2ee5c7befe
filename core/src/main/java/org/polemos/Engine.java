package org.polemos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.polemos.actor.ActorLexicon;
import org.polemos.actor.LexiconActorFinder;
import org.polemos.attribution.AttributionFinder;
import org.polemos.attribution.AttributionFinders;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.event.CodebookEvents;
import org.polemos.event.EncodedEvents;
import org.polemos.event.Encoder;
import org.polemos.event.EventFinder;
import org.polemos.event.SideTagger;
import org.polemos.event.TrainedEvents;
import org.polemos.learn.Ranker;
import org.polemos.parse.EnglishParser;
import org.polemos.parse.Parser;
import org.polemos.place.Gazetteer;

/** The parts of the library that commands use, each loaded when it is first asked for. */
public final class Engine {

  /** Models besides the one of the language, by the depth that they are first read at. */
  private static final List<String> MODELS =
      List.of("attribution.bin", "parties.bin", "deeds.bin", "events.onnx");

  private final Path home;
  private final Path folder;
  private final List<Path> dictionaries;
  private final boolean instead;
  private final Supplier<EnglishParser> parser = new Once<>(this::loadParser);
  private final Supplier<AttributionFinder> attributions = new Once<>(this::loadAttributions);
  private final Supplier<Gazetteer> gazetteer = new Once<>(this::loadGazetteer);
  private final Supplier<ActorLexicon> lexicon = new Once<>(this::loadLexicon);
  private final Supplier<Codebook> codebook = new Once<>(this::loadCodebook);
  private final Supplier<Encoder> encoder = new Once<>(this::loadEncoder);
  private final Supplier<Coder> ruled = new Once<>(this::loadRuled);
  private final Supplier<Coder> coder = new Once<>(this::loadTrained);
  private final Supplier<Coder> accurate = new Once<>(this::loadAccurate);

  /** Works with the codebook's own lists of actors. */
  public Engine(Path home, Path codebook) {
    this(home, codebook, List.of(), false);
  }

  /**
   * @param home the folder with {@code models/en} and {@code codebooks/plover}
   * @param codebook the codebook to code by, or {@code null} for PLOVER
   * @param dictionaries Petrarch dictionaries to read besides the codebook's lists of actors
   * @param instead whether to read them instead
   */
  public Engine(Path home, Path codebook, List<Path> dictionaries, boolean instead) {
    this.dictionaries = dictionaries;
    this.instead = instead;
    this.home = home;
    this.folder = codebook == null ? home.resolve("codebooks/plover") : codebook;
  }

  public Path folder() {
    return folder;
  }

  /** Begins to read what any text needs, beside other work: the parts do not need each other. */
  public void begin() {
    CompletableFuture.supplyAsync(parser::get);
    CompletableFuture.supplyAsync(attributions::get);
    CompletableFuture.supplyAsync(gazetteer::get);
    CompletableFuture.supplyAsync(lexicon::get);
  }

  public Parser parser() {
    return parser.get();
  }

  public AttributionFinder attributions() {
    return attributions.get();
  }

  public Codebook codebook() {
    return codebook.get();
  }

  /** What codes documents: rules, and for the codebook that is shipped the models beside them. */
  public Coder coder() {
    return coder.get();
  }

  /** What codes documents. */
  public Coder coder(Depth depth) {
    return switch (depth) {
      case RULES -> ruled.get();
      case RANKED -> coder.get();
      case ACCURATE -> accurate.get();
    };
  }

  /** How much is weighed before an answer. */
  public enum Depth {
    /** Rules alone. */
    RULES,
    /** Rules and trained rankers. */
    RANKED,
    /** The same, and the encoder: more accurate and some hundred times slower. */
    ACCURATE
  }

  /** What classifies pairs. */
  public Classifier classifier(Depth depth) {
    Path ranker = home.resolve("models/en/pairs.bin");
    try {
      return depth == Depth.RULES || !Files.exists(ranker)
          ? new Classifier(coder(Depth.RULES), codebook())
          : new Classifier(coder(Depth.RULES), codebook(), Ranker.read(ranker), encoder(depth));
    } catch (IOException broken) {
      throw new SetupException("the ranker cannot be read: " + broken.getMessage(), broken);
    }
  }

  /** What reads the main event of a sentence. */
  public MainEventReader mainEvents(Depth depth) {
    Path models = home.resolve("models/en");
    try {
      return depth == Depth.RULES
          ? new MainEventReader(coder(Depth.RULES), codebook())
          : new MainEventReader(
              coder(Depth.RULES),
              codebook(),
              Ranker.read(models.resolve("quads.bin")),
              SideTagger.read(models.resolve("sides.bin")),
              encoder(depth));
    } catch (IOException broken) {
      throw new SetupException(
          "the models of main events cannot be read: " + broken.getMessage(), broken);
    }
  }

  /** {@code null} where it is not wanted. */
  private Encoder encoder(Depth depth) {
    return depth == Depth.ACCURATE ? encoder.get() : null;
  }

  private Encoder loadEncoder() {
    try {
      return Encoders.load(System.getProperty("polemos.encoder"), home.resolve("models/en"));
    } catch (IOException broken) {
      throw new SetupException("the encoder cannot be read: " + broken.getMessage(), broken);
    }
  }

  private EnglishParser loadParser() {
    Path models = home.resolve("models/en");
    try {
      return EnglishParser.load(models);
    } catch (IOException broken) {
      throw new SetupException(
          "the language model in " + models + " cannot be read: " + broken.getMessage(), broken);
    }
  }

  private AttributionFinder loadAttributions() {
    try {
      return AttributionFinders.load(home);
    } catch (IOException broken) {
      throw new SetupException("attribution's data cannot be read: " + broken.getMessage(), broken);
    }
  }

  private Codebook loadCodebook() {
    if (!Files.isDirectory(folder)) {
      throw new SetupException(
          "there is no codebook in " + folder + "; name its folder with --codebook");
    }
    return Codebook.read(folder);
  }

  private ActorLexicon loadLexicon() {
    try {
      return ActorLexicon.load(folder, dictionaries, instead);
    } catch (UncheckedIOException | IllegalArgumentException broken) {
      throw new SetupException(
          "the lists of actors cannot be read: " + broken.getMessage(), broken);
    }
  }

  private CoreferenceResolver loadCoreference() {
    try {
      return CoreferenceResolver.load(folder.resolve("lists/coref"));
    } catch (IOException broken) {
      throw new SetupException(
          "coreference's words cannot be read: " + broken.getMessage(), broken);
    }
  }

  private Gazetteer loadGazetteer() {
    try {
      return Gazetteer.load(folder.resolve("places"));
    } catch (IOException broken) {
      throw new SetupException("the gazetteer cannot be read: " + broken.getMessage(), broken);
    }
  }

  private Coder loadRuled() {
    return coder(new CodebookEvents(codebook()), Depth.RULES);
  }

  private Coder loadAccurate() {
    return coder(new EncodedEvents(trained(), codebook(), encoder.get()), Depth.ACCURATE);
  }

  private Coder loadTrained() {
    return coder(trained(), Depth.RANKED);
  }

  /** Whether models were trained for the codebook. */
  private boolean isTrained() {
    return folder.equals(home.resolve("codebooks/plover"))
        && Files.exists(home.resolve("models/en/deeds.bin"));
  }

  private EventFinder trained() {
    Path models = home.resolve("models/en");
    Path deeds = models.resolve("deeds.bin");
    if (!isTrained()) {
      return new CodebookEvents(codebook());
    }
    try {
      return new TrainedEvents(
          codebook(),
          SideTagger.read(models.resolve("parties.bin")),
          Ranker.read(deeds),
          home.relativize(deeds).toString());
    } catch (IOException broken) {
      throw new SetupException(
          "the models of deeds cannot be read: " + broken.getMessage(), broken);
    }
  }

  /**
   * Name and checksum of the models that a coder of this depth reads by, as records give it: of the
   * language model, and of those trained for attributions and deeds.
   */
  public String model(Depth depth) {
    CRC32C sum = new CRC32C();
    Path models = home.resolve("models/en");
    try {
      for (String file :
          MODELS.subList(0, isTrained() ? Math.min(MODELS.size(), 1 + 2 * depth.ordinal()) : 1)) {
        if (Files.exists(models.resolve(file))) {
          sum.update(Files.readAllBytes(models.resolve(file)));
        }
      }
    } catch (IOException broken) {
      throw new SetupException("the models cannot be read: " + broken.getMessage(), broken);
    }
    return parser.get().version() + "-" + HexFormat.of().toHexDigits(sum.getValue(), 8);
  }

  /** What codes documents with events found in another way. */
  public Coder coder(EventFinder events) {
    return coder(events, Depth.RULES);
  }

  private Coder coder(EventFinder events, Depth depth) {
    begin();
    Codebook rules = codebook();
    return new Coder(
        parser.get(),
        new LexiconActorFinder(lexicon.get()),
        loadCoreference(),
        attributions(),
        rules,
        events,
        gazetteer.get(),
        model(depth));
  }
}
