package org.polemos.archive;

import java.nio.file.Path;
import java.util.List;
import org.polemos.text.Document;

/** A process that fills an archive until it is done or killed, and says what it has committed. */
final class Filler {

  private Filler() {}

  /** Adds documents 0 to N, two events each; prints a document's number after its commit. */
  public static void main(String[] args) {
    int all = Integer.parseInt(args[1]);
    try (Archive archive = Archive.open(Path.of(args[0]));
        Ingest ingest = new Ingest(archive, Made.CODER)) {
      for (int i = 0; i < all; i++) {
        Document document = Made.document("d" + i, "Wire", null, "USA hit RUS " + i + " times.");
        if (ingest.admit(document, "d.jsonl") != null) {
          Made.Deed deed = Made.deed(document, "ASSAULT", "USA", "RUS");
          ingest.add(
              document,
              new Coded("eng", List.of(deed.record(), deed.number(1).record()), List.of(), null));
        }
        if (i % 10 == 9) {
          ingest.flush();
          System.out.println(i);
        }
      }
    }
  }
}
