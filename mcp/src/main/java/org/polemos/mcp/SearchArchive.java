package org.polemos.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polemos.archive.Archive;
import org.polemos.archive.search.Search;
import org.polemos.record.EventRecord;

/** Finds events and documents in the archive. */
record SearchArchive(Library library) implements Tool {

  private static final int SHOWN = 10;
  private static final int MOST = 100;

  @Override
  public McpSchema.Tool described() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "question",
        Arguments.string(
            "Words, \"words side by side\", begin*, field:value, -not, OR and brackets. Fields of"
                + " events: actor, recipient, event (a PLOVER type such as SANCTION), status,"
                + " source, place, date (2014..2022), quad, rule; of documents: title, author,"
                + " publisher, language. Example: actor:USA event:SANCTION recipient:RUS"
                + " date:2014..2022"));
    properties.put(
        "find",
        Map.of(
            "type",
            "string",
            "enum",
            List.of("events", "documents"),
            "description",
            "Default: events where the question names a field of events, else documents."));
    properties.put("limit", Arguments.whole("Answers at most; default 10, no more than 100."));
    properties.put("offset", Arguments.whole("Answers to leave out first."));
    return Tool.readOnly(
        "search_archive",
        "Search the archive",
        "Finds events (as records that can be cited) or documents in the user's archive.",
        Arguments.schema(properties, "question"));
  }

  @Override
  public Answer answer(Arguments given) {
    String question = given.needed("question");
    int limit = given.number("limit", SHOWN, MOST);
    int offset = given.number("offset", 0, Integer.MAX_VALUE);
    String find = given.text("find");
    boolean events = find == null ? Search.asksForEvents(question) : find.equals("events");
    try (Archive archive = library.open()) {
      Search search = new Search(archive);
      long all = search.count(question, !events);
      return events
          ? events(search.events(question, limit, offset), all)
          : documents(search.documents(question, limit, offset), all);
    }
  }

  private static Answer events(List<EventRecord> found, long all) {
    return new Answer(
        shown(found.size(), all, "events") + Citations.words(found),
        "{\"total\":" + all + ",\"records\":" + Citations.json(found) + "}");
  }

  private static Answer documents(List<Search.Found> found, long all) {
    String words =
        found.stream()
            .map(document ->
                "["
                    + Citations.line(document.id())
                    + "] "
                    + Stream.of(document.title(), document.source(), document.published())
                        .filter(Objects::nonNull)
                        .map(Citations::line)
                        .collect(Collectors.joining(", "))
                    + "; events: "
                    + document.events()
                    + (document.passage() == null
                        ? ""
                        : "\n  … " + Citations.line(passage(document.passage()))))
            .collect(Collectors.joining("\n"));
    return new Answer(shown(found.size(), all, "documents") + words, json(found, all));
  }

  private static String passage(String marked) {
    return marked.replace(Search.MARK, "**").replace(Search.UNMARK, "**");
  }

  private static String shown(int shown, long all, String what) {
    return all == 0 ? "Nothing was found." : shown + " of " + all + " " + what + "\n\n";
  }

  private static String json(List<Search.Found> found, long all) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("total", all);
      json.writeArrayFieldStart("documents");
      for (Search.Found document : found) {
        json.writeStartObject();
        json.writeStringField("id", document.id());
        json.writeStringField("title", document.title());
        json.writeStringField("source", document.source());
        json.writeStringField("published", document.published());
        json.writeStringField(
            "passage", document.passage() == null ? null : passage(document.passage()));
        json.writeNumberField("events", document.events());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
