package org.polemos.archive.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polemos.archive.review.Outcome;
import org.polemos.archive.story.Comparison.Slot;
import org.polemos.archive.story.Comparison.Told;
import org.polemos.archive.story.Comparison.Value;

/** The formats that a comparison is written in. */
public enum ComparisonFormat {
  TABLE,
  /** Markdown with pipe tables. */
  MARKDOWN,
  /** A page of its own, without scripts. */
  HTML,
  JSON;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a comparison; {@code out} is left open. */
  public void write(Comparison story, Writer out) throws IOException {
    switch (this) {
      case TABLE -> table(story, out);
      case MARKDOWN -> markdown(story, out);
      case HTML -> html(story, out);
      case JSON -> json(story, out);
    }
    out.flush();
  }

  private static String title(Comparison story) {
    return story.head().record().event()
        + ", told by "
        + count(
            story.tellings().stream().map(told -> told.record().document().id()).distinct().count(),
            "document")
        + " of "
        + count(story.origins(), "origin");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String head(Told told) {
    String speaker = told.speaker();
    return told.source()
        + (told.record().document().published() == null
            ? ""
            : ", " + told.record().document().published())
        + (speaker == null ? "" : ", according to " + line(speaker))
        + judged(told)
        + " ("
        + told.record().document().id()
        + (told.copy() ? ", a copy of " + told.origin() : "")
        + ")";
  }

  private static String judged(Told told) {
    Outcome judged = told.judged();
    return judged == null
        ? ""
        : ", " + judged.said() + " by " + line(String.join(", ", judged.by()));
  }

  private static String said(Slot slot) {
    return slot.values().stream()
        .map(value -> line(value.text()) + " " + numbers(value.by()))
        .collect(Collectors.joining(" | "));
  }

  private static String numbers(List<Integer> tellings) {
    return tellings.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
  }

  private static String words(Told told) {
    String words = told.record().sentence().text();
    return words == null ? "(the text is gone; nothing proves this record any more)" : words;
  }

  private static void table(Comparison story, Writer out) throws IOException {
    out.append(title(story)).append('\n');
    for (Told told : story.tellings()) {
      out.append(String.format("%n[%d] %s%n", told.number(), line(head(told))));
      out.append("    ").append(line(words(told))).append('\n');
    }
    out.append('\n');
    for (Slot slot : story.slots()) {
      if (slot.verdict() != Comparison.Verdict.SILENT) {
        out.append(String.format("%-10s %-7s %s", slot.name(), slot.verdict().label(), said(slot)));
        out.append(slot.silent().isEmpty() ? "\n" : " | silent " + numbers(slot.silent()) + "\n");
      }
    }
  }

  private static void markdown(Comparison story, Writer out) throws IOException {
    out.append("# ").append(escaped(title(story))).append("\n\n");
    for (Told told : story.tellings()) {
      out.append(told.number() + ". **" + escaped(line(head(told))) + "**: ");
      out.append(escaped(line(words(told)))).append('\n');
    }
    out.append("\n| | | who says what | silent |\n| --- | --- | --- | --- |\n");
    for (Slot slot : story.slots()) {
      if (slot.verdict() != Comparison.Verdict.SILENT) {
        out.append("| " + slot.name() + " | " + slot.verdict().label() + " | ");
        out.append(
            slot.values().stream()
                .map(value -> escaped(line(value.text())) + " " + numbers(value.by()))
                .collect(Collectors.joining("<br>")));
        out.append(" | " + (slot.silent().isEmpty() ? "" : numbers(slot.silent())) + " |\n");
      }
    }
  }

  private static final String STYLE =
      "body{font:16px/1.5 Georgia,serif;max-width:60em;margin:2em auto;padding:0 1em}"
          + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
          + "padding:.4em .6em;border-bottom:1px solid #ccc}.differ{background:#fdf0d5}"
          + ".agree{background:#e3f1e3}small{color:#555}"
          + "@media (prefers-color-scheme:dark){body{background:#181818;color:#ddd}"
          + ".differ{background:#4a3a10}.agree{background:#1d3b1d}small{color:#aaa}}";

  private static void html(Comparison story, Writer out) throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
    out.append(entities(title(story)))
        .append("</title><style>" + STYLE + "</style></head><body>\n");
    out.append("<h1>" + entities(title(story)) + "</h1>\n<ol>\n");
    for (Told told : story.tellings()) {
      out.append("<li id=\"t" + told.number() + "\"><strong>" + entities(line(head(told))));
      out.append("</strong><br>" + entities(line(words(told))) + "</li>\n");
    }
    out.append(
        "</ol>\n<table>\n<tr><th></th><th></th><th>who says what</th><th>silent</th></tr>\n");
    for (Slot slot : story.slots()) {
      if (slot.verdict() != Comparison.Verdict.SILENT) {
        String verdict = slot.verdict().label();
        out.append(
            "<tr class=\""
                + verdict
                + "\"><th>"
                + slot.name()
                + "</th><td>"
                + verdict
                + "</td><td>");
        for (Value value : slot.values()) {
          out.append("<div>" + entities(line(value.text())) + " " + links(value.by()) + "</div>");
        }
        out.append("</td><td>" + links(slot.silent()) + "</td></tr>\n");
      }
    }
    out.append("</table>\n</body></html>\n");
  }

  private static String links(List<Integer> tellings) {
    return tellings.stream()
        .map(number -> "<a href=\"#t" + number + "\">" + number + "</a>")
        .collect(Collectors.joining(" ", "<small>", "</small>"));
  }

  private static void json(Comparison story, Writer out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("story", story.id());
      json.writeNumberField("origins", story.origins());
      json.writeArrayFieldStart("tellings");
      for (Told told : story.tellings()) {
        json.writeStartObject();
        json.writeNumberField("number", told.number());
        json.writeStringField("event", told.record().id());
        json.writeStringField("document", told.record().document().id());
        json.writeStringField("source", told.source());
        json.writeStringField("origin", told.origin());
        json.writeStringField("speaker", told.speaker());
        json.writeStringField("sentence", told.record().sentence().text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("slots");
      for (Slot slot : story.slots()) {
        json.writeStartObject();
        json.writeStringField("slot", slot.name());
        json.writeStringField("verdict", slot.verdict().label());
        json.writeArrayFieldStart("values");
        for (Value value : slot.values()) {
          json.writeStartObject();
          json.writeStringField("value", value.text());
          json.writeNumberField("origins", value.origins());
          integers(json, "tellings", value.by());
          json.writeEndObject();
        }
        json.writeEndArray();
        integers(json, "silent", slot.silent());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void integers(JsonGenerator json, String name, List<Integer> numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  /** On one line, without control characters. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String escaped(String text) {
    return entities(text).replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
