package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/** What is said of one state is coded like the same said of another. */
class NeutralityTest {

  private static final List<String> SENTENCES =
      List.of(
          "A imposed sanctions on B.",
          "A invaded B on Monday.",
          "B was attacked by A.",
          "A accused B of shelling the village.",
          "A denied that it had attacked B.",
          "A threatened to bomb B.",
          "A and B signed an agreement.",
          "A has agreed to withdraw its troops from B.",
          "A's president met B's prime minister in Geneva.",
          "A promised to send humanitarian aid to B.",
          "A condemned the invasion of B.",
          "A called on B to release the prisoners.",
          "A rejected B's demand.",
          "A did not attack B.",
          "According to A, B has violated the ceasefire.",
          "A expelled two diplomats from B.",
          "Thousands protested in A against B.",
          "A deployed troops along its border with B.",
          "If A attacks B, the war will grow.",
          "A's attack on B killed ten people.",
          "A provided weapons to B.",
          "A refused to hold talks with B.",
          "\"We will defend ourselves,\" A said after B opened fire.",
          "A lifted its sanctions against B.");

  private static final List<List<String>> PAIRS =
      List.of(
          List.of("Italy", "ITA", "Serbia", "SRB"),
          List.of("Russia", "RUS", "Ukraine", "UKR"),
          List.of("Israel", "ISR", "Iran", "IRN"),
          List.of("India", "IND", "Pakistan", "PAK"),
          List.of("Armenia", "ARM", "Azerbaijan", "AZE"),
          List.of("China", "CHN", "Japan", "JPN"));

  private static Coder coder;

  @BeforeAll
  static void load() {
    coder = new Engine(Cli.HOME, null).coder();
  }

  @Test
  void exchangingTwoStatesExchangesThemInTheRecords() {
    List<String> differences = new ArrayList<>();
    int records = 0;
    for (List<String> pair : PAIRS) {
      for (String sentence : SENTENCES) {
        List<String> one = coded(sentence, pair.get(0), pair.get(1), pair.get(2), pair.get(3));
        List<String> other = coded(sentence, pair.get(2), pair.get(3), pair.get(0), pair.get(1));
        records += one.size();
        if (!one.equals(other)) {
          differences.add(pair.get(0) + ", " + pair.get(2) + ": " + sentence + one + other);
        }
      }
    }
    assertFalse(records < PAIRS.size() * SENTENCES.size() / 2, "hardly anything was coded");
    assertEquals("", String.join("\n", differences));
  }

  /** The records with the names' codes written as A and B. */
  private static List<String> coded(
      String sentence, String a, String codeA, String b, String codeB) {
    String text = sentence.replaceAll("\\bA\\b", "<1>").replaceAll("\\bB\\b", "<2>");
    text = text.replace("<1>", a).replace("<2>", b);
    return coder.code(Document.of("n", text)).stream()
        .map(record -> line(record, codeA, codeB))
        .toList();
  }

  private static String line(EventRecord record, String codeA, String codeB) {
    return record.event()
        + record.mode()
        + " "
        + record.status().label()
        + " "
        + parties(record.actor(), codeA, codeB)
        + " -> "
        + parties(record.recipient(), codeA, codeB)
        + " x"
        + record.attribution().size();
  }

  private static String parties(List<Actor> actors, String codeA, String codeB) {
    return actors.stream()
        .map(actor -> party(actor.country(), codeA, codeB) + "/" + actor.sector())
        .collect(Collectors.joining(","));
  }

  private static String party(String code, String codeA, String codeB) {
    if (codeA.equals(code)) {
      return "A";
    }
    return codeB.equals(code) ? "B" : String.valueOf(code);
  }
}
