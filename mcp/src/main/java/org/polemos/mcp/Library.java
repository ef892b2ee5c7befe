package org.polemos.mcp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.DocumentTable;
import org.polemos.archive.story.Stories;
import org.polemos.text.Document;

/**
 * The archive that answers are looked up in, opened anew for every call, so that what others add is
 * seen.
 */
record Library(Path file) {

  Archive open() {
    return Archive.read(file);
  }

  /** A document of the archive with its text. */
  Document document(Archive archive, String id) {
    return found(
        archive.document(id),
        "there is no document " + id + " in the archive; search_archive finds documents");
  }

  /** The document that tells of an event, which an id or its first characters name. */
  Document documentOf(Archive archive, String event) {
    return found(
        archive
            .db()
            .first(
                "SELECT "
                    + DocumentTable.COLUMNS
                    + " FROM documents d JOIN events e ON e.document = d.number"
                    + " WHERE e.number = ?",
                DocumentTable::document,
                new Stories(archive).event(event)),
        "the document of " + event + " is gone");
  }

  private static Document found(@Nullable Document document, String otherwise) {
    if (document == null) {
      throw new RefusedException(otherwise);
    }
    return document;
  }
}
