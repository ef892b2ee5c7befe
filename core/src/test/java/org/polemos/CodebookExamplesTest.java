package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.actor.ActorLexicon;
import org.polemos.actor.LexiconActorFinder;
import org.polemos.attribution.AttributionFinders;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.parse.EnglishParser;
import org.polemos.place.Gazetteer;

/** Every example of the shipped codebook gives what it says. */
class CodebookExamplesTest {

  private static final Path HOME = Path.of(System.getProperty("polemos.home", ".."));

  @Test
  void examplesHold() throws Exception {
    Path folder = HOME.resolve("codebooks/plover");
    Codebook codebook = Codebook.read(folder);
    EnglishParser parser = EnglishParser.load(HOME.resolve("models/en"));
    Coder coder =
        new Coder(
            parser,
            new LexiconActorFinder(ActorLexicon.load(folder)),
            CoreferenceResolver.load(folder.resolve("lists/coref")),
            AttributionFinders.load(HOME),
            codebook,
            Gazetteer.load(folder.resolve("places")),
            parser.version());
    assertEquals(List.of(), new CodebookCheck(coder, codebook).run());
  }
}
