package org.polemos.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.polemos.Shipped;
import org.polemos.parse.Conllu;
import org.polemos.parse.ConlluReader;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.record.JsonLinesRecordReader;
import org.polemos.record.JsonLinesWriter;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.PlainTextReader;
import org.polemos.text.Problem;

/** Whatever a file holds, its reader reads it or says why not. */
class ReadersFuzzTest {

  private static final int TRIES = 400;

  private static final String NOTE =
      "---\ntitle: No blood\nauthor: The League\ndate: 2021-05-14\n---\n"
          + "Italy imposed sanctions on Serbia, officials said. “We reject this”, he added.\n";

  private static final String LINE =
      "{\"id\":\"a\",\"title\":\"T\",\"date\":\"2021-05-14\",\"source\":\"S\","
          + "\"text\":\"Italy invaded Serbia.\"}\n{\"id\":\"b\",\"text\":\"Serbia denied it.\"}\n";

  private static final Document SENTENCE =
      Shipped.document("Italy imposed sanctions on Serbia, the minister said on Monday.");

  private static final class Kept implements DocumentReader.Sink {
    final List<Document> documents = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Override
    public void document(Document document) {
      documents.add(document);
    }

    @Override
    public void warning(Problem problem) {
      assertFalse(problem.toString().isBlank());
    }

    @Override
    public void failure(Problem problem) {
      problems.add(problem);
    }
  }

  @Provide
  Arbitrary<byte[]> notes() {
    return Damage.to(NOTE);
  }

  @Provide
  Arbitrary<byte[]> lines() {
    return Damage.to(LINE);
  }

  @Property(seed = "7", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void plainText(@ForAll("notes") byte[] bytes) throws IOException {
    assertEquals(1, read(new PlainTextReader(), bytes));
  }

  @Property(seed = "7", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void jsonLines(@ForAll("lines") byte[] bytes) throws IOException {
    assertTrue(read(new JsonLinesReader(), bytes) > 0);
  }

  private static int read(DocumentReader reader, byte[] bytes) throws IOException {
    Kept kept = new Kept();
    reader.read(new ByteArrayInputStream(bytes), "f", Defaults.NONE, kept);
    for (Document document : kept.documents) {
      assertFalse(document.id().isBlank());
      assertFalse(document.text().isBlank());
    }
    return kept.documents.size() + kept.problems.size();
  }

  @Provide
  Arbitrary<String> trees() throws IOException {
    StringWriter out = new StringWriter();
    Conllu.write(
        SENTENCE,
        Shipped.CODER.analyse(SENTENCE).passages().stream().map(p -> p.sentence()).toList(),
        out);
    return Damage.toText(out.toString());
  }

  @Property(seed = "7", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void conllu(@ForAll("trees") String text) throws IOException {
    ConlluReader reader = new ConlluReader(new BufferedReader(new StringReader(text)));
    try {
      for (ConlluReader.Block block = reader.next(); block != null; block = reader.next()) {
        Sentence sentence = block.sentence();
        for (Token token : sentence.tokens()) {
          assertTrue(token.head() >= -1 && token.head() < sentence.size());
          assertEquals(token.form(), token.span().in(block.text()));
        }
      }
    } catch (ConlluReader.BadLineException wrong) {
      assertTrue(wrong.getMessage().contains("line"), wrong.getMessage());
    }
  }

  @Provide
  Arbitrary<String> records() throws IOException {
    StringWriter out = new StringWriter();
    try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
      for (EventRecord record : Shipped.CODER.code(SENTENCE)) {
        writer.write(record);
      }
    }
    return Damage.toText(out.toString().lines().toArray(String[]::new));
  }

  @Property(seed = "7", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void recordsOfJsonLines(@ForAll("records") String line) {
    try {
      EventRecord record = new JsonLinesRecordReader().read(line, SENTENCE.text());
      assertTrue(record.trigger() != null && record.status() != null);
    } catch (IOException said) {
      assertFalse(said.getMessage().isBlank());
    }
  }

  @Property(seed = "7", tries = 60, shrinking = ShrinkingMode.OFF)
  void anyTextIsCoded(@ForAll("notes") byte[] bytes) throws IOException {
    Kept kept = new Kept();
    new PlainTextReader().read(new ByteArrayInputStream(bytes), "f", Defaults.NONE, kept);
    for (Document document : kept.documents) {
      Shipped.CODER.code(document).forEach(record -> stands(record, document.text()));
    }
  }

  @Example
  void whoIsNamedBesideALongPhraseStandsAtItsWords() {
    Document document =
        Shipped.document(
            "Orlov, a close aide to President Emmanuel Macron, met the Italian prime minister in Rome."
                + " The prosecutor urged the committees to delay granting immunity for a third key"
                + " figure, retired Air Force Maj. Gen. Richard Hill, a close associate.");
    List<EventRecord> records = Shipped.CODER.code(document);
    assertFalse(records.isEmpty());
    records.forEach(record -> stands(record, document.text()));
  }

  private static void stands(EventRecord record, String text) {
    assertEquals(record.trigger().text(), record.trigger().span().in(text));
    assertFalse(record.attribution().isEmpty());
    record.actor().forEach(actor -> assertEquals(actor.text(), actor.span().in(text)));
    record.recipient().forEach(actor -> assertEquals(actor.text(), actor.span().in(text)));
  }
}
