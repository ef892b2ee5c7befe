package org.polemos.parse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polemos.text.Span;

class TokenizerTest {

  private static Tokenizer tokenizer;
  private static SentenceSplitter splitter;

  @BeforeAll
  static void load() throws Exception {
    WordLists lists =
        WordLists.read(Path.of(System.getProperty("polemos.home"), "models/en/tokens.txt"));
    Abbreviations abbreviations = Abbreviations.of(lists);
    tokenizer = new Tokenizer(abbreviations, lists.get("prefixes"));
    splitter = new SentenceSplitter(abbreviations, lists.get("openers"));
  }

  private static String words(String text) {
    StringBuilder out = new StringBuilder();
    for (Span word : tokenizer.split(text, 0, text.length())) {
      out.append(out.isEmpty() ? "" : " ").append(word.in(text));
    }
    return out.toString();
  }

  private static List<String> sentences(String text) {
    return splitter.split(text, tokenizer.split(text, 0, text.length())).stream()
        .map(s -> new Span(s.get(0).start(), s.get(s.size() - 1).end()).in(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He won't go.|He wo n't go .",
        "It cannot be.|It can not be .",
        "Russia’s “special military operations”|Russia ’s “ special military operations ”",
        "the US-led force|the US - led force",
        "an anti-war co-operation|an anti-war co-operation",
        "the US/NATO line|the US / NATO line",
        "on 9/11 and 24/2/2022|on 9/11 and 24/2/2022",
        "about $10bn (US$5m)|about $ 10bn ( US$ 5m )",
        "30% of 1,200.5|30 % of 1,200.5",
        "Mr. J. P. Smith of Acme Inc. said|Mr. J. P. Smith of Acme Inc. said",
        "in the U.S. Senate|in the U.S. Senate",
        "at 5 p.m. Friday...|at 5 p.m. Friday ...",
        "Resolution No. 5 says no.|Resolution No. 5 says no .",
        "Rep. Amash (R-Mich.) left|Rep. Amash ( R - Mich. ) left",
        "war--peace|war -- peace",
        "the workers' party|the workers ' party",
        "write to a.b@example.org now|write to a.b@example.org now",
        "'We go,' he said|' We go , ' he said",
        "the 1990s and '90s|the 1990s and '90s"
      })
  void splitsAsTheTreebankDoes(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @Test
  void endsSentencesAtStopsButNotAtAbbreviations() {
    assertEquals(
        List.of("Gen. Smith met Mr. Brown in the U.S. on Jan. 5.", "He left."),
        sentences("Gen. Smith met Mr. Brown in the U.S. on Jan. 5. He left."));
    assertEquals(
        List.of("He arrived in the U.S.", "The army left."),
        sentences("He arrived in the U.S. The army left."));
  }

  @Test
  void keepsClosingMarksWithTheSentenceThatTheyClose() {
    assertEquals(
        List.of("“We go,” he said.", "“It is over.”", "They left."),
        sentences("“We go,” he said. “It is over.” They left."));
  }

  @Test
  void endsSentencesAtBlankLinesAndHeadlines() {
    assertEquals(
        List.of("NATO Provokes Attack", "Down with war!", "24 February 2022", "Text follows."),
        sentences("NATO Provokes Attack\n\nDown with war!\n\n24 February 2022\n\nText follows."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LA PAZ, Bolivia (AP) --",
        "ANKARA, 14 May 2023 -",
        "GENEVA, March 3 –",
        "Kyiv, 24 February 2022 —",
        "London, 3 May (Reuters) -"
      })
  void partsDatelinesFromTheirSentence(String dateline) {
    assertEquals(
        List.of(dateline, "The ministry said on Sunday that it would pay."),
        sentences(dateline + " The ministry said on Sunday that it would pay."));
  }

  @Test
  void joinsWrappedLines() {
    assertEquals(
        1,
        sentences(
                "The government of the country said on Monday that the talks had\nended without a result.")
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "]", "\"", "'", "-", "a", ".", "“", "1,", "a-", "/x", "\u0000", "é"})
  void pathologicalRunsTakeLinearTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    List<List<Span>> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> splitter.split(text, tokenizer.split(text, 0, text.length())));
    assertTrue(found.stream().allMatch(s -> s.size() <= SentenceSplitter.LONGEST * 2));
  }
}
