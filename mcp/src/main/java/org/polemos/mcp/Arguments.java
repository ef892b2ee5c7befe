package org.polemos.mcp;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.PublicationDate;

/** The arguments of one call, and the JSON Schema that announces them. */
record Arguments(Map<String, Object> given) {

  /** What a caller may say of a text besides its words. */
  private static final Map<String, String> OF_A_TEXT =
      Map.of(
          "document_id", "Names the document in the records; default: text.",
          "title", "Its headline.",
          "author", "The person or body that speaks in it: the first source of all it claims.",
          "publisher", "Who published it.",
          "date", "Day of publication, such as 2022-02-24; \"yesterday\" is counted from it.",
          "url", "Where it was found.");

  @Nullable String text(String name) {
    Object value = given.get(name);
    String text = value == null ? "" : value.toString();
    return text.isBlank() ? null : text;
  }

  String needed(String name) {
    String text = text(name);
    if (text == null) {
      throw new RefusedException("the argument " + name + " is missing");
    }
    return text;
  }

  int number(String name, int otherwise, int most) {
    Object value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Number number && number.longValue() >= 0) {
      return (int) Math.min(number.longValue(), most);
    }
    throw new RefusedException(name + " is a number of 0 or more, not " + value);
  }

  /** The text that a caller sent, as a document. */
  Document document() {
    String date = text("date");
    LocalDate day = date == null ? null : PublicationDate.parse(date);
    if (date != null && day == null) {
      throw new RefusedException("date \"" + date + "\" is not understood; write it as 2022-02-24");
    }
    String id = text("document_id");
    return new Document(
        id == null ? "text" : id,
        needed("text"),
        day,
        new Citation(text("title"), text("author"), text("publisher"), text("url")));
  }

  /** A schema with these properties. */
  static Map<String, Object> schema(Map<String, Object> properties, String... needed) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of(needed),
        "additionalProperties",
        false);
  }

  static Map<String, Object> string(String description) {
    return Map.of("type", "string", "description", description);
  }

  static Map<String, Object> whole(String description) {
    return Map.of("type", "integer", "minimum", 0, "description", description);
  }

  /** The properties of a text that is sent along, besides {@code text} itself. */
  static Map<String, Object> ofAText() {
    Map<String, Object> properties = new LinkedHashMap<>();
    OF_A_TEXT.forEach((name, description) -> properties.put(name, string(description)));
    return properties;
  }
}
