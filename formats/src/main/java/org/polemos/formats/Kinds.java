package org.polemos.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by a file's ending or its first bytes whether it is of a foreign format. */
public final class Kinds {

  private static final Set<String> PLAIN = Set.of("txt", "text", "md", "jsonl", "ndjson");

  private static final Set<String> FOREIGN =
      Set.of(
          "html", "htm", "xhtml", "pdf", "docx", "doc", "odt", "rtf", "epub", "eml", "mbox", "rss",
          "atom", "rdf", "xml", "opml", "warc", "zip", "csv", "tsv", "gz");

  private static final List<String> BEGINNINGS =
      List.of(
          "%pdf-",
          "pk\u0003\u0004", "{\\rtf", "<!doctype html", "<html", "warc/1.", "\u001f\u008b");

  private static final int LOOKED_AT = 64;

  private Kinds() {}

  /** Whether a file of that name is a document of any kind that Polemos reads. */
  public static boolean known(String name) {
    return PLAIN.contains(ending(name)) || FOREIGN.contains(ending(name));
  }

  /** Whether a file is to be read by {@link Formats} rather than as plain text or JSON Lines. */
  public static boolean foreign(Path file) {
    String ending = ending(file.toString());
    return FOREIGN.contains(ending)
        || !ending.equals("jsonl") && !ending.equals("ndjson") && beginsAsForeign(file);
  }

  private static boolean beginsAsForeign(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      String start = new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
      String lower = start.stripLeading().toLowerCase(Locale.ROOT);
      return BEGINNINGS.stream().anyMatch(lower::startsWith);
    } catch (IOException unreadable) {
      // Whoever reads it next says so.
      return false;
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
