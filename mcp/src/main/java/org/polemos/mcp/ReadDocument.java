package org.polemos.mcp;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polemos.archive.Archive;
import org.polemos.text.Document;

/** Reads a document of the archive, or the words at a span, so that a quotation can be checked. */
record ReadDocument(Library library) implements Tool {

  private static final int MOST = 20_000;

  @Override
  public McpSchema.Tool described() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", Arguments.string("The document's id."));
    properties.put("start", Arguments.whole("First character; default 0."));
    properties.put("end", Arguments.whole("One past the last; default and most: start + 20,000."));
    return Tool.readOnly(
        "read_document",
        "Read a document",
        "Returns the exact words of a document of the archive between two offsets, to check a"
            + " quotation or to read what stands about it.",
        Arguments.schema(properties, "id"));
  }

  @Override
  public Answer answer(Arguments given) {
    Document document;
    try (Archive archive = library.open()) {
      document = library.document(archive, given.needed("id"));
    }
    int length = document.text().length();
    int start = given.number("start", 0, length);
    int end = given.number("end", length, length);
    if (end < start) {
      throw new RefusedException("end is before start");
    }
    end = Math.min(end, start + MOST);
    String words = document.text().substring(start, end);
    String json =
        "{\"id\":%s,\"start\":%d,\"end\":%d,\"length\":%d,\"text\":%s}"
            .formatted(quoted(document.id()), start, end, length, quoted(words));
    return new Answer(words, json);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
