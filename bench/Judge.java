import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Readings;
import org.polemos.archive.review.Reviews;
import org.polemos.archive.review.Verdict;
import org.polemos.archive.search.Search;
import org.polemos.archive.story.Linker;
import org.polemos.archive.trend.Series;
import org.polemos.archive.trend.Trend;
import org.polemos.archive.trend.Trends;
import org.polemos.archive.trend.Unit;
import org.polemos.archive.view.Actors;
import org.polemos.archive.view.Network;

/**
 * Invents judgements in an archive, and says how long it takes to settle them, how long questions
 * take before and after, and what one more judgement costs. bench/judged runs it on a copy.
 */
class Judge {

  public static void main(String[] words) {
    int wanted = Integer.parseInt(words[1]);
    try (Archive archive = Archive.open(Path.of(words[0]))) {
      archive.db().write("DELETE FROM reviews");
      archive.db().write("DELETE FROM unsettled");
      questions(archive, "without judgements");
      long start = System.nanoTime();
      archive.db().transaction(() -> invent(archive, wanted));
      int documents = new Readings(archive).settle();
      System.out.printf("%d judgements in %d documents, settled in %.1f s%n", wanted, documents, since(start) / 1000);
      questions(archive, "with judgements");
      one(archive);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** Half accepts, three tenths rejections, the rest corrections. */
  private static void invent(Archive archive, int wanted) {
    String[] verdicts = "accept accept accept accept accept reject reject reject correct correct".split(" ");
    Random random = new Random(1);
    List<Long> events =
        archive.db().list(
            "SELECT number FROM events ORDER BY (number * 7919) % 1000003 LIMIT ?", row -> row.getLong(1), wanted);
    for (long event : events) {
      String verdict = verdicts[random.nextInt(verdicts.length)];
      archive.db().write(
          "INSERT INTO reviews (made, author, verdict, document, trigger_start, trigger_end, event, record, changes)"
              + " SELECT '2026-01-01T00:00:00Z', ?, ?, document, trigger_start, trigger_end, id, record, ? FROM events WHERE number = ?",
          "judge " + random.nextInt(5), verdict, verdict.equals("correct") ? "{\"status\":\"denied\"}" : "{}", event);
    }
  }

  /** What one judgement costs whoever makes it: noting, settling and linking. */
  private static void one(Archive archive) {
    Reviews reviews = new Reviews(archive, Changes.READ);
    Linker linker = new Linker(archive);
    linker.linkSoon();
    String id = archive.db().first("SELECT id FROM events WHERE number NOT IN (SELECT event FROM held) LIMIT 1", row -> row.getString(1));
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      var made = reviews.judge(new Reviews.Judgement(id, Verdict.CORRECT, changes(), null, "me", false));
      double noted = since(start);
      linker.linkSoon();
      System.out.printf("one correction: noted in %.0f ms, linked after %.0f ms%n", noted, since(start));
      reviews.undo(made.number(), "me");
      linker.linkSoon();
    }
  }

  private static ObjectNode changes() {
    return JsonNodeFactory.instance.objectNode().put("status", "denied");
  }

  private static void questions(Archive archive, String when) {
    System.out.println(when);
    Search search = new Search(archive);
    time("search quad:4", () -> search.lines("quad:4", 20, 0));
    time("search verdict:rejected", () -> search.lines("verdict:rejected", 20, 0));
    time("trend", () -> new Trends(archive).count("", Series.QUAD, Unit.MONTH, Trend.Measure.RECORDS, 8));
    time("trend actor:USA", () -> new Trends(archive).count("actor:USA", Series.QUAD, Unit.MONTH, Trend.Measure.RECORDS, 8));
    time("network", () -> new Network(archive).of("", 60));
    time("actors", () -> new Actors(archive).list(null, 20, 0));
  }

  private static void time(String what, Runnable asked) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 7; i++) {
      long start = System.nanoTime();
      asked.run();
      best = Math.min(best, since(start));
    }
    System.out.printf("  %-24s %6.1f ms%n", what, best);
  }
}
