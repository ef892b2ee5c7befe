package org.polemos.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.text.Span;

class CodebookReaderTest {

  private static final String GOOD =
      """
      EVENT SANCTION   # a comment
        Reductions of relations.
        quad       MATERIAL CONFLICT
        score      -6
        recipient  required
        cameo      16 163
        not-text   goal
      MODE discontinue  End exchanges.
      MODE expel        Send envoys home.
        score -5.5

      RULE sanction.impose
        verb       impose, cut off
        noun       air strike
        object     @sanctions
        prep on    any
        recipient  on, upon
        mode       discontinue
        YES  (ACTOR: Italy) has (EVENT: imposed) sanctions on (RECIPIENT: Serbia).
             = SANCTION discontinue | ITA/GOV -> SRB, ?
        NO   Italy lifted its sanctions.   = SANCTION expel status=planned
      """;

  @TempDir Path folder;

  private Codebook read(String events) throws IOException {
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/sanctions.txt"), "sanction\n# no\ntrade embargo\n");
    Files.writeString(folder.resolve("SANCTION.events"), events);
    return Codebook.read(folder);
  }

  private List<Problem> problems(String good, String bad) {
    assertTrue(GOOD.contains(good), good);
    return assertThrows(CodebookException.class, () -> read(GOOD.replace(good, bad))).problems();
  }

  private void refuses(String good, String bad, String caret, String message, String remedy) {
    Problem problem = problems(good, bad).get(0);
    assertTrue(problem.message().contains(message), problem::toString);
    assertTrue(problem.remedy().contains(remedy), problem::toString);
    assertTrue(
        problem.at().text().substring(problem.column()).startsWith(caret), problem::toString);
  }

  @Test
  void readsTypesAndModes() throws IOException {
    EventType type = read(GOOD).types().get("SANCTION");
    assertEquals("Reductions of relations.", type.description());
    assertEquals(4, type.quad());
    assertTrue(type.recipientRequired());
    assertEquals(List.of("16", "163"), type.cameo());
    assertEquals(-6, type.score(List.of("discontinue")));
    assertEquals(-5.5, type.score(List.of("expel")));
    assertEquals("End exchanges.", type.modes().get("discontinue").description());
  }

  @Test
  void readsRules() throws IOException {
    Codebook codebook = read(GOOD);
    Rule rule = codebook.rules(Trigger.Kind.VERB, "impose").get(0).rule();
    assertEquals("sanction.impose", rule.id());
    assertEquals(List.of("on", "on"), rule.recipient());
    assertEquals(List.of("subject"), rule.actor());
    assertEquals(3, rule.specificity());
    assertEquals(
        List.of("off"), codebook.rules(Trigger.Kind.VERB, "cut").get(0).trigger().others());
    assertEquals(
        List.of("air"), codebook.rules(Trigger.Kind.NOUN, "strike").get(0).trigger().others());
    assertTrue(codebook.rules(Trigger.Kind.VERB, "walk").isEmpty());
    Constraint object = rule.constraints().get(0);
    assertTrue(object.words().contains("sanction"));
    assertEquals(List.of("trade", "embargo"), object.words().phrasesWith("embargo").get(0).words());
  }

  @Test
  void readsExamples() throws IOException {
    Rule rule = read(GOOD).rules().get(0);
    Example yes = rule.examples().get(0);
    assertEquals("Italy has imposed sanctions on Serbia.", yes.text());
    assertEquals(new Mark("EVENT", new Span(10, 17)), yes.marks().get(1));
    Expected expected = yes.expected().get(0);
    assertEquals(List.of("ITA/GOV"), expected.actors());
    assertEquals(List.of("SRB", "?"), expected.recipients());
    Example no = rule.examples().get(1);
    assertEquals("Italy lifted its sanctions.", no.text());
    assertEquals("planned", no.expected().get(0).status());
  }

  @Test
  void refusesUnknownKeys() {
    refuses("verb    ", "verbb   ", "verbb", "no key \"verbb\"", "verb?");
  }

  @Test
  void refusesUnknownLists() {
    refuses("@sanctions", "@sanction", "@sanction", "no list", "@sanctions?");
    refuses("@sanctions", "@weather", "@weather", "no list", "lists/weather.txt");
  }

  @Test
  void refusesUnknownModesAndTypes() {
    refuses(
        "mode       discontinue", "mode  discontinued", "discontinued", "no mode", "discontinue?");
    refuses("= SANCTION expel", "= SANKTION expel", "SANKTION", "no event", "SANCTION?");
    refuses("= SANCTION expel", "= SANCTION expell", "expell", "no mode", "expel?");
  }

  @Test
  void refusesUnknownPlacesAndBadNumbers() {
    refuses("score -5.5", "score five", "five", "number", "-2.5");
    refuses("MATERIAL CONFLICT", "MATERIAL FRICTION", "MATERIAL FRICTION", "quad", "Known");
  }

  @Test
  void refusesRulesWithoutTriggerOrExample() {
    refuses("NO   Italy", "YES  Italy", "sanction.impose", "has no NO", "Add");
    refuses(
        "  verb       impose, cut off\n  noun       air strike\n",
        "",
        "sanction.impose",
        "no trigger",
        "Add");
  }

  @Test
  void refusesASecondRuleOfTheSameName() {
    String rule = GOOD.substring(GOOD.indexOf("RULE"));
    refuses(rule, rule + rule, "sanction.impose", "exists already", "SANCTION.events:12");
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertEquals(2, problems("verb       impose, cut off", "vreb impose\n verb @x").size());
  }

  @Test
  void showsTheLineWithACaret() {
    String[] shown = problems("object     @", "objekt     @").get(0).toString().split("\n");
    assertTrue(shown[0].endsWith("SANCTION.events:15: there is no key \"objekt\" in a RULE"));
    assertEquals("      objekt     @sanctions", shown[1]);
    assertEquals("      ^", shown[2]);
  }

  @Test
  void commentsNeedRoom() {
    assertEquals("text a#b", Lines.withoutComment("text a#b  # c").stripTrailing());
    assertEquals("", Lines.withoutComment("# all").strip());
  }
}
