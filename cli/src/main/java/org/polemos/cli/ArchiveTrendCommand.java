package org.polemos.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.polemos.archive.Archive;
import org.polemos.archive.trend.Chart;
import org.polemos.archive.trend.Series;
import org.polemos.archive.trend.Trend;
import org.polemos.archive.trend.Trends;
import org.polemos.archive.trend.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts an archive's events over time. */
@Command(
    name = "trend",
    description = {
      "Counts events over time, by type, quad, dyad, source and more, as a table, CSV or a picture."
          + " Warns where a jump comes from the sources alone.",
      ""
    },
    exitCodeList = {
      "0:something was found",
      "1:nothing was found",
      "2:the command line or the question was wrong",
      "3:the archive cannot be used"
    },
    footer = {
      "",
      "Examples:",
      "  polemos archive trend --by quad --unit week",
      "  polemos archive trend --by dyad --measure stories 'event:ASSAULT' --format csv",
      "  polemos archive trend --measure score --by dyad 'party:IRN' --format svg > iran.svg"
    })
final class ArchiveTrendCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  @Mixin private QuestionOptions asked;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "total (default), type, quad, status, source, place, actor, recipient or dyad.")
  private Series series = Series.TOTAL;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "day, week, month (default) or year.")
  private Unit unit = Unit.MONTH;

  @Option(
      names = "--measure",
      paramLabel = "WHAT",
      description =
          "records (default); stories: each event once, however many tell of it; or score: the mean"
              + " of PLOVER's scores.")
  private Trend.Measure measure = Trend.Measure.RECORDS;

  @Range(from = 1, to = Integer.MAX_VALUE, example = "12")
  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Lines kept apart, the largest; default: 8. All others are one.")
  private int top = 8;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), csv or svg.")
  private Format format = Format.TABLE;

  enum Format {
    TABLE,
    CSV,
    SVG
  }

  ArchiveTrendCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    String question = asked.asked();
    try (Archive opened = parent.archive.read()) {
      Trends trends = new Trends(opened);
      Trend trend = trends.count(question, series, unit, measure, top);
      if (trend.periods().isEmpty()) {
        console.message(
            "no such event has a date; see --unit: years are known more often than days");
        return Exit.PARTLY;
      }
      switch (format) {
        case TABLE -> rows(trend, false);
        case CSV -> rows(trend, true);
        case SVG -> new Chart(trend).write(title(question), console.out());
      }
      trends.warnings(question, unit).forEach(warning -> console.message("warning: " + warning));
      return Exit.OK;
    }
  }

  private String title(String question) {
    String what =
        measure == Trend.Measure.SCORE ? "mean score" : measure.name().toLowerCase(Locale.ROOT);
    return what
        + " by "
        + series.label()
        + " and "
        + unit.label()
        + (question.isEmpty() ? "" : ": " + question);
  }

  private void rows(Trend trend, boolean csv) throws IOException {
    Appendable out = console.out();
    out.append(cell(unit.label(), csv, 12));
    for (String line : trend.lines().keySet()) {
      out.append(csv ? "," : "  ").append(cell(line, csv, 0));
    }
    out.append(csv ? "\r\n" : "\n");
    for (int i = 0; i < trend.periods().size(); i++) {
      out.append(cell(trend.periods().get(i), csv, 12));
      for (Map.Entry<String, double[]> line : trend.lines().entrySet()) {
        out.append(csv ? "," : "  ");
        out.append(cell(number(line.getValue()[i]), csv, csv ? 0 : -line.getKey().length()));
      }
      out.append(csv ? "\r\n" : "\n");
    }
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** A negative width sets to the right. */
  private static String cell(String text, boolean csv, int width) {
    if (!csv) {
      String line = Terminal.line(text);
      return width == 0 ? line : String.format("%" + -width + "s", line);
    }
    boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
