package org.polemos.archive.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.archive.Archive;
import org.polemos.archive.Coded;
import org.polemos.archive.Made;
import org.polemos.archive.Recoding;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Reviews.Judgement;
import org.polemos.archive.review.Verdict;
import org.polemos.record.Status;
import org.polemos.text.Document;

/** Places, networks, actors and facets count what stands, and only that. */
class ViewTest {

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    add("a", "Tass", Made.deed(document("a", "Tass"), "ASSAULT", "USA", "RUS").in("Minsk"));
    add("b", "Tass", Made.deed(document("b", "Tass"), "ASSAULT", "USA", "RUS").in("Minsk"));
    add("c", "BBC", Made.deed(document("c", "BBC"), "CONSULT", "RUS", "USA"));
    add("d", "BBC", Made.deed(document("d", "BBC"), "ASSAULT", "RUS", "USA").status(Status.DENIED));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static Document document(String id, String publisher) {
    return Made.document(id, publisher, "2014-03-18", "USA, RUS: number " + id + ".");
  }

  private void add(String id, String publisher, Made.Deed deed) {
    Made.add(archive, id + publisher, deed);
  }

  @Test
  void placesAreCountedOnce() {
    Places.Found found = new Places(archive).of("", 10);
    assertEquals(1, found.places().size());
    Places.Place minsk = found.places().get(0);
    assertEquals(2, minsk.events());
    assertEquals(2, minsk.quads()[3]);
    assertEquals(Map.of("ASSAULT", 2), minsk.types());
    assertEquals(2, found.unplaced());
    assertEquals(Map.of("SYR", 2), found.countries());
    assertEquals(0, new Places(archive).of("publisher:BBC", 10).places().size());
  }

  @Test
  void whatIsDeniedTiesNobody() {
    Network.Graph graph = new Network(archive).of("", 10);
    assertEquals(List.of("RUS", "USA"), graph.nodes().stream().map(Network.Node::name).toList());
    assertEquals(2, graph.edges().size());
    assertEquals(2, graph.edges().get(0).events());
    assertEquals(-9.0, graph.edges().get(0).score());
    assertEquals(1, new Network(archive).of("event:CONSULT", 10).edges().size());
    assertEquals(0, new Network(archive).of("status:denied", 10).edges().size());
  }

  @Test
  void anActorsDeedsAreTold() {
    Actors actors = new Actors(archive);
    assertEquals("USA", actors.called("USA"));
    assertNull(actors.called("nobody"));
    Actors.Actor known = actors.get("USA");
    assertNotNull(known);
    assertEquals(2, known.deeds());
    assertEquals(2, known.suffered());
    assertEquals(List.of(new Actors.Deed("ASSAULT", 4, 2)), actors.deeds("USA", false));
    assertEquals(2, actors.deeds("USA", true).size());
    assertEquals(
        List.of("BBC", "Tass"), actors.sources("USA").stream().map(Actors.Source::source).toList());
    assertEquals(List.of(new Actors.Partner("RUS", 2, 2)), actors.partners("USA"));
    assertEquals(1, actors.list("us", 10, 0).size());
    assertEquals(2, actors.count(null));
    assertEquals(0, actors.list("\"", 10, 5).size());
  }

  private int[] ofUsa() {
    Actors.Actor usa = Objects.requireNonNull(new Actors(archive).get("USA"));
    return new int[] {usa.deeds(), usa.suffered()};
  }

  @Test
  void partiesAreCountedAsTheyComeAndGo() {
    assertArrayEquals(new int[] {2, 2}, ofUsa());
    Reviews reviews = new Reviews(archive, Changes.READ);
    long no =
        reviews
            .judge(new Judgement("a-ASSAULT-0", Verdict.REJECT, null, null, "Anna", false))
            .number();
    assertArrayEquals(new int[] {1, 2}, ofUsa());
    reviews.undo(no, "Anna");
    assertArrayEquals(new int[] {2, 2}, ofUsa());
    new Recoding(archive, Made.CODER, true)
        .take(document("c", "BBC"), new Coded("eng", List.of(), List.of(), null));
    assertArrayEquals(new int[] {2, 1}, ofUsa());
    Document newer = Made.document("b", "Tass", "2014-03-18", "USA and RUS made peace.");
    Made.add(archive, "bTass", Made.deed(newer, "AGREE", "RUS", "USA"));
    assertArrayEquals(new int[] {1, 2}, ofUsa(), "the older text was replaced");
    assertEquals(2, new Actors(archive).list(null, 10, 0).size());
    assertEquals(
        0,
        archive
            .db()
            .number(
                "SELECT count(*) FROM (SELECT * FROM actors WHERE did + suffered > 0 EXCEPT SELECT"
                    + " n.name, sum(p.role = 'actor'), sum(p.role = 'recipient') FROM parties p JOIN"
                    + " names n ON n.number = p.name GROUP BY 1)"),
        "what is kept is what is there");
  }

  @Test
  void facetsCountTheAnswers() {
    Map<String, Map<String, Long>> facets = new Facets(archive).of("event:ASSAULT", false);
    assertEquals(Map.of("asserted", 2L, "denied", 1L), facets.get("status"));
    assertEquals(Map.of("Tass", 2L, "BBC", 1L), facets.get("publisher"));
    assertEquals(Map.of("Tass", 2L, "BBC", 2L), new Facets(archive).of("", true).get("publisher"));
  }
}
