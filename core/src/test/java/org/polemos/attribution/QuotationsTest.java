package org.polemos.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

  private static List<String> in(String text) {
    return Quotations.in(text).stream().map(q -> q.span().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "He said \"no\" twice. | \"no\"",
        "He said “no” twice. | “no”",
        "He said ‘no’ twice. | ‘no’",
        "He said «no» twice. | «no»",
        "He said ''no'' twice. | ''no''",
        "He said ``no'' twice. | ``no''",
        "He said 'no' twice. | 'no'",
        "It's the allies' fault. | ^^",
        "In the '90s they left. | ^^",
        "The leaders’ talks failed. | ^^",
      })
  void knowsTheMarks(String text, String quotation) {
    assertEquals(quotation.isEmpty() ? List.of() : List.of(quotation), in(text));
  }

  @Test
  void apostrophesEndNoQuotation() {
    assertEquals(
        List.of("‘Russia’s troops won’t leave’"),
        in("He said ‘Russia’s troops won’t leave’ today."));
  }

  @Test
  void quotationsNest() {
    String text = "“He told us ‘the enemy is at home’ again,” she said.";
    assertEquals(
        List.of("“He told us ‘the enemy is at home’ again,”", "‘the enemy is at home’"), in(text));
    assertEquals(1, Quotations.in(text).get(1).depth());
  }

  @Test
  void aParagraphThatOpensAnewGoesOn() {
    String text = "“We fight.\n\n“We win.” So they said.";
    assertEquals(List.of("“We fight.\n\n“We win.”"), in(text));
  }

  @Test
  void anOpenQuotationEndsWithItsParagraph() {
    String text = "“We fight.\n\nThey left.";
    assertEquals(List.of("“We fight."), in(text));
    assertEquals(false, Quotations.in(text).get(0).closed());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "\"She said \"\"no\"\" twice.\" | \"\"no\"\"",
        "\"\"\"No,\"\" she said.\" | \"\"No,\"\"",
        "\"She said \"\"no\"\" \"twice\".\" | \"She said \"",
        "\"We never said no.\" | \"We never said no.\"",
      })
  void cellsOfTablesAreNotQuoted(String text, String first) {
    assertEquals(first, in(text).get(0));
  }

  @Test
  void marksWithoutEndCostNothing() {
    assertTimeout(Duration.ofSeconds(2), () -> Quotations.in("“".repeat(100_000)));
    assertTimeout(Duration.ofSeconds(2), () -> Quotations.in("' a".repeat(100_000)));
    assertTimeout(Duration.ofSeconds(2), () -> Quotations.in("\"a \"b ".repeat(50_000)));
  }
}
