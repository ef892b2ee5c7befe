package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.polemos.actor.Actor;

/**
 * GEXF 1.2, as Gephi reads it: actors and what they do to each other. An edge holds all records of
 * a type between two actors, with their number, mean score and quad; deeds that a source negates or
 * denies are left out. Kept in memory until the end.
 */
final class GexfWriter implements RecordWriter {

  private record Edge(String from, String to, String event) {}

  private static final class Sum {
    int count;
    double score;
    int quad;
  }

  private final Writer out;
  private final Map<String, Actor> nodes = new LinkedHashMap<>();
  private final Map<Edge, Sum> edges = new LinkedHashMap<>();

  GexfWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(EventRecord record) {
    if (record.status() == Status.NEGATED || record.status() == Status.DENIED) {
      return;
    }
    for (Actor actor : record.actor()) {
      for (Actor recipient : record.recipient()) {
        Sum sum =
            edges.computeIfAbsent(
                new Edge(node(actor), node(recipient), record.event()), unknown -> new Sum());
        sum.count++;
        sum.score += record.score();
        sum.quad = record.quad();
      }
    }
  }

  private String node(Actor actor) {
    String key = actor.code() != null ? actor.code() : Cells.or(actor.name(), actor.text());
    nodes.putIfAbsent(key, actor);
    return key;
  }

  @Override
  public void close() throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n");
    out.append("<meta><creator>Polemos</creator></meta>\n");
    out.append("<graph defaultedgetype=\"directed\" mode=\"static\">\n");
    out.append("<attributes class=\"node\">");
    out.append("<attribute id=\"country\" title=\"country\" type=\"string\"/>");
    out.append("<attribute id=\"sector\" title=\"sector\" type=\"string\"/></attributes>\n");
    out.append("<attributes class=\"edge\">");
    out.append("<attribute id=\"event\" title=\"event\" type=\"string\"/>");
    out.append("<attribute id=\"quad\" title=\"quad\" type=\"integer\"/>");
    out.append(
        "<attribute id=\"score\" title=\"mean score\" type=\"double\"/></attributes>\n<nodes>\n");
    for (Map.Entry<String, Actor> node : nodes.entrySet()) {
      Actor actor = node.getValue();
      out.append("<node id=\"" + Markup.escaped(node.getKey()) + "\" label=\"");
      out.append(Markup.escaped(Cells.or(actor.name(), actor.text())) + "\"><attvalues>");
      value("country", Cells.or(actor.country(), ""));
      value("sector", Cells.or(actor.sector(), ""));
      out.append("</attvalues></node>\n");
    }
    out.append("</nodes>\n<edges>\n");
    int number = 0;
    for (Map.Entry<Edge, Sum> entry : edges.entrySet()) {
      edge(number++, entry.getKey(), entry.getValue());
    }
    out.append("</edges>\n</graph>\n</gexf>\n");
    out.flush();
  }

  private void edge(int number, Edge edge, Sum sum) throws IOException {
    out.append("<edge id=\"" + number + "\" source=\"" + Markup.escaped(edge.from()));
    out.append("\" target=\"" + Markup.escaped(edge.to()) + "\" weight=\"" + sum.count + "\"");
    out.append(" label=\"" + edge.event() + "\"><attvalues>");
    value("event", edge.event());
    value("quad", Integer.toString(sum.quad));
    value("score", String.format(Locale.ROOT, "%.2f", sum.score / sum.count));
    out.append("</attvalues></edge>\n");
  }

  private void value(String of, String value) throws IOException {
    out.append("<attvalue for=\"" + of + "\" value=\"" + Markup.escaped(value) + "\"/>");
  }
}
