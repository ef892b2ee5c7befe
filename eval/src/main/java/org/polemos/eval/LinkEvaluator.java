package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.story.GoldLinks;
import org.polemos.archive.story.GoldLinks.Mention;
import org.polemos.archive.story.GoldLinks.Pair;
import org.polemos.archive.story.Linking;
import org.polemos.archive.story.Stories;

/**
 * Scores an archive's stories against pairs of events of which people said whether they are one;
 * the columns are those of gold/README.md. Found is a pair that stands in one story.
 */
public final class LinkEvaluator {

  private final Archive archive;
  private final GoldLinks gold;
  private final Stories stories;

  private LinkEvaluator(Archive archive, Path file) throws IOException {
    this.archive = archive;
    this.gold = new GoldLinks(archive, file);
    this.stories = new Stories(archive);
  }

  /**
   * @param misses whether to list what is wrong in the sets that may be read, and count why
   * @return a row for each set that the file names
   * @throws IOException where the file cannot be read or is of another kind
   */
  public static String evaluate(Archive archive, Path file, boolean misses) throws IOException {
    LinkEvaluator evaluator = new LinkEvaluator(archive, file);
    String scores = evaluator.scores(file.getFileName().toString()).toString();
    return misses ? evaluator.misses() + "\n" + scores : scores;
  }

  private ScoreTable scores(String name) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Pair pair : gold.pairs()) {
      boolean found = found(pair);
      tallies.merge(
          pair.set(),
          new Tally(found && pair.same() ? 1 : 0, found ? 1 : 0, pair.same() ? 1 : 0),
          Tally::plus);
    }
    long lost = gold.pairs().stream().filter(pair -> !pair.coded()).count();
    ScoreTable table =
        new ScoreTable(name + ": pairs in one story; of " + lost + " pairs an event is not coded");
    tallies.forEach(table::add);
    return table;
  }

  private boolean found(Pair pair) {
    return pair.coded() && stories.members(pair.one()).contains(pair.other());
  }

  private String misses() {
    StringBuilder listed = new StringBuilder();
    Map<String, Integer> counts = new TreeMap<>();
    for (Pair pair : gold.pairs()) {
      if (pair.seen() && found(pair) != pair.same()) {
        String reason = (pair.same() ? "missed: " : "false: ") + reason(pair);
        counts.merge(reason, 1, Integer::sum);
        listed.append(reason).append('\n');
        listed.append("  ").append(told(pair.first())).append('\n');
        listed.append("  ").append(told(pair.second())).append('\n');
        if (pair.coded()) {
          listed.append(
              String.format(Locale.ROOT, "  %.2f: %s%n", gold.score(pair), gold.why(pair)));
        }
      }
    }
    listed.append('\n');
    counts.forEach((reason, count) -> listed.append(String.format("%4d  %s%n", count, reason)));
    return listed.toString();
  }

  /** At which step a pair went wrong. */
  private String reason(Pair pair) {
    if (!pair.coded()) {
      return "an event is not coded";
    }
    boolean sure = gold.score(pair) >= Linking.SURE;
    if (!pair.same()) {
      return sure ? "too sure" : "joined through others";
    }
    if (!gold.compared(pair)) {
      return "no party and week in common";
    }
    return sure ? "its story goes with another" : "not sure enough";
  }

  private String told(Mention mention) {
    Database db = archive.db();
    String words =
        db.first(
            "SELECT substr(text, max(1, ?), ?) FROM documents WHERE id = ?",
            row -> row.getString(1).replaceAll("\\s+", " "),
            mention.start() - 80,
            mention.end() - mention.start() + 200,
            mention.document());
    return mention.document() + " …" + (words == null ? "" : words) + "…";
  }
}
