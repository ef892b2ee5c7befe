package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.polemos.archive.Archive;
import org.polemos.archive.search.Search;

/** Times questions to an archive, one a line, as a program that keeps it open would ask them. */
public final class SearchBenchmark {

  private static final int ROUNDS = 20;
  private static final int ANSWERS = 20;

  private SearchBenchmark() {}

  /** A line with the number of answers, median, 95th percentile and slowest, in milliseconds. */
  public static String run(Archive archive, Path questions) throws IOException {
    List<String> asked =
        Files.readAllLines(questions).stream().filter(line -> !line.isBlank()).toList();
    Search search = new Search(archive);
    double[] times = new double[asked.size() * ROUNDS];
    double[] slowest = new double[asked.size()];
    for (int round = -2; round < ROUNDS; round++) {
      for (int i = 0; i < asked.size(); i++) {
        long start = System.nanoTime();
        ask(search, asked.get(i));
        double took = (System.nanoTime() - start) / 1e6;
        // The first rounds warm up.
        if (round >= 0) {
          times[round * asked.size() + i] = took;
          slowest[i] = Math.max(slowest[i], took);
        }
      }
    }
    Arrays.sort(times);
    int worst = 0;
    for (int i = 0; i < slowest.length; i++) {
      worst = slowest[i] > slowest[worst] ? i : worst;
    }
    return String.format(
        Locale.ROOT,
        "%d questions: median %.1f ms, 95th percentile %.1f ms, slowest %.1f ms (%s)",
        asked.size(),
        times[times.length / 2],
        times[(int) (times.length * 0.95)],
        times[times.length - 1],
        asked.get(worst));
  }

  private static void ask(Search search, String question) {
    if (Search.asksForEvents(question)) {
      search.events(question, ANSWERS, 0);
    } else {
      search.documents(question, ANSWERS, 0);
    }
  }
}
