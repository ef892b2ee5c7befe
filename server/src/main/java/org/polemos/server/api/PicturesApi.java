package org.polemos.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.trend.Blames;
import org.polemos.archive.trend.Blames.Filter;
import org.polemos.archive.trend.Series;
import org.polemos.archive.trend.Trend;
import org.polemos.archive.trend.Trends;
import org.polemos.archive.trend.Unit;
import org.polemos.archive.view.Network;
import org.polemos.archive.view.Places;
import org.polemos.server.Archives;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Time, place, network and blame: what pictures are drawn of. */
final class PicturesApi {

  private static final int LINES = 8;
  private static final int MOST_LINES = 40;
  private static final int PLACES = 2_000;
  private static final int NODES = 60;
  private static final int MOST_NODES = 400;
  private static final int BLAMING_DOCUMENTS = 12;
  private static final int SOURCES = 60;

  private final Archives archives;

  PicturesApi(Archives archives) {
    this.archives = archives;
  }

  void add(Router router) {
    router
        .get("/api/trend", this::trend)
        .get("/api/map", this::map)
        .get("/api/network", this::network)
        .get("/api/blame", this::blame);
  }

  /** A line of a trend. */
  record Line(String name, double[] values) {}

  /** Numbers over time. */
  record TrendView(
      String unit,
      String by,
      String measure,
      List<String> periods,
      List<Line> series,
      List<String> warnings) {

    static TrendView of(
        Trend trend, Series by, Unit unit, Trend.Measure measure, List<String> warnings) {
      List<Line> lines = new ArrayList<>();
      trend.lines().forEach((name, values) -> lines.add(new Line(name, values)));
      return new TrendView(
          unit.label(),
          by.label(),
          measure.name().toLowerCase(java.util.Locale.ROOT),
          trend.periods(),
          lines,
          warnings);
    }
  }

  private Response trend(Request request) {
    String question = Page.question(request);
    Series by = request.choice("by", Series.class, Series.QUAD);
    Unit unit = request.choice("unit", Unit.class, Unit.MONTH);
    Trend.Measure measure = request.choice("measure", Trend.Measure.class, Trend.Measure.RECORDS);
    int top = request.number("top", LINES, 1, MOST_LINES);
    return archives.read(archive -> {
      Trends trends = new Trends(archive);
      Trend trend = trends.count(question, by, unit, measure, top);
      return Response.json(TrendView.of(trend, by, unit, measure, trends.warnings(question, unit)));
    });
  }

  private Response map(Request request) {
    String question = Page.question(request);
    int limit = request.number("limit", PLACES, 1, PLACES);
    return archives.read(archive -> Response.json(new Places(archive).of(question, limit)));
  }

  private Response network(Request request) {
    String question = Page.question(request);
    int limit = request.number("limit", NODES, 2, MOST_NODES);
    return archives.read(archive -> Response.json(new Network(archive).of(question, limit)));
  }

  /** A document in which somebody blames somebody. */
  record Where(String id, @Nullable String title, int start, int end, @Nullable String what) {

    static Where of(Blames.Passage passage) {
      return new Where(
          passage.document(), passage.title(), passage.start(), passage.end(), passage.what());
    }
  }

  /** How often somebody blames somebody. */
  record Blame(
      @Nullable String period,
      @Nullable String source,
      String by,
      String blamed,
      int times,
      int origins,
      List<String> what,
      List<Where> documents) {}

  /** Who published what blames somebody, and how often. */
  record Source(String name, int times) {}

  /** Who blames whom, and according to whom. */
  record BlameView(List<Blame> items, List<Source> sources) {}

  private Response blame(Request request) {
    String unit = request.parameter("unit");
    Unit period = unit == null ? null : request.choice("unit", Unit.class, Unit.YEAR);
    String who = request.parameter("who");
    String blamed = request.parameter("blamed");
    LocalDate from = request.day("from");
    LocalDate to = request.day("to");
    Filter filter = new Filter(who, blamed, from, to, request.parameter("source"));
    Filter anySource = new Filter(who, blamed, from, to, null);
    return archives.read(archive -> {
      Blames blames = new Blames(archive);
      return Response.json(
          new BlameView(
              blames
                  .count(filter, period, request.flag("by_source", false), Page.limit(request))
                  .stream()
                  .map(count -> blame(blames, filter, count))
                  .toList(),
              blames.sources(anySource, SOURCES).entrySet().stream()
                  .map(source -> new Source(source.getKey(), source.getValue()))
                  .toList()));
    });
  }

  private static Blame blame(Blames blames, Filter filter, Blames.Count count) {
    List<Blames.Passage> passages =
        blames.passages(filter, count.by(), count.blamed(), BLAMING_DOCUMENTS);
    return new Blame(
        count.period(),
        count.source(),
        count.by(),
        count.blamed(),
        count.times(),
        count.origins(),
        passages.stream().map(Blames.Passage::what).filter(Objects::nonNull).distinct().toList(),
        passages.stream().map(Where::of).toList());
  }
}
