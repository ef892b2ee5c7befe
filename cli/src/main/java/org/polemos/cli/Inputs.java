package org.polemos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a command line names; of folders, all documents within, in the order of their
 * names.
 *
 * @param wanted files to read
 * @param left files in folders that are of no known kind
 */
record Inputs(List<String> wanted, List<String> left) {

  private static final Set<String> KINDS = Set.of("txt", "text", "md", "jsonl", "ndjson");

  static Inputs of(List<String> named) {
    Inputs files = new Inputs(new ArrayList<>(), new ArrayList<>());
    for (String name : named) {
      if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
        files.walk(Path.of(name));
      } else {
        files.wanted.add(name);
      }
    }
    return files;
  }

  private void walk(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !hidden(folder.relativize(file)))
          .sorted()
          .forEach(file -> (known(file) ? wanted : left).add(file.toString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean hidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean known(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
