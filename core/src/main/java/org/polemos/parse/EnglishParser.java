package org.polemos.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.internal.EnglishEngine;
import org.polemos.text.Cancellation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Reads English with the model in {@code models/en}.
 *
 * <pre>{@code
 * Parser parser = EnglishParser.load(Path.of("models/en"));
 * List<Sentence> sentences = parser.parse(Document.of("a", "Italy imposed sanctions on Serbia."));
 * }</pre>
 */
public final class EnglishParser implements Parser {

  private final EnglishEngine engine;

  private EnglishParser(EnglishEngine engine) {
    this.engine = engine;
  }

  /**
   * Loads the model, in about 0.2 seconds.
   *
   * @param folder holds {@code english.plm}, {@code lemmas.tsv} and {@code tokens.txt}
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static EnglishParser load(Path folder) throws IOException {
    return new EnglishParser(EnglishEngine.load(folder));
  }

  /** Name and checksum of the model, as records give it. */
  public String version() {
    return "en-" + engine.checksum();
  }

  @Override
  public List<Sentence> parse(Document document) {
    String text = document.text();
    List<Sentence> out = new ArrayList<>();
    for (List<Span> words : engine.split(text)) {
      Cancellation.check();
      out.add(engine.analyse(out.size(), text, words));
    }
    return out;
  }

  @Override
  public Sentence parse(int index, List<Token> words) {
    return engine.analyse(index, words);
  }
}
