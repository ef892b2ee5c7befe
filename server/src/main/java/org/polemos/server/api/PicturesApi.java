package org.polemos.server.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.trend.Blames;
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
  private static final int BLAMING_DOCUMENTS = 8;

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
  record Where(String id, @Nullable String title, int start, int end) {}

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

  /** Who blames whom. */
  record BlameView(List<Blame> items) {}

  private Response blame(Request request) {
    String unit = request.parameter("unit");
    Unit period = unit == null ? null : request.choice("unit", Unit.class, Unit.YEAR);
    return archives.read(archive -> {
      List<Blames.Count> counts =
          new Blames(archive)
              .count(
                  request.parameter("who"),
                  request.parameter("blamed"),
                  period,
                  request.flag("by_source", false),
                  Page.limit(request));
      return Response.json(
          new BlameView(counts.stream().map(count -> blame(archive, count)).toList()));
    });
  }

  private static Blame blame(Archive archive, Blames.Count count) {
    String from =
        " FROM blames m JOIN documents d ON d.number = m.document JOIN names b ON b.number ="
            + " m.blamer JOIN names x ON x.number = m.blamed WHERE d.superseded_by IS NULL AND"
            + " b.name = ? AND x.name = ?";
    List<String> what =
        archive
            .db()
            .list(
                "SELECT DISTINCT m.what" + from + " AND m.what IS NOT NULL LIMIT 12",
                row -> row.getString(1),
                count.by(),
                count.blamed());
    List<Where> documents =
        archive
            .db()
            .list(
                "SELECT d.id, d.title, m.sentence_start, m.sentence_end"
                    + from
                    + " ORDER BY d.published DESC, d.number LIMIT "
                    + BLAMING_DOCUMENTS,
                row -> new Where(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                count.by(),
                count.blamed());
    return new Blame(
        count.period(),
        count.source(),
        count.by(),
        count.blamed(),
        count.times(),
        count.origins(),
        what,
        documents);
  }
}
