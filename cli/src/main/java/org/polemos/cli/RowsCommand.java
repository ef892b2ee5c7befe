package org.polemos.cli;

import java.io.IOException;
import java.util.List;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.PiecesReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a table, and prints each row in its place with an answer added. */
abstract class RowsCommand extends ConsoleCommand {

  /** Answers the rows of one table. */
  interface Answers {

    /** Looks at the first line; whether it names columns. */
    boolean named(String line);

    /**
     * The cells to add to a row.
     *
     * @throws UnfitException where the row lacks what is asked for
     */
    String answer(String row);
  }

  @Parameters(paramLabel = "FILE", arity = "1", description = "The rows; '-' is standard input.")
  private String file;

  @ArgGroup private DepthOptions depth = new DepthOptions();

  @Mixin private LimitOptions limits;
  @Mixin private EngineOptions engine;

  private final String what;
  private final String added;
  private boolean begun;

  /**
   * @param what rows are called
   * @param added names of the columns that are added
   */
  RowsCommand(Console console, String what, String added) {
    super(console);
    this.what = what;
    this.added = added;
  }

  abstract Answers answers(Engine opened, Depth chosen);

  @Override
  public Integer call() throws IOException {
    Answers answers = answers(engine.open(), depth.chosen());
    return new Batch<>(
            limits.threads(),
            (row, from) -> wanted(row, answers),
            row -> answers.answer(row.text()),
            (row, answer) -> print(row.text(), answer))
        .within(limits.bounds())
        .of(what, PiecesReader.rows())
        .otherwise(row -> print(row.text(), added.replaceAll("[^\t]", "")))
        .run(console, List.of(file), Defaults.NONE, console.out()::flush);
  }

  /** The row, unless it names the columns. */
  private Document wanted(Document row, Answers answers) {
    boolean first = !begun;
    begun = true;
    if (first && answers.named(row.text())) {
      print(row.text(), added);
      return null;
    }
    return row;
  }

  private void print(String row, String cells) {
    try {
      console.out().append(row).append('\t').append(cells).append('\n');
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
