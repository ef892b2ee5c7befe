package org.polemos.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.polemos.formats.internal.WebArchiveReader;
import org.polemos.text.DocumentReader;
import org.polemos.text.JsonLinesReader;
import org.polemos.text.PlainTextReader;

/**
 * A part of a file that one task reads: of JSON Lines the lines that begin in a range of bytes, of
 * all else the whole file.
 *
 * @param file its address
 * @param start first byte
 * @param end one past the last byte
 * @param before lines of the file that stand before it
 */
record Chunk(String file, long start, long end, int before) implements Serializable {

  /** Whether a file of that name can be cut at the ends of lines. */
  static boolean divisible(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  Chunk after(int lines) {
    return new Chunk(file, start, end, lines);
  }

  DocumentReader reader() {
    if (divisible(unpacked())) {
      return JsonLinesReader.ofPart(before);
    }
    return webArchive() ? new WebArchiveReader() : new PlainTextReader();
  }

  private String unpacked() {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private boolean webArchive() {
    return unpacked().endsWith(".warc") || unpacked().endsWith(".wet");
  }

  /** Its bytes; to be closed. */
  InputStream open(Configuration settings) throws IOException {
    return open(settings, unreachable -> {});
  }

  /**
   * Its bytes; to be closed.
   *
   * @param unreachable told where the disk or network fails, and not what is in the file
   */
  InputStream open(Configuration settings, Consumer<IOException> unreachable) throws IOException {
    Path path = new Path(file);
    FSDataInputStream stored;
    try {
      stored = path.getFileSystem(settings).open(path);
      stored.seek(Lines.first(start));
    } catch (IOException broken) {
      unreachable.accept(broken);
      throw broken;
    }
    InputStream bytes = new BufferedInputStream(new Watched(stored, unreachable), 1 << 16);
    try {
      if (divisible(file)) {
        return new Lines(bytes, start, end);
      }
      // Web archives are packed page by page, and unpacked by their reader.
      boolean packed = file.toLowerCase(Locale.ROOT).endsWith(".gz") && !webArchive();
      return packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    } catch (IOException | RuntimeException broken) {
      bytes.close();
      throw broken;
    }
  }
}
