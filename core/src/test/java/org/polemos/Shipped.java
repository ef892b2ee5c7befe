package org.polemos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.polemos.actor.ActorLexicon;
import org.polemos.actor.LexiconActorFinder;
import org.polemos.attribution.AttributionFinders;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.parse.EnglishParser;
import org.polemos.place.Gazetteer;
import org.polemos.record.EventRecord;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** Tests with all that is shipped: model, codebook, gazetteer. Loaded once. */
public final class Shipped {

  private static final Path HOME = Path.of(System.getProperty("polemos.home", ".."));

  public static final Codebook CODEBOOK = Codebook.read(HOME.resolve("codebooks/plover"));

  public static final Coder CODER = load();

  private Shipped() {}

  private static Coder load() {
    Path folder = HOME.resolve("codebooks/plover");
    try {
      EnglishParser parser = EnglishParser.load(HOME.resolve("models/en"));
      return new Coder(
          parser,
          new LexiconActorFinder(ActorLexicon.load(folder)),
          CoreferenceResolver.load(folder.resolve("lists/coref")),
          AttributionFinders.load(HOME),
          CODEBOOK,
          Gazetteer.load(folder.resolve("places")),
          parser.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as if published on 1 January 2020 by "the author". */
  public static Document document(String text) {
    return new Document(
        "test", text, LocalDate.of(2020, 1, 1), new Citation(null, "the author", null, null));
  }

  /** The records of such a text. */
  public static List<EventRecord> code(String text) {
    return CODER.code(document(text));
  }
}
