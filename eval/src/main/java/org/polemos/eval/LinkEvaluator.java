package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.archive.story.Stories;

/**
 * Scores an archive's stories against pairs of events of which people said whether they are one;
 * the columns are those of gold/README.md. Found is a pair that stands in one story.
 */
public final class LinkEvaluator {

  private LinkEvaluator() {}

  /**
   * @return a row for each set that the file names
   * @throws IOException where the file cannot be read or is of another kind
   */
  public static ScoreTable evaluate(Archive archive, Path gold) throws IOException {
    List<String> lines = Files.readAllLines(gold);
    if (lines.isEmpty() || !lines.get(0).startsWith("set\tdocument\tstart")) {
      throw new IOException("its first line is not that of gold/links.tsv");
    }
    Stories stories = new Stories(archive);
    Map<String, Tally> tallies = new TreeMap<>();
    int lost = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      Long one = event(archive.db(), cells[1], cells[2], cells[3]);
      Long other = event(archive.db(), cells[4], cells[5], cells[6]);
      boolean same = cells[7].equals("1");
      lost += one == null || other == null ? 1 : 0;
      boolean found = one != null && other != null && stories.members(one).contains(other);
      tallies.merge(
          cells[0], new Tally(found && same ? 1 : 0, found ? 1 : 0, same ? 1 : 0), Tally::plus);
    }
    ScoreTable table =
        new ScoreTable(
            gold.getFileName()
                + ": pairs in one story; of "
                + lost
                + " pairs an event is not coded");
    tallies.forEach(table::add);
    return table;
  }

  private static Long event(Database db, String document, String start, String end) {
    return db.first(
        "SELECT e.number FROM events e JOIN documents d ON d.number = e.document WHERE d.id = ?"
            + " AND e.trigger_start < ? AND e.trigger_end > ?"
            + " ORDER BY abs(e.trigger_start - ?) + abs(e.trigger_end - ?) LIMIT 1",
        row -> row.getLong(1),
        document,
        Integer.valueOf(end),
        Integer.valueOf(start),
        Integer.valueOf(start),
        Integer.valueOf(end));
  }
}
