package org.polemos.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.polemos.archive.Archive;
import org.polemos.archive.story.Comparer;
import org.polemos.archive.story.Comparison;
import org.polemos.archive.story.ComparisonFormat;
import org.polemos.archive.story.Stories;

/** Lays the tellings of one event by several documents side by side. */
record CompareStory(Library library) implements Tool {

  @Override
  public McpSchema.Tool described() {
    return Tool.readOnly(
        "compare_story",
        "Compare a story",
        "Given the id of any record in the user's archive, lays side by side what all documents say"
            + " of the same event: actor, recipient, type, status, date, place, toll, cause; who"
            + " says what, where they agree and differ, who is silent. Copies of one text count as"
            + " one origin.",
        Arguments.schema(
            Map.of("id", Arguments.string("The record's id, or its first characters.")), "id"));
  }

  @Override
  public Answer answer(Arguments given) {
    try (Archive archive = library.open()) {
      long event = new Stories(archive).event(given.needed("id"));
      Comparison story = new Comparer(archive).compare(event);
      return new Answer(
          written(story, ComparisonFormat.TABLE), written(story, ComparisonFormat.JSON));
    }
  }

  private static String written(Comparison story, ComparisonFormat format) {
    StringWriter out = new StringWriter();
    try {
      format.write(story, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
