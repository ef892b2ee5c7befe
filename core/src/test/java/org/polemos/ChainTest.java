package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/** Who is made to say the deeds of whole sentences, with all that is shipped. */
class ChainTest {

  /** Kind, name and stance of each source behind the author. */
  private static String chain(EventRecord record) {
    return record.attribution().stream()
        .skip(1)
        .map(s -> s.kind() + " " + s.name() + " " + s.stance())
        .collect(Collectors.joining(" > "));
  }

  @Test
  void weInAStatementIsWhoeverItsAuthorSpeaksFor() {
    Document statement =
        new Document(
            "statement",
            "We condemn Kenya.",
            LocalDate.of(2020, 1, 1),
            new Citation(null, "Ministry of Foreign Affairs of Italy", null, null));
    EventRecord record = Shipped.CODER.code(statement).get(0);
    assertEquals("ITA", record.actor().get(0).code());
    assertEquals("GOV", record.actor().get(0).sector());
  }

  @Test
  void anAuthorHasItsCodeAndANewsroomThatPublishesHasNone() {
    assertEquals("ITA", authorsCode(new Citation(null, "Foreign Ministry of Italy", null, null)));
    assertEquals("KEN", authorsCode(new Citation(null, null, "Government of Kenya", null)));
    assertNull(authorsCode(new Citation(null, null, "Reuters", null)));
    assertNull(authorsCode(new Citation(null, "Some Body of Nowhere", null, null)));
  }

  private static String authorsCode(Citation citation) {
    Document document = new Document("d", "Egypt bombed Chad.", LocalDate.of(2020, 1, 1), citation);
    return Shipped.CODER.code(document).get(0).attribution().get(0).code();
  }

  @Test
  void alliesAreNotOfTheStateThatHasThem() {
    Document statement =
        new Document(
            "statement",
            "Our army bombed Kenya. Our allies bombed Kenya. This Ministry condemns Kenya.",
            LocalDate.of(2020, 1, 1),
            new Citation(null, "Ministry of Foreign Affairs of Italy", null, null));
    assertEquals(
        "ITA, null, ITA",
        Shipped.CODER.code(statement).stream()
            .map(r -> String.valueOf(r.actor().get(0).code()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void aNameAfterADescriptionIsWhoeverItDescribes() {
    Document news =
        Document.of(
            "news",
            "The spokeswoman, Maria Petrova, said that Egypt had bombed Chad. She said that Egypt"
                + " had bombed Kenya. The spokeswoman added that Egypt had bombed Niger.");
    assertEquals(
        List.of(
            "reported Maria Petrova asserts",
            "reported Maria Petrova asserts",
            "reported Maria Petrova asserts"),
        Shipped.CODER.code(news).stream().map(ChainTest::chain).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Russia bombed Kenya. | ''",
        "Italy said that Egypt had bombed Kenya. | reported Italy asserts",
        "It was reported that Egypt bombed Kenya. | unknown null asserts",
        "Egypt is said to have bombed Kenya. | unknown null asserts",
        "Egypt, according to Italy, invaded Kenya. | reported Italy asserts",
        "Biden said: \"Putin told me, 'Egypt bombed Kenya without a warning,' and left.\" | quoted Joe Biden asserts > quoted Vladimir Putin asserts",
        "\"Putin said 'Egypt bombed Kenya without a warning',\" Biden recalled. | quoted Joe Biden asserts > quoted Vladimir Putin asserts",
        "“They laughed: ‘Egypt bombed Kenya at night.’ Then they left,” Biden said. | quoted Joe Biden asserts > unknown null asserts",
        "The ministry said in a statement that Egypt had bombed Kenya. | reported ministry asserts",
        "Allegations by Italy that Egypt bombed Kenya were published. | reported Italy asserts",
        "Biden, who has said that Egypt bombed Kenya, met nobody. | reported Joe Biden asserts",
        "Amnesty International documented how Egypt bombed Kenya. | reported Amnesty International asserts",
        "As Biden said on Sunday, \"Kenya has attacked nobody.\" | quoted Joe Biden asserts",
        "Merkel doubts that Syria attacked Turkey. | reported Angela Merkel doubts",
        "The minister denied that Egypt had attacked Kenya. | reported minister denies",
        "Biden said that Putin told him that China had condemned Japan. | reported Joe Biden asserts > reported Vladimir Putin asserts",
        "Egypt bombed Kenya, per the Defence Ministry. | reported Defence Ministry asserts",
        "Italy attacked Chad in ten raids per day. | ''",
        "In Cairo's view, Kenya attacked Chad. | reported Egypt asserts",
        "In the words of Macron, Kenya attacked Chad. | reported Emmanuel Macron asserts",
        "As Biden put it, Kenya attacked Chad. | reported Joe Biden asserts",
        "Biden was quoted as saying that Kenya had attacked Chad. | reported Joe Biden asserts",
        "Reuters quoted Biden as saying Kenya had attacked Chad. | reported Reuters asserts > reported Joe Biden asserts",
        "Reuters reported, citing Kenya's army, that Egypt had attacked Chad. | reported Reuters asserts > reported Kenya's army asserts",
        "Kenya attacked Chad, Macron wrote on Telegram. | reported Emmanuel Macron asserts",
        "There were reports of Egypt attacking Chad. | unknown null asserts",
        "Egypt is believed to have attacked Chad. | unknown null asserts",
        "Egypt attacked Chad – governor | reported governor asserts",
        "Nairobi's envoy: Egypt attacked Chad | reported Nairobi's envoy asserts",
        "Kyiv: Egypt attacked Chad | reported Ukraine asserts",
        "Kenya: Egypt attacked Chad | ''",
        "Local media report that Egypt attacked Chad. | reported media asserts",
      })
  void sourcesStandFromTheOutsideIn(String text, String chain) {
    List<String> chains =
        Shipped.code(text).stream()
            .filter(r -> r.event().equals("ASSAULT") || r.event().equals("ACCUSE"))
            .map(ChainTest::chain)
            .toList();
    assertEquals(chain, chains.get(0));
  }

  @Test
  void theAuthorsOwnEarlierWordsKeepTheirDate() {
    EventRecord record =
        Shipped.code(
                "On 1 February 2018 we wrote: \"Egypt has invaded Kenya and bombed its capital.\"")
            .get(0);
    assertEquals("quoted the author asserts", chain(record));
    assertEquals(LocalDate.of(2018, 2, 1), record.attribution().get(1).date());
    assertEquals(LocalDate.of(2018, 2, 1), record.date().start());
  }

  @Test
  void aDateInBracketsDatesThemToo() {
    EventRecord record =
        Shipped.code(
                "As we noted in \"The Coming War\" (1 February 2018):\n\n"
                    + "\"Egypt has invaded Kenya. We condemn Egypt.\"")
            .get(0);
    assertEquals("quoted the author asserts", chain(record));
    assertEquals(LocalDate.of(2018, 2, 1), record.attribution().get(1).date());
    assertEquals("context", record.date().from());
  }

  @Test
  void aQuotationRunsOnBehindItsCue() {
    List<EventRecord> records =
        Shipped.code("\"Egypt attacked Kenya,\" Biden said. \"It also bombed Sudan last week.\"");
    assertEquals(
        List.of("quoted Joe Biden asserts"),
        records.stream().map(ChainTest::chain).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "France sent \"peacekeeping\" troops to Mali. | peacekeeping",
        "The so-called liberators bombed Kenya. | so-called",
        "The so-called \"liberators\" bombed Kenya. | liberators",
        "Italy said that the so-called liberators had bombed Kenya. | ''",
        "Egypt launched a \"special operation\" against Kenya when it bombed Nairobi. | ''",
        "Italy said that Egypt \"bombed\" Kenya. | ''",
      })
  void marksThatQuoteNobodyAreTheAuthorsDistance(String text, String words) {
    List<String> marked =
        Shipped.code(text).get(0).scareQuotes().stream().map(q -> q.text()).toList();
    assertEquals(words.isEmpty() ? List.of() : List.of(words), marked);
  }

  /** Event, actor, status and chain of each record. */
  private static List<String> told(String text) {
    return Shipped.code(text).stream()
        .map(r ->
            r.event()
                + " "
                + r.actor().stream().map(Actor::name).collect(Collectors.joining(", "))
                + ": "
                + chain(r))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Macron, in a televised address: \"Egypt attacked Chad and killed ten.\" | quoted Emmanuel Macron asserts",
        "Macron's words: \"Egypt attacked Chad and killed ten.\" | quoted Emmanuel Macron asserts",
        "\"Egypt has attacked Chad without a reason\" – Macron. | quoted Emmanuel Macron asserts",
        "\"Egypt attacked Chad and killed ten.\" The words of Joe Biden came at night. | quoted Joe Biden asserts",
        "\"Egypt attacked Chad and killed ten.\" That was how Joe Biden put it. | quoted Joe Biden asserts",
      })
  void quotationsWithoutAVerbHaveASpeakerToo(String text, String chain) {
    List<EventRecord> records = Shipped.code(text);
    assertEquals(
        List.of(chain),
        records.stream()
            .filter(r -> r.event().equals("ASSAULT"))
            .map(ChainTest::chain)
            .distinct()
            .toList());
  }

  @Test
  void aParagraphOfAnotherSpeakerIsNotTheLastOnes() {
    List<EventRecord> records =
        Shipped.code(
            "Biden said: \"Egypt attacked Kenya last week.\"\n\n"
                + "Macron, in Paris: \"Egypt attacked Chad last week.\"");
    assertEquals(
        List.of("quoted Joe Biden asserts", "quoted Emmanuel Macron asserts"),
        records.stream().map(ChainTest::chain).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foreign Minister Ann Bo met nobody. The foreign minister said Egypt had attacked Chad. | reported Ann Bo asserts",
        "Foreign Minister Ann Bo met nobody. The health minister said Egypt had attacked Chad. | reported health minister asserts",
        "The US State Department spokeswoman, Ann Bo, met nobody. She said Egypt had attacked Chad. | reported Ann Bo asserts",
        "Sources in Nairobi said that Egypt had attacked Chad. | reported Sources asserts",
      })
  void descriptionsMeanWhoeverWasCalledSo(String text, String chain) {
    assertEquals(
        List.of(chain),
        Shipped.code(text).stream()
            .filter(r -> r.event().equals("ASSAULT"))
            .map(ChainTest::chain)
            .toList());
  }

  @Test
  void nobodyCallsOnHimselfAsOnHim() {
    String text = "Macron met Biden. The Israeli envoy, John Katz, called on him to resign.";
    assertTrue(
        Shipped.code(text).stream()
            .flatMap(r -> r.recipient().stream())
            .noneMatch(a -> a.text().equals("him") && a.name().contains("Katz")));
  }

  @Test
  void aStatementSpeaksForWhoeverIssuedIt() {
    assertEquals(
        List.of("ASSAULT Egypt: reported Kenya asserts"),
        told(
                "In a statement, Kenya condemned nobody and said little. The statement said that Egypt"
                    + " had attacked Niger.")
            .stream()
            .filter(t -> t.startsWith("ASSAULT"))
            .toList());
  }

  @Test
  void whoIsQuotedDoesNotSpeakOfHimselfAsOfThem() {
    String text = "\"Their army is weak. They killed two soldiers,\" the ministry said.";
    assertTrue(
        Shipped.code(text).stream()
            .flatMap(r -> r.actor().stream())
            .noneMatch(a -> a.name().contains("ministry")));
  }

  @Test
  void whoHasTheFloorSpeaks() {
    assertEquals(
        List.of(
            "SANCTION OTIENO: quoted OTIENO asserts",
            "ACCUSE Chad: quoted QUESTION asserts",
            "ASSAULT Egypt: quoted QUESTION asserts > reported Chad asserts",
            "ACCUSE OTIENO: quoted OTIENO asserts"),
        told(
            "Briefing, 3 March 2022\n\nMS. OTIENO: We have imposed sanctions on Chad.\n\n"
                + "QUESTION: Chad claims that Egypt bombed Kenya.\n\n"
                + "MS. OTIENO: We condemn Chad."));
  }

  @Test
  void minutesSayForWhomSomebodySpeaks() {
    EventRecord record =
        Shipped.code(
                "The President: The meeting is called to order.\n\n"
                    + "Mr. Otieno (Kenya): We condemn Chad.\n\n"
                    + "The President: I thank the representative of Kenya.")
            .get(0);
    assertEquals("quoted Otieno asserts", chain(record));
    assertEquals("KEN", record.actor().get(0).code());
  }

  @Test
  void whoPresidesIsNotThePresidentSpokenOf() {
    List<String> told =
        told(
            "Mr. Otieno (Kenya): President Putin attacked Ukraine.\n\n"
                + "The President: I condemn Chad.");
    assertEquals("ACCUSE President: quoted President asserts", told.get(1));
  }

  @Test
  void newsOfAStateIsNotItsWords() {
    assertEquals(
        List.of("ASSAULT army: ", "ASSAULT Turkey: ", "ASSAULT Israel: "),
        told(
            "Syria: The army shelled Idlib.\nIraq: Turkey bombed Erbil.\n"
                + "Syria: Israel attacked Damascus.\n"));
  }

  @Test
  void forcesWithANameAreOneBody() {
    assertEquals(
        List.of("AGREE Rapid Support Forces: reported Rapid Support Forces asserts"),
        told("The Rapid Support Forces said it had agreed to a truce."));
  }
}
