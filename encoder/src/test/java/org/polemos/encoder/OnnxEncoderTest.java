package org.polemos.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.Classifier;
import org.polemos.Engine;
import org.polemos.Engine.Depth;
import org.polemos.event.Encoder;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;
import org.polemos.text.Span;

class OnnxEncoderTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Engine ENGINE = new Engine(HOME, null);
  private static final Classifier ACCURATE = ENGINE.classifier(Depth.ACCURATE);
  private static final WordPieces PIECES = pieces();

  private static WordPieces pieces() {
    try {
      return WordPieces.read(HOME.resolve("models/en/pieces.txt"));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static List<Token> words(String text) {
    return ENGINE.parser().parse(Document.of("d", text)).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Italy imposed sanctions on Serbia. | Italy | Serbia | COERCE",
        "Kenya refuses to lift the ban on Uganda. | Kenya | Uganda | REJECT",
        "Troops from Mali shelled villages in Niger. | Troops from Mali | villages in Niger | ASSAULT",
        "Chad sent doctors and medicine to Gabon. | Chad | Gabon | AID",
      })
  void saysWhatOneDoesToTheOther(String text, String actor, String recipient, String root) {
    Classifier.Answer answer = ACCURATE.classify(text, actor, recipient);
    assertEquals(root, answer.root());
    assertTrue(answer.why().contains("encoder: " + root), answer.why());
  }

  @ParameterizedTest
  @CsvSource({"Serbia,Italy", "Kenya,Chad", "Iran,Israel", "Ukraine,Russia"})
  void whoIsNamedDoesNotMatter(String actor, String recipient) {
    Classifier.Answer one =
        ACCURATE.classify(
            actor + " accused " + recipient + " of breaking the truce.", actor, recipient);
    Classifier.Answer other =
        ACCURATE.classify("Italy accused Serbia of breaking the truce.", "Italy", "Serbia");
    assertEquals(other.root(), one.root());
    assertEquals(other.confidence(), one.confidence());
  }

  @Test
  void whatItSaysAddsUpToOne() throws IOException {
    try (Encoder encoder = new OnnxEncoder.Provider().open(HOME.resolve("models/en"))) {
      List<Token> words = words("Italy attacked Serbia.");
      Encoder.Reading read = encoder.read(words, new Span(0, 5), new Span(15, 21));
      assertEquals(1, Arrays.stream(read.roots()).sum(), 1e-6);
      assertEquals(1, Arrays.stream(read.quads()).sum(), 1e-6);
      Encoder.Reading turned = encoder.read(words, new Span(15, 21), new Span(0, 5));
      assertTrue(turned.none() > read.none());
    }
  }

  @Test
  void recordsSayWhatItThinksOfThem() {
    Document document =
        Document.of("d", "Italy attacked Serbia. Italy will attack Kenya next week.");
    List<EventRecord> plain = ENGINE.coder().code(document);
    List<EventRecord> read = ENGINE.coder(Depth.ACCURATE).code(document);
    EventRecord attack = read.get(0);
    assertEquals(plain.get(0).id(), attack.id());
    assertNull(plain.get(0).why().model());
    assertTrue(
        String.valueOf(attack.why().model()).startsWith("encoder: ASSAULT 0.9"),
        attack.why().model());
    assertTrue(attack.confidence() > 0.8);
    assertNotEquals(plain.get(1).coder().model(), read.get(1).coder().model());
    assertEquals(plain.get(1).why(), read.get(1).why(), "what is planned stays as rules have it");
    assertEquals(plain.get(1).confidence(), read.get(1).confidence());
  }

  @Test
  void manyPairsAreReadAsOneByOne() throws IOException {
    try (Encoder encoder = new OnnxEncoder.Provider().open(HOME.resolve("models/en"))) {
      List<Token> words = words("Italy attacked Serbia.");
      Encoder.Pair there = new Encoder.Pair(new Span(0, 5), new Span(15, 21));
      Encoder.Pair back = new Encoder.Pair(new Span(15, 21), new Span(0, 5));
      List<Encoder.Reading> both = encoder.read(words, List.of(there, back, there));
      assertArrayEquals(
          encoder.read(words, there.actor(), there.recipient()).roots(), both.get(0).roots());
      assertTrue(both.get(1).none() > both.get(0).none());
      assertEquals(both.get(0), both.get(2));
    }
  }

  @Test
  void aPartyBehindTheLongestSentenceHasNoAnswer() throws IOException {
    String text = "Italy attacked " + "a very old town and ".repeat(60) + "Serbia.";
    try (Encoder encoder = new OnnxEncoder.Provider().open(HOME.resolve("models/en"))) {
      int at = text.indexOf("Serbia");
      assertNull(encoder.read(words(text), new Span(0, 5), new Span(at, at + 6)));
    }
  }

  @Test
  void namesStandBehindSigns() {
    Marked marked =
        Marked.of(words("Italy attacked Serbia."), new Span(0, 5), new Span(15, 21), PIECES);
    int attacked = PIECES.id("attacked");
    int stop = PIECES.id(".");
    assertArrayEquals(new long[] {101, 1, 5, 2, attacked, 3, 5, 4, stop, 102}, marked.ids());
  }

  @Test
  void wordsFallIntoPieces() {
    assertArrayEquals(new int[] {PIECES.id("reins"), PIECES.id("##tate")}, PIECES.of("REINSTATE"));
    assertEquals(PIECES.id("cafe"), PIECES.of("Caf\u00e9")[0]);
    assertEquals(3, PIECES.of("U.S").length);
    assertEquals(PIECES.id("[UNK]"), PIECES.of("\u2603")[0]);
  }

  @Test
  void missingWeightsAreNamed(@TempDir Path empty) {
    IOException missing =
        assertThrows(IOException.class, () -> new OnnxEncoder.Provider().open(empty));
    assertTrue(String.valueOf(missing.getMessage()).contains("events.onnx"));
  }
}
