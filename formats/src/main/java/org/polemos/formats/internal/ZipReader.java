package org.polemos.formats.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.polemos.formats.Kinds;
import org.polemos.text.Defaults;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/** Reads all documents in a ZIP file, one after the other, none of them from the disk. */
final class ZipReader implements DocumentReader {

  private static final int MOST_FILES = 1_000_000;

  private final DocumentReader inner;

  ZipReader(DocumentReader inner) {
    this.inner = inner;
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(bytes);
    Bounded all = new Bounded(zip, Bounded.ARCHIVE);
    int files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++files > MOST_FILES) {
        throw new TooLargeException("holds more than " + MOST_FILES + " files");
      }
      String file = entry.getName().replace('\\', '/');
      if (!entry.isDirectory() && !hidden(file) && Kinds.known(file)) {
        one(all, name + "/" + file, defaults, sink);
      }
      // What nobody read counts too, else a bomb would be unpacked to its end.
      all.transferTo(OutputStream.nullOutputStream());
    }
    if (files == 0) {
      sink.failure(new Problem(name, "is a ZIP file without files", "it may be broken"));
    }
  }

  private void one(Bounded all, String name, Defaults defaults, Sink sink) throws IOException {
    Bounded one = new Bounded(new Kept(all), Bounded.DOCUMENT);
    try {
      inner.read(one, name, defaults, sink);
    } catch (ZipException broken) {
      throw broken;
    } catch (TooLargeException large) {
      sink.failure(new Problem(name, large.reason(), "split it"));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      sink.failure(new Problem(name, "is broken: " + broken, "save it as text"));
    }
  }

  private static boolean hidden(String file) {
    return file.startsWith("__MACOSX")
        || Arrays.stream(file.split("/"))
            .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
  }

  /** A stream that stays open when the reader of one file closes it. */
  private static final class Kept extends FilterInputStream {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The next file comes out of the same stream.
    }
  }
}
