package org.polemos.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.text.Document;

class EnglishParserTest {

  private static final Path MODEL = Path.of(System.getProperty("polemos.home"), "models/en");

  private static EnglishParser parser;

  @BeforeAll
  static void load() throws Exception {
    parser = EnglishParser.load(MODEL);
  }

  private static Sentence parse(String text) {
    List<Sentence> sentences = parser.parse(Document.of("test", text));
    assertEquals(1, sentences.size());
    return sentences.get(0);
  }

  private static Token token(Sentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  @Test
  void readsAPlainSentence() {
    Sentence s = parse("Italy imposed sanctions on Serbia.");
    assertEquals("imposed", s.token(s.root()).form());
    assertEquals("nsubj", token(s, "Italy").deprel());
    assertEquals("obj", token(s, "sanctions").deprel());
    assertEquals("impose", token(s, "imposed").lemma());
    assertEquals("sanction", token(s, "sanctions").lemma());
    assertEquals("VBD", token(s, "imposed").xpos());
    assertEquals("PROPN", token(s, "Serbia").upos());
  }

  @Test
  void readsAPassive() {
    Sentence s = parse("Two soldiers were killed by rebels near the border.");
    assertEquals("nsubj:pass", token(s, "soldiers").deprel());
    assertEquals("obl:agent", token(s, "rebels").deprel());
  }

  @Test
  void everySpanHoldsItsForm() {
    String text = "“We won't go,” said Mr. O'Neill — the U.S. envoy’s aide.\n\n\tThe\u00a0end…";
    for (Sentence sentence : parser.parse(Document.of("test", text))) {
      for (Token token : sentence.tokens()) {
        assertEquals(token.form(), token.span().in(text));
      }
    }
  }

  @Test
  void givesTheSameTreeEveryTimeAndInEveryThread() {
    Document document =
        Document.of("t", "Moscow’s troops, which entered in 2014, left after talks with the EU.");
    String expected = parser.parse(document).get(0).tokens().toString();
    assertTrue(
        IntStream.range(0, 64)
            .parallel()
            .allMatch(i -> parser.parse(document).get(0).tokens().toString().equals(expected)));
  }

  @Test
  void readsTextWithoutWordsAsNothing() {
    assertEquals(List.of(), parser.parse(Document.of("t", "")));
    assertEquals(List.of(), parser.parse(Document.of("t", " \n\t\u0000\u00a0")));
  }

  @Test
  void namesTheFileOfADamagedModel(@TempDir Path folder) throws Exception {
    for (String file : List.of("tokens.txt", "lemmas.tsv")) {
      Files.copy(MODEL.resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("english.plm"), "not a model");
    IOException error = assertThrows(IOException.class, () -> EnglishParser.load(folder));
    assertTrue(error.getMessage().contains("english.plm"), error.getMessage());
  }
}
