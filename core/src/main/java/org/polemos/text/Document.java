package org.polemos.text;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text with its source.
 *
 * @param id names the document in all that is found in it
 * @param text the text as read, unchanged; every {@link Span} counts in it
 * @param published day of publication, or {@code null} where unknown
 * @param citation title, author, publisher and address
 */
public record Document(String id, String text, @Nullable LocalDate published, Citation citation) {

  public Document {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(citation, "citation");
  }

  public static Document of(String id, String text) {
    return new Document(id, text, null, Citation.UNKNOWN);
  }
}
