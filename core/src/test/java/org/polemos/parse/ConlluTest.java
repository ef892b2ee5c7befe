package org.polemos.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.text.Document;

class ConlluTest {

  private static final String GIVEN =
      """
      # sent_id = 1
      # text = Rossi didn't go.
      1\tRossi\tRossi\tPROPN\tNNP\t_\t4\tnsubj\t_\tNE=B-PERSON
      2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
      2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
      4.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_
      5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      """;

  private static ConlluReader reader(String text) {
    return new ConlluReader(new BufferedReader(new StringReader(text)));
  }

  @Test
  void wordsHaveTheirPlacesInTheText() throws IOException {
    ConlluReader reader = reader(GIVEN);
    ConlluReader.Block block = reader.next();
    assertEquals("Rossi didn't go.", block.text());
    assertEquals(5, block.tokens().size());
    for (Token token : block.tokens()) {
      assertEquals(token.form(), token.span().in(block.text()));
    }
    assertEquals("B-PERSON", block.tokens().get(0).name());
    assertEquals(3, block.sentence().root());
    assertNull(reader.next());
  }

  @Test
  void aWrittenDocumentIsReadBackTheSame() throws IOException {
    Sentence sentence = reader(GIVEN).next().sentence();
    StringBuilder out = new StringBuilder();
    Conllu.write(Document.of("d", "Rossi didn't go."), List.of(sentence), out);
    List<Token> tokens = new ArrayList<>(reader(out.toString()).next().tokens());
    assertEquals(sentence.tokens(), tokens);
  }

  @Test
  void retaggingKeepsWordsRangesAndComments() throws IOException {
    Parser upper =
        new Parser() {
          @Override
          public List<Sentence> parse(Document document) {
            throw new AssertionError("not asked for");
          }

          @Override
          public Sentence parse(int index, List<Token> words) {
            return reader0(GIVEN);
          }
        };
    StringBuilder out = new StringBuilder();
    new ConlluRetagger(upper).run(reader(GIVEN), out);
    assertEquals(GIVEN.replaceAll("4\\.1.*\n", ""), out.toString());
  }

  private static Sentence reader0(String text) {
    try {
      return reader(text).next().sentence();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aLineWithTooFewColumnsIsNamed() {
    IOException bad = assertThrows(IOException.class, () -> reader("\n1\tx\t_\n\n").next());
    assertEquals("line 2: a word has 10 columns in CoNLL-U, not 3", bad.getMessage());
  }
}
