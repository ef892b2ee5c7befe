package org.polemos.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.polemos.Engine;
import org.polemos.parse.Conllu;
import org.polemos.parse.ConlluReader;
import org.polemos.parse.ConlluRetagger;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.text.Problem;
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
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all documents were parsed",
      "1:some could not be read; they are listed at the end, the rest was done",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
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
    if (kind == Input.CONLLU) {
      return reparse(parser);
    }
    Batch<List<Sentence>> batch =
        new Batch<>(
            input.threads(),
            parser::parse,
            (document, sentences) -> Conllu.write(document, sentences, console.out()));
    return batch
        .within(input.bounds())
        .run(console, input.files, input.defaults(), console.out()::flush);
  }

  private int reparse(Parser parser) throws IOException {
    Problems problems = new Problems();
    ConlluRetagger retagger = new ConlluRetagger(parser);
    long done = 0;
    for (String file : input.files) {
      try (InputStream bytes =
              file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
        retagger.run(new ConlluReader(lines), console.out());
        done++;
      } catch (NoSuchFileException missing) {
        problems.failure(new Problem(file, "does not exist", "check the path"));
      } catch (ConlluReader.BadLineException bad) {
        problems.failure(new Problem(file, bad.getMessage(), "correct the line"));
      }
    }
    problems.tell(console, done);
    return problems.failed() ? Exit.PARTLY : Exit.OK;
  }
}
