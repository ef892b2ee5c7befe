package org.polemos.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.SetupException;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.attribution.AttributionFinder;
import org.polemos.attribution.CueLexicon;
import org.polemos.attribution.RuleAttributionFinder;
import org.polemos.attribution.TrainedAttributionFinder;
import org.polemos.eval.CameoEvaluator;
import org.polemos.eval.CodedEvaluator;
import org.polemos.eval.JudgedEvaluator;
import org.polemos.eval.LinkEvaluator;
import org.polemos.eval.NerEvaluator;
import org.polemos.eval.PlvEvaluator;
import org.polemos.eval.PolnearEvaluator;
import org.polemos.eval.PolnearScore;
import org.polemos.eval.Re3dEvaluator;
import org.polemos.eval.SearchBenchmark;
import org.polemos.eval.UdEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what Polemos finds against gold files. */
@Command(
    name = "eval",
    description = {
      "Scores against gold files; prints precision, recall, F1 and counts.",
      "",
      "  ud       GOLD.conllu         tags, lemmas and trees on given words",
      "  ner      GOLD.iob2           names: UNER or CrossNER columns",
      "  polnear  FOLDER              attributions: text/ and attributions/",
      "  cameo    GOLD.txt GOLD.tsv   source and target of the main event; its quad class",
      "  plv      GOLD.tsv            type of event between two given actors; coded events",
      "  re3d     FOLDER              entities and relations of one source",
      "  coded    GOLD.tsv            records of sentences that a person coded, with --texts",
      "  judged   GOLD.jsonl          records that people judged in the archive of --archive",
      "  links    GOLD.tsv            the same event in several documents of an archive",
      "  search   QUESTIONS.txt       how long an archive takes to answer",
      ""
    },
    exitCodeList = {
      "0:the scores were printed",
      "1:a gold file could not be read",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos eval ud en_ewt-dev.conllu",
      "  polemos eval plv train.tsv",
      "  polemos eval coded gold/coded.tsv --texts texts",
      "  polemos eval judged gold.jsonl --archive polemos.db"
    })
final class EvalCommand extends ConsoleCommand {

  /** What can be scored. */
  enum Name {
    UD,
    NER,
    POLNEAR,
    CAMEO,
    PLV,
    RE3D,
    CODED,
    JUDGED,
    LINKS,
    SEARCH
  }

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "ud, ner, polnear, cameo, plv, re3d, coded, judged, links or search.")
  private Name name;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "GOLD", description = "Gold files.")
  private List<Path> gold;

  @Option(
      names = "--ablation",
      description =
          "For polnear, cameo and plv: score rules alone (and for polnear the model alone) too.")
  private boolean ablation;

  @Option(names = "--accurate", description = "For cameo, plv and coded: ask the encoder too.")
  private boolean accurate;

  @Option(
      names = "--texts",
      paramLabel = "FOLDER",
      description = "For coded: the folder with the documents as JSON Lines.")
  private Path texts;

  @Option(
      names = "--misses",
      description =
          "List what went wrong: for coded in the part dev, for links in the sets that may be read,"
              + " for judged all.")
  private boolean misses;

  @Mixin private ArchiveOptions archive;

  @Mixin private EngineOptions engine;

  EvalCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Engine opened = engine.open();
    int exit = Exit.OK;
    for (Path file : gold) {
      try {
        console.out().append(score(opened, file)).append('\n').flush();
      } catch (SetupException | ArchiveException setup) {
        throw setup;
      } catch (NoSuchFileException | NotDirectoryException missing) {
        console.message(missing.getFile() + ": does not exist (check the path)");
        exit = Exit.PARTLY;
      } catch (IOException | RuntimeException bad) {
        console.message(file + ": is no gold file for " + label() + ": " + bad.getMessage());
        exit = Exit.PARTLY;
      }
    }
    return exit;
  }

  private String label() {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private String score(Engine opened, Path file) throws IOException {
    return switch (name) {
      case UD -> UdEvaluator.evaluate(file, opened.parser()).toString();
      case NER -> NerEvaluator.evaluate(file, opened.parser()).toString();
      case POLNEAR -> polnear(opened, file);
      case CAMEO -> cameo(opened, file);
      case RE3D -> Re3dEvaluator.evaluate(file, opened.coder()).toString();
      case PLV -> plv(opened, file);
      case CODED -> coded(opened, file);
      case JUDGED -> judged(opened, file);
      case LINKS -> links(file);
      case SEARCH -> search(file);
    };
  }

  private Depth depth() {
    return accurate ? Depth.ACCURATE : Depth.RANKED;
  }

  private String coded(Engine opened, Path file) throws IOException {
    if (texts == null) {
      throw new IOException("say with --texts in which folder the documents are");
    }
    return CodedEvaluator.evaluate(file, texts, misses, opened.coder(depth()));
  }

  private String judged(Engine opened, Path file) throws IOException {
    try (Archive stored = archive.read()) {
      return JudgedEvaluator.evaluate(file, stored, misses, opened.coder());
    }
  }

  private String search(Path questions) throws IOException {
    try (Archive stored = archive.read()) {
      return SearchBenchmark.run(stored, questions);
    }
  }

  private String links(Path file) throws IOException {
    try (Archive stored = archive.read()) {
      return LinkEvaluator.evaluate(stored, file, misses);
    }
  }

  private String cameo(Engine opened, Path file) throws IOException {
    String both = CameoEvaluator.evaluate(file, opened.mainEvents(depth())::read).toString();
    return ablation
        ? "rules\n"
            + CameoEvaluator.evaluate(file, opened.mainEvents(Depth.RULES)::read)
            + "\nboth\n"
            + both
        : both;
  }

  private String plv(Engine opened, Path file) throws IOException {
    String both = plv(opened, file, depth());
    return ablation ? "rules\n" + plv(opened, file, Depth.RULES) + "\nboth\n" + both : both;
  }

  private static String plv(Engine opened, Path file, Depth depth) throws IOException {
    return new PlvEvaluator(opened.coder(depth), opened.classifier(depth))
        .evaluate(file)
        .toString();
  }

  private String polnear(Engine opened, Path file) throws IOException {
    AttributionFinder both = opened.attributions();
    if (!ablation || !(both instanceof TrainedAttributionFinder trained)) {
      return PolnearEvaluator.evaluate(file, opened.parser(), both).toString();
    }
    CueLexicon cues = CueLexicon.read(opened.folder().resolve("lists/cues"));
    List<PolnearScore> scores =
        PolnearEvaluator.evaluate(
            file, opened.parser(), List.of(new RuleAttributionFinder(cues), trained.alone(), both));
    return "rules\n" + scores.get(0) + "\nmodel\n" + scores.get(1) + "\nboth\n" + scores.get(2);
  }
}
