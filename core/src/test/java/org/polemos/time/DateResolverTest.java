package org.polemos.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

class DateResolverTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 24);

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();

  /** Adds a sentence written as form/lemma/UPOS/XPOS/head (from 1)/relation. */
  private DateResolverTest add(String tree) {
    List<Token> tokens = new ArrayList<>();
    int start = text.length();
    for (String word : tree.split(" ")) {
      String[] f = word.split("/");
      int at = text.length();
      text.append(f[0]);
      Span span = new Span(at, text.length());
      int head = Integer.parseInt(f[4]) - 1;
      tokens.add(new Token(span, f[0], f[1], f[2], f[3], head, f[5], "O"));
      text.append(' ');
    }
    Span span = new Span(start, text.length() - 1);
    sentences.add(new Sentence(sentences.size(), span, tokens));
    return this;
  }

  private EventDate at(int sentence, int token) {
    Document document = new Document("d", text.toString(), PUBLISHED, Citation.UNKNOWN);
    return DateResolver.of(document, sentences).at(sentence, token);
  }

  private static EventDate day(String day, String words, String from) {
    LocalDate d = LocalDate.parse(day);
    return new EventDate(d, d, "day", words, from);
  }

  @Test
  void takesTheWordsOfTheOwnClause() {
    add(
        "Troops/troop/NOUN/NNS/2/nsubj left/leave/VERB/VBD/0/root Monday/Monday/PROPN/NNP/2/obl:unmarked "
            + "and/and/CCONJ/CC/5/cc returned/return/VERB/VBD/2/conj Tuesday/Tuesday/PROPN/NNP/5/obl:unmarked");
    assertEquals(day("2022-02-21", "Monday", "text"), at(0, 1));
    assertEquals(day("2022-02-22", "Tuesday", "text"), at(0, 4));
  }

  @Test
  void aReportsDayIsOnlyContextForTheDeed() {
    add(
        "He/he/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root Tuesday/Tuesday/PROPN/NNP/2/obl:unmarked "
            + "troops/troop/NOUN/NNS/5/nsubj attacked/attack/VERB/VBD/2/ccomp");
    assertEquals(day("2022-02-22", "Tuesday", "context"), at(0, 4));
    assertEquals(day("2022-02-22", "Tuesday", "text"), at(0, 1));
  }

  @Test
  void aDayWithoutAYearIsTheNearestUnlessTheVerbSaysPast() {
    add(
        "They/they/PRON/PRP/2/nsubj fear/fear/VERB/VBP/0/root talks/talk/NOUN/NNS/2/obj "
            + "on/on/ADP/IN/6/case 29/29/NUM/CD/6/nummod April/April/PROPN/NNP/3/nmod");
    add(
        "They/they/PRON/PRP/2/nsubj met/meet/VERB/VBD/0/root "
            + "on/on/ADP/IN/5/case 29/29/NUM/CD/5/nummod April/April/PROPN/NNP/2/obl");
    add(
        "They/they/PRON/PRP/2/nsubj fear/fear/VERB/VBP/0/root talks/talk/NOUN/NNS/2/obj "
            + "on/on/ADP/IN/6/case 29/29/NUM/CD/6/nummod November/November/PROPN/NNP/3/nmod");
    assertEquals(day("2022-04-29", "29 April", "text"), at(0, 2));
    assertEquals(day("2021-04-29", "29 April", "text"), at(1, 1));
    assertEquals(day("2021-11-29", "29 November", "text"), at(2, 2));
  }

  @Test
  void whatIsToComeLiesAhead() {
    add(
        "They/they/PRON/PRP/3/nsubj will/will/AUX/MD/3/aux meet/meet/VERB/VB/0/root "
            + "Friday/Friday/PROPN/NNP/3/obl:unmarked");
    assertEquals(day("2022-02-25", "Friday", "text"), at(0, 2));
  }

  @Test
  void aDayToldOfCarriesOver() {
    add(
        "They/they/PRON/PRP/2/nsubj met/meet/VERB/VBD/0/root Monday/Monday/PROPN/NNP/2/obl:unmarked");
    add("He/he/PRON/PRP/2/nsubj refused/refuse/VERB/VBD/0/root");
    add(
        "He/he/PRON/PRP/2/nsubj fled/flee/VERB/VBD/0/root days/day/NOUN/NNS/4/obl:unmarked "
            + "later/later/ADV/RB/2/advmod");
    assertEquals(day("2022-02-21", null, "context"), at(1, 1));
    assertEquals(LocalDate.parse("2022-02-23"), at(2, 1).start());
    assertEquals("context", at(2, 1).from());
  }

  @Test
  void sinceBoundsWhatIsTold() {
    add(
        "Since/since/ADP/IN/3/case the/the/DET/DT/3/det war/war/NOUN/NN/7/obl in/in/ADP/IN/5/case "
            + "1991/1991/NUM/CD/3/nmod it/it/PRON/PRP/7/nsubj grew/grow/VERB/VBD/0/root");
    LocalDate start = LocalDate.of(1991, 1, 1);
    assertEquals(new EventDate(start, PUBLISHED, "period", "in 1991", "text"), at(0, 6));
  }

  @Test
  void anAttributeDatesNoDeed() {
    add(
        "It/it/PRON/PRP/2/nsubj built/build/VERB/VBD/0/root a/a/DET/DT/6/det 21st/21st/ADJ/JJ/5/amod "
            + "century/century/NOUN/NN/6/compound army/army/NOUN/NN/2/obj");
    assertEquals("publication", at(0, 1).from());
  }

  @Test
  void publicationIsTheLastResort() {
    add("They/they/PRON/PRP/2/nsubj met/meet/VERB/VBD/0/root");
    assertEquals(new EventDate(PUBLISHED, PUBLISHED, "unknown", null, "publication"), at(0, 1));
  }

  @Test
  void aDateLineDatesADocument() {
    String text = "Down with war!\n\n24 February 2022\n\nThe party met yesterday.";
    Document document = Document.of("d", text);
    assertEquals(PUBLISHED, DateResolver.of(document, List.of()).publication());
  }

  @Test
  void aHeadingOrDatelineDatesADocument() {
    for (String head :
        List.of(
            "Department Press Briefing, 24 February 2022\n\n",
            "GENEVA (24 February 2022) – ",
            "Statement by the Spokesperson | February 24, 2022\n",
            "KYIV, Ukraine, Feb. 24, 2022 — ")) {
      Document document = Document.of("d", head + "The party met yesterday.");
      assertEquals(PUBLISHED, DateResolver.of(document, List.of()).publication(), head);
    }
  }

  @Test
  void aDateInASentenceDatesNoDocument() {
    for (String text :
        List.of(
            "The war that began on 24 February 2022 has not ended.",
            "On 24 February 2022, the army crossed the border.",
            "What happened on 24 February 2022\n\nThe army crossed the border.")) {
      Document document = Document.of("d", text);
      assertNull(DateResolver.of(document, List.of()).publication(), text);
    }
  }
}
