package org.polemos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.eval.GoldPairs;
import org.polemos.eval.PairTrainer;
import org.polemos.event.DeedTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the models that learn from what people judged. */
@Command(
    name = "train",
    description = {
      "Trains a model on gold: pairs of Zero-Shot-PLOVER (.tsv), and records that people judged in"
          + " the reading room (.jsonl, of polemos archive gold), which count as much.",
      "",
      "  pairs    what one party does to another, which classify asks",
      "  deeds    what rules leave open, which code asks; needs --marked and --news",
      ""
    },
    exitCodeList = {
      "0:the model was written",
      "1:a file could not be read",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos train pairs train.tsv gold.jsonl -o models/en/pairs.bin",
      "  polemos train deeds train.tsv gold.jsonl --marked source_target.train.txt \\",
      "    --news bbc.jsonl --news reuters.jsonl -o models/en"
    })
final class TrainCommand extends ConsoleCommand {

  /** What can be trained. */
  enum Name {
    PAIRS,
    DEEDS
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "pairs or deeds.")
  private Name name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "GOLD",
      description = "Pairs (.tsv) and judged records (.jsonl).")
  private List<Path> gold;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where to: a file for pairs, for deeds the folder of parties.bin, deeds.bin.")
  private Path output;

  @Option(
      names = "--marked",
      paramLabel = "FILE",
      description = "For deeds: sentences whose words are tagged S, T and R.")
  private Path marked;

  @Option(
      names = "--news",
      paramLabel = "FILE",
      description =
          "For deeds: documents as JSON Lines, in which what rules leave is hardly ever a deed; may"
              + " be given several times.")
  private List<Path> news = List.of();

  @Mixin private EngineOptions engine;

  TrainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (name == Name.DEEDS && (marked == null || news.isEmpty())) {
      throw new ParameterException(spec.commandLine(), "deeds needs --marked and --news");
    }
    for (Path file : gold) {
      if (!Files.isReadable(file)) {
        console.message(file + ": does not exist, or may not be read (check the path)");
        return Exit.PARTLY;
      }
    }
    Engine opened = engine.open();
    GoldPairs pairs;
    try {
      pairs = GoldPairs.read(gold, opened.classifier(Depth.RULES));
    } catch (IOException bad) {
      console.message(gold + ": " + bad.getMessage());
      return Exit.PARTLY;
    }
    if (pairs.deeds().isEmpty()) {
      console.message("there is nothing to learn from: no record that people hold to be a deed");
      return Exit.PARTLY;
    }
    console.message(said(opened, pairs) + "; written to " + output);
    return Exit.OK;
  }

  private String said(Engine opened, GoldPairs pairs) throws IOException {
    if (name == Name.PAIRS) {
      PairTrainer trainer = new PairTrainer(opened, pairs);
      trainer.write(output);
      return trainer.summary();
    }
    int examples = new DeedTrainer(opened, pairs, marked).train(news, output);
    return String.format(
        Locale.ROOT,
        "%d examples, among them %d pairs and %d that people rejected",
        examples,
        pairs.deeds().size(),
        pairs.none().size());
  }
}
