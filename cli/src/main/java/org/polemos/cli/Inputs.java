package org.polemos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.polemos.formats.Kinds;

/**
 * The files that a command line names; of folders, all documents within, in the order of their
 * names.
 *
 * @param wanted files to read
 * @param left files in folders that are of no known kind
 */
record Inputs(List<String> wanted, List<String> left) {

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
          .forEach(file -> (Kinds.known(file.toString()) ? wanted : left).add(file.toString()));
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
}
