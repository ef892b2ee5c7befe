package org.polemos.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from files, choosing the reader by the file's ending: {@code .jsonl} and {@code
 * .ndjson} hold a document a line, all others are plain text.
 */
public final class DocumentFiles {

  private final Defaults defaults;
  private final @Nullable DocumentReader only;

  public DocumentFiles(Defaults defaults) {
    this(defaults, null);
  }

  /**
   * @param only reads all files, whatever their ending; {@code null} to choose
   */
  public DocumentFiles(Defaults defaults, @Nullable DocumentReader only) {
    this.defaults = defaults;
    this.only = only;
  }

  /** Reads one file; whatever goes wrong is reported to {@code sink}. */
  public void read(Path file, DocumentReader.Sink sink) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      sink.failure(new Problem(name, "is a folder", "name the files in it: " + name + "/*.txt"));
      return;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      reader(name).read(bytes, name, defaults, sink);
    } catch (NoSuchFileException missing) {
      sink.failure(new Problem(name, "does not exist", "check the path"));
    } catch (IOException broken) {
      sink.failure(new Problem(name, "cannot be read: " + reason(broken), null));
    }
  }

  /**
   * Reads a stream of plain text, or of JSON Lines where it opens with a brace, unless one reader
   * reads all.
   *
   * @param name stands for the stream in identifiers and messages
   */
  public void read(InputStream bytes, String name, DocumentReader.Sink sink) throws IOException {
    if (only != null) {
      only.read(bytes, name, defaults, sink);
      return;
    }
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(64);
    String start = new String(buffered.readNBytes(64), StandardCharsets.US_ASCII);
    buffered.reset();
    boolean json = start.stripLeading().startsWith("{\"") || start.startsWith("{ \"");
    (json ? new JsonLinesReader() : new PlainTextReader()).read(buffered, name, defaults, sink);
  }

  private DocumentReader reader(String name) {
    if (only != null) {
      return only;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean lines = lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    return lines ? new JsonLinesReader() : new PlainTextReader();
  }

  private static String reason(IOException broken) {
    return broken instanceof AccessDeniedException
        ? "access denied"
        : String.valueOf(broken.getMessage());
  }
}
