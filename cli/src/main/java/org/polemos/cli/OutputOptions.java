package org.polemos.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutputOptions {

  /** Writes results, and says how many. */
  interface Results {
    long write(Writer out) throws IOException;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; default: standard output.")
  Path file;

  /** Writes whole or not at all: the file appears when it is complete. */
  long write(Console console, Results results) throws IOException {
    if (file == null) {
      return results.write(console.out());
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A device or a pipe, which must stay what it is.
      try (Writer out = Console.writer(Files.newOutputStream(file))) {
        return results.write(out);
      }
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count;
      try (Writer out = Console.writer(Files.newOutputStream(part))) {
        count = results.write(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
