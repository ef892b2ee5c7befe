package org.polemos.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often answers of each confidence are right: as a table, and as a picture. */
public final class Reliability {

  private static final int BINS = 10;
  private static final int SIZE = 320;
  private static final int EDGE = 44;

  private final int[] answers = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] sure = new double[BINS];
  private int all;

  public void add(double confidence, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (BINS * confidence));
    answers[bin]++;
    right[bin] += isRight ? 1 : 0;
    sure[bin] += confidence;
    all++;
  }

  /** The mean distance between confidence and share of right answers, over the answers. */
  public double error() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(sure[bin] - right[bin]);
    }
    return all == 0 ? 0 : sum / all;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("confidence   right  answers\n");
    for (int bin = 0; bin < BINS; bin++) {
      if (answers[bin] > 0) {
        double share = right[bin] / (double) answers[bin];
        table.append(
            String.format(Locale.ROOT, ".%d to .%d9    %.3f  %d%n", bin, bin, share, answers[bin]));
      }
    }
    return table.append(format("mean distance from confidence %.3f%n", error())).toString();
  }

  /**
   * Draws into a file.
   *
   * @throws IllegalArgumentException where its name is none of a picture: it may be what to read
   */
  public static void draw(Path plot, String title, Reliability reliability) throws IOException {
    if (!isPlot(plot)) {
      throw new IllegalArgumentException(plot + " is no name for a picture (plot.svg)");
    }
    Files.writeString(plot, svg(List.of(title), List.of(reliability)));
  }

  /** Whether a file of this name is to hold a picture. */
  public static boolean isPlot(Path file) {
    return file.toString().endsWith(".svg");
  }

  /** A picture of several, one beside the other. */
  public static String svg(List<String> titles, List<Reliability> curves) {
    int width = curves.size() * (SIZE + EDGE) + EDGE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d"
                + " %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
            width, SIZE + 2 * EDGE, width, SIZE + 2 * EDGE));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int i = 0; i < curves.size(); i++) {
      curves.get(i).draw(titles.get(i), EDGE + i * (SIZE + EDGE), svg);
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(String title, int left, StringBuilder svg) {
    svg.append(format("<g transform=\"translate(%d %d)\" fill=\"#333\">%n", left, EDGE));
    svg.append(
        format(
            "<text x=\"0\" y=\"-14\" font-size=\"14\">%s (n = %,d; mean distance %.3f)</text>%n",
            title, all, error()));
    svg.append(
        format(
            "<path d=\"M0 0V%d H%d M0 %d L%d 0\" fill=\"none\" stroke=\"#999\"/>%n",
            SIZE, SIZE, SIZE, SIZE));
    for (int tick = 0; tick <= BINS; tick += 2) {
      int at = SIZE * tick / BINS;
      String name = format("%.1f", tick / (double) BINS);
      svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>%n", at - 8, SIZE + 16, name));
      svg.append(format("<text x=\"-24\" y=\"%d\">%s</text>%n", SIZE - at + 4, name));
    }
    svg.append(format("<text x=\"%d\" y=\"%d\">confidence</text>%n", SIZE / 2 - 30, SIZE + 34));
    List<String> line = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (answers[bin] > 0) {
        double x = SIZE * sure[bin] / answers[bin];
        double y = SIZE * (1 - right[bin] / (double) answers[bin]);
        line.add(format("%.1f,%.1f", x, y));
        svg.append(
            format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f6fb2\" fill-opacity=\".55\">"
                    + "<title>%d of %d right</title></circle>%n",
                x, y, 4 + 16 * Math.sqrt(answers[bin] / (double) all), right[bin], answers[bin]));
      }
    }
    svg.append("<polyline fill=\"none\" stroke=\"#1f6fb2\" points=\"");
    svg.append(String.join(" ", line)).append("\"/>\n</g>\n");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
