package org.polemos.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Source;

/**
 * RDF 1.1 TriG with the Simple Event Model. Each record is a named graph of what is claimed;
 * outside of it stands who claims it (PROV), from which document, and with what status, so that
 * nothing claimed is asserted by the file itself.
 */
final class TrigWriter implements RecordWriter {

  private static final String PREFIXES =
      """
      @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix polemos: <urn:polemos:term:> .

      """;

  private final Writer out;

  TrigWriter(Writer out) throws IOException {
    this.out = out;
    out.append(PREFIXES);
  }

  @Override
  public void write(EventRecord record) throws IOException {
    String claim = iri("claim", record.id());
    String event = iri("event", record.id());
    out.append(claim + " {\n  " + event + " a sem:Event ;\n");
    out.append("    sem:eventType " + iri("type", record.event()));
    parties("polemos:actor", record.actor());
    parties("polemos:recipient", record.recipient());
    date(record.date());
    place(record.place());
    out.append(" .\n");
    labels(record.actor());
    labels(record.recipient());
    out.append("}\n");
    out.append(claim + " a polemos:Claim ;\n");
    out.append("    polemos:status " + literal(record.status().label()) + " ;\n");
    out.append("    polemos:confidence " + record.confidence() + " ;\n");
    out.append("    polemos:codebook " + literal(record.coder().codebook()) + " ;\n");
    if (record.sentence().text() != null) {
      out.append("    rdfs:comment " + literal(record.sentence().text()) + "@en ;\n");
    }
    out.append("    prov:wasDerivedFrom " + iri("document", record.document().id()) + " .\n");
    document(record);
    sources(record, claim);
    out.append('\n');
  }

  private void parties(String role, List<Actor> actors) throws IOException {
    for (Actor actor : actors) {
      out.append(" ;\n    sem:hasActor " + party(actor) + " ;\n    " + role + " " + party(actor));
    }
  }

  private void labels(List<Actor> actors) throws IOException {
    for (Actor actor : actors) {
      out.append("  " + party(actor) + " a sem:Actor ; rdfs:label ");
      out.append(literal(Cells.or(actor.name(), actor.text())) + " .\n");
    }
  }

  private static String party(Actor actor) {
    return iri("actor", actor.code() != null ? actor.code() : Cells.or(actor.name(), actor.text()));
  }

  private void date(EventDate date) throws IOException {
    if (date != null && date.start() != null) {
      out.append(" ;\n    sem:hasBeginTimeStamp " + day(date.start()));
      if (date.end() != null) {
        out.append(" ;\n    sem:hasEndTimeStamp " + day(date.end()));
      }
    }
  }

  private void place(EventPlace place) throws IOException {
    if (place != null) {
      out.append(" ;\n    sem:hasPlace [ a sem:Place ; rdfs:label ");
      out.append(literal(Cells.or(place.name(), place.text())));
      if (place.lat() != null) {
        out.append(" ; geo:lat " + decimal(place.lat()) + " ; geo:long " + decimal(place.lon()));
      }
      out.append(" ]");
    }
  }

  private void document(EventRecord record) throws IOException {
    out.append(iri("document", record.document().id()) + " a prov:Entity");
    if (record.document().citation().title() != null) {
      out.append(" ; dct:title " + literal(record.document().citation().title()));
    }
    if (record.document().published() != null) {
      out.append(" ; dct:issued " + day(record.document().published()));
    }
    out.append(" .\n");
  }

  /** The innermost makes the claim; each is reported by the one about it. */
  private void sources(EventRecord record, String claim) throws IOException {
    String outer = null;
    for (int i = 0; i < record.attribution().size(); i++) {
      Source source = record.attribution().get(i);
      String name =
          source.name() != null
              ? source.name()
              : source.words() == null
                  ? i == 0 ? "author of " + record.document().id() : "unknown"
                  : source.words().text();
      String agent = iri("agent", name);
      out.append(agent + " a prov:Agent ; rdfs:label " + literal(name) + " .\n");
      if (outer != null) {
        out.append(claim + " polemos:reportedBy " + outer + " .\n");
      }
      outer = agent;
    }
    out.append(claim + " prov:wasAttributedTo " + outer + " .\n");
  }

  private static String iri(String kind, String id) {
    return "<" + Names.of(kind, id) + ">";
  }

  private static String day(Object day) {
    return "\"" + day + "\"^^xsd:date";
  }

  private static String decimal(double number) {
    return "\"" + number + "\"^^xsd:double";
  }

  private static String literal(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c < ' ' ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
