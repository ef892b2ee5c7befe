package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.polemos.MainEvent;
import org.polemos.eval.CameoReader.Classed;
import org.polemos.event.Side;
import org.polemos.event.SideTagger.Party;
import org.polemos.text.Span;

/**
 * Scores sources, targets and quad classes of the main event of single sentences coded by CAMEO.
 *
 * <p>A {@code .tsv} file holds a sentence and its quad class a line, 0 for neither conflict nor
 * cooperation; any other file holds words tagged {@code S} (source), {@code T} (target) and {@code
 * R} (both at once).
 */
public final class CameoEvaluator {

  private CameoEvaluator() {}

  /**
   * Scores a reader of main events on one file.
   *
   * @throws IOException where the file is missing or malformed
   */
  public static ScoreTable evaluate(Path file, Function<String, MainEvent> reader)
      throws IOException {
    return file.toString().endsWith(".tsv") ? quads(file, reader) : sides(file, reader);
  }

  private static ScoreTable quads(Path file, Function<String, MainEvent> reader)
      throws IOException {
    List<Classed> gold = CameoReader.quads(file);
    List<String> found =
        gold.parallelStream().map(g -> Integer.toString(reader.apply(g.text()).quad())).toList();
    Map<String, Tally> classes = new TreeMap<>();
    Tally all = Tally.NONE;
    for (int i = 0; i < gold.size(); i++) {
      int same = found.get(i).equals(gold.get(i).quad()) ? 1 : 0;
      all = all.plus(new Tally(same, 1, 1));
      classes.merge(gold.get(i).quad(), new Tally(same, 0, 1), Tally::plus);
      classes.merge(found.get(i), new Tally(0, 1, 0), Tally::plus);
    }
    return new ScoreTable(file.getFileName() + ": quad class, 0 for none")
        .add("accuracy", all)
        .addClasses(classes);
  }

  private static ScoreTable sides(Path file, Function<String, MainEvent> reader)
      throws IOException {
    List<Marked> gold = Marked.read(file);
    List<MainEvent> found = gold.parallelStream().map(g -> reader.apply(g.text())).toList();
    SideScore score = new SideScore();
    for (int i = 0; i < gold.size(); i++) {
      List<Party> parties = new ArrayList<>();
      add(found.get(i).sources(), Side.SOURCE, parties);
      add(found.get(i).targets(), Side.TARGET, parties);
      add(found.get(i).mutual(), Side.MUTUAL, parties);
      score.add(gold.get(i), parties);
    }
    return score.table(file.getFileName() + ": sources and targets of the main event");
  }

  private static void add(List<Span> spans, Side side, List<Party> parties) {
    spans.forEach(span -> parties.add(new Party(side, span)));
  }
}
