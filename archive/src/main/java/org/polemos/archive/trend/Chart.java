package org.polemos.archive.trend;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a trend as a line chart: an SVG that needs nothing else. */
public final class Chart {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 220;
  private static final int TOP = 50;
  private static final int BOTTOM = 50;

  /** Told apart by people who do not see red and green, too (Okabe and Ito). */
  private static final List<String> COLOURS =
      List.of(
          "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999");

  private final Trend trend;
  private final double least;
  private final double most;

  public Chart(Trend trend) {
    this.trend = trend;
    double low = 0;
    double high = 1;
    for (double[] line : trend.lines().values()) {
      for (double value : line) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    this.least = low;
    this.most = high;
  }

  /** Writes the picture; {@code out} is left open. */
  public void write(String title, Writer out) throws IOException {
    out.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                + "<text x=\"%d\" y=\"24\" font-size=\"16\">%s</text>%n",
            WIDTH, HEIGHT, escaped(title), LEFT, escaped(title)));
    axes(out);
    int number = 0;
    for (Map.Entry<String, double[]> line : trend.lines().entrySet()) {
      line(out, number++, line.getKey(), line.getValue());
    }
    out.append("</svg>\n");
    out.flush();
  }

  private void axes(Writer out) throws IOException {
    for (int i = 0; i <= 4; i++) {
      double value = least + (most - least) * i / 4;
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555\">%s</text>%n",
              LEFT,
              WIDTH - RIGHT,
              y(value),
              y(value),
              LEFT - 8,
              y(value) + 4,
              value == Math.rint(value)
                  ? Long.toString((long) value)
                  : String.format(Locale.ROOT, "%.1f", value)));
    }
    int periods = trend.periods().size();
    int every = Math.max(1, (periods + 7) / 8);
    for (int i = 0; i < periods; i += every) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%s</text>%n",
              x(i),
              HEIGHT - BOTTOM + 20,
              escaped(trend.periods().get(i))));
    }
  }

  private void line(Writer out, int number, String name, double[] values) throws IOException {
    String colour = COLOURS.get(number % COLOURS.size());
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), y(values[i])));
    }
    // Beyond the eighth line the colours come again, dashed.
    String dashes = number < COLOURS.size() ? "" : " stroke-dasharray=\"5 4\"";
    out.append(
        String.format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
            points.toString().strip(), colour, dashes));
    if (values.length == 1) {
      out.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
              x(0),
              y(values[0]),
              colour));
    }
    int at = TOP + 10 + number * 20;
    out.append(
        String.format(
            "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"%s/>"
                + "<text x=\"%d\" y=\"%d\">%s</text>%n",
            WIDTH - RIGHT + 16,
            WIDTH - RIGHT + 40,
            at,
            at,
            colour,
            dashes,
            WIDTH - RIGHT + 46,
            at + 4,
            escaped(name.length() > 26 ? name.substring(0, 25) + "…" : name)));
  }

  private double x(int period) {
    int periods = trend.periods().size();
    int room = WIDTH - LEFT - RIGHT;
    return periods < 2 ? LEFT + room / 2.0 : LEFT + room * (double) period / (periods - 1);
  }

  private double y(double value) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (most - value) / (most - least);
  }

  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
