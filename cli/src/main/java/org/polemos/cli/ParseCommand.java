package org.polemos.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.polemos.Engine;
import org.polemos.parse.Conllu;
import org.polemos.parse.ConlluReader;
import org.polemos.parse.ConlluRetagger;
import org.polemos.parse.Parser;
import org.polemos.text.Document;
import org.polemos.text.PiecesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints sentences with their words, tags, trees and names. */
@Command(
    name = "parse",
    description = {
      "Prints sentences, words, lemmas, tags, Universal Dependencies trees and names.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  polemos parse examples/border-statement.txt",
      "  echo \"Italy imposed sanctions on Serbia.\" | polemos parse -",
      "  polemos parse --input conllu given.conllu > predicted.conllu"
    })
final class ParseCommand extends ConsoleCommand {

  /** What is written. */
  enum Format {
    CONLLU
  }

  /** What is read. */
  enum Input {
    TEXT,
    CONLLU
  }

  @Mixin private InputOptions input;

  @Option(names = "--format", paramLabel = "FORMAT", description = "conllu (default).")
  private Format format = Format.CONLLU;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description =
          "text (default) or conllu: keep the sentences and words given, predict the rest.")
  private Input kind = Input.TEXT;

  ParseCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Parser parser = new Engine(EngineOptions.home(), null).parser();
    Batch<?> batch =
        kind == Input.CONLLU
            ? new Batch<>(
                    input.threads(),
                    block -> retagged(parser, block),
                    (block, rows) -> console.out().append(rows))
                .of("sentences", PiecesReader.blocks())
            : new Batch<>(
                input.threads(),
                parser::parse,
                (document, sentences) -> Conllu.write(document, sentences, console.out()));
    return batch
        .within(input.bounds())
        .run(console, input.files, input.defaults(), console.out()::flush);
  }

  /** A sentence of a file anew, which is called by file and line. */
  private static String retagged(Parser parser, Document block) {
    int line = Integer.parseInt(block.id().substring(block.id().lastIndexOf(':') + 1));
    StringBuilder rows = new StringBuilder();
    try {
      BufferedReader lines = new BufferedReader(new StringReader(block.text()));
      new ConlluRetagger(parser).run(new ConlluReader(lines, line - 1), rows);
    } catch (IOException bad) {
      throw new UnfitException(bad.getMessage(), "correct the line");
    }
    return rows.toString();
  }
}
