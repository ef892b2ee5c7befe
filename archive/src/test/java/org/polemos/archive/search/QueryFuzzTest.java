package org.polemos.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;

/** Whatever is asked, the archive answers or says what is wrong with the question. */
@SuppressWarnings("NullAway.Init") // jqwik fills what is static before the first question
class QueryFuzzTest {

  private static Path folder;
  private static Archive archive;

  @BeforeContainer
  static void fill() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(
        archive,
        "news.jsonl",
        Made.deed(
            Made.document("raid", "Tass", "2014-03-02", "RUS soldiers struck UKR bases."),
            "ASSAULT",
            "RUS",
            "UKR"));
  }

  @AfterContainer
  static void away() throws IOException {
    archive.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "soldiers",
                "AND",
                "OR",
                "NOT",
                "-",
                "(",
                ")",
                "\"",
                "*",
                ":",
                "^",
                "+",
                "'",
                ";",
                "--",
                "NEAR(a b)",
                "{text}",
                "actor:",
                "actor:RUS",
                "event:ASSAULT",
                "date:2014-03",
                "date:..",
                "date:9999-12..0000-01",
                "quad:9",
                "confidence:0.5",
                "confidence:NaN",
                "status:",
                "title:\"a b\"",
                "story:99999999999999999999",
                "place:'x'",
                "DROP TABLE documents",
                "\u0000",
                "\uD800",
                "é",
                "近い",
                "%",
                "_",
                "\\",
                "\t",
                "party:a*",
                "text:"),
            Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(8)
        .map(words -> String.join(" ", words))
        .flatMap(spaced -> Arbitraries.of(spaced, spaced.replace(" ", "")));
  }

  @Property(seed = "7", tries = 1500, shrinking = ShrinkingMode.BOUNDED)
  void isAnsweredOrRefused(@ForAll("questions") String question) {
    Search search = new Search(archive);
    try {
      search.documents(question, 5, 0);
      search.events(question, 5, 0);
      search.count(question, true);
    } catch (QueryException wrong) {
      assertFalse(String.valueOf(wrong.getMessage()).isBlank());
    }
    assertEquals(1, search.count("soldiers", true));
  }
}
