package org.polemos.server.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polemos.codebook.Rule;

/** Reads a rule's own lines out of its file, for people to see. */
final class RuleLines {

  private static final int MOST = 40;

  private RuleLines() {}

  /** Empty where the file is gone. */
  static List<String> of(Path codebook, Rule rule) {
    Path name = Path.of(rule.at().file()).getFileName();
    List<String> lines = new ArrayList<>();
    try {
      List<String> all = Files.readAllLines(codebook.resolve(name));
      for (int i = rule.at().line() - 1; i >= 0 && i < all.size() && lines.size() < MOST; i++) {
        String line = all.get(i).strip();
        boolean next = !lines.isEmpty() && (line.startsWith("RULE ") || line.startsWith("MODE "));
        if (next || line.startsWith("YES") || line.startsWith("NO ")) {
          break;
        }
        lines.add(line);
      }
    } catch (IOException gone) {
      return List.of();
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
