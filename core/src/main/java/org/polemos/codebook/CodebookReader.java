package org.polemos.codebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Reads the files of a codebook in two passes: first the types, which examples in any file may
 * name, then the rules.
 */
final class CodebookReader {

  private final String shown;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, EventType> types = new TreeMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Location> ids = new HashMap<>();
  private final Lists lists;

  private CodebookReader(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize();
    shown = parent.getParent().getFileName() + "/" + parent.getFileName();
    lists = Lists.read(folder.resolve("lists"), shown + "/lists", problems);
  }

  static Codebook read(Path folder) {
    try {
      List<Path> files = files(folder);
      CodebookReader reader = new CodebookReader(folder);
      List<List<Location>> texts = new ArrayList<>();
      for (Path file : files) {
        texts.add(reader.lines(file));
      }
      texts.forEach(reader::readTypes);
      texts.forEach(reader::readRules);
      if (!reader.problems.isEmpty()) {
        throw new CodebookException(reader.problems);
      }
      return new Codebook(
          folder.toAbsolutePath().normalize().getFileName() + "-" + hash(folder),
          Collections.unmodifiableMap(reader.types),
          reader.rules,
          reader.lists,
          Crosswalk.read(folder),
          CauseCues.read(folder));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static UncheckedIOException unreadable(Path folder, IOException e) {
    return new UncheckedIOException(
        "cannot read the codebook in " + folder + ": " + e.getMessage(), e);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".events")).sorted().toList();
    }
  }

  private List<Location> lines(Path file) throws IOException {
    List<Location> lines = new ArrayList<>();
    for (String text : Lines.of(file)) {
      lines.add(new Location(shown + "/" + file.getFileName(), lines.size() + 1, text));
    }
    return lines;
  }

  private void readTypes(List<Location> lines) {
    EventBlock block = null;
    for (Location at : lines) {
      String line = Lines.withoutComment(at.text()).strip();
      String key = key(line);
      if (key.equals("EVENT")) {
        close(block);
        block = new EventBlock(rest(line), at);
      } else if (key.equals("RULE")) {
        close(block);
        block = null;
      } else if (block != null && key.equals("MODE")) {
        block.mode(rest(line));
      } else if (block != null && !line.isEmpty()) {
        block.read(key, values(line, at), line);
      }
    }
    close(block);
  }

  private void close(EventBlock block) {
    if (block != null) {
      EventType type = block.build(problems);
      EventType before = types.putIfAbsent(type.name(), type);
      if (before != null) {
        problems.add(
            new Problem(
                type.at(),
                type.at().text().indexOf(type.name()),
                "the event " + type.name() + " is defined twice",
                "It is defined at " + before.at() + " already."));
      }
    }
  }

  private void readRules(List<Location> lines) {
    EventType type = null;
    RuleBlock rule = null;
    for (Location at : lines) {
      String line = Lines.withoutComment(at.text()).strip();
      String key = key(line);
      switch (key) {
        case "" -> {}
        case "EVENT" -> {
          close(rule);
          rule = null;
          type = types.get(rest(line));
        }
        case "MODE" -> {
          if (rule != null || type == null) {
            problem(at, key, "a MODE must stand before the first RULE", "Move it below EVENT.");
          }
        }
        case "RULE" -> {
          close(rule);
          rule = open(line, type, at);
        }
        default -> {
          if (rule != null) {
            read(rule, key, line, at);
          } else if (type == null) {
            problem(at, key, "a line outside of EVENT and RULE", "Begin with: EVENT NAME");
          }
        }
      }
    }
    close(rule);
  }

  private RuleBlock open(String line, EventType type, Location at) {
    if (type == null) {
      problem(at, "RULE", "a RULE before any EVENT", "Begin with: EVENT NAME");
      return null;
    }
    String id = rest(line);
    Location before = ids.putIfAbsent(id, at);
    if (before != null) {
      problem(at, id, "the rule " + id + " exists already", "See " + before + "; ids are unique.");
    }
    return new RuleBlock(id, type, types.keySet(), at);
  }

  private void read(RuleBlock rule, String key, String line, Location at) {
    switch (key) {
      case "YES", "NO" ->
          rule.add(ExampleReader.read(key.equals("YES"), rest(line), types, at, problems));
      case "=" -> {
        if (!rule.expect(ExampleReader.expected(rest(line), types, at, problems))) {
          problem(at, "=", "a record is expected of no example", "Put it below a YES or NO.");
        }
      }
      default -> {
        if (!rule.read(key, values(line, at))) {
          String guess = Nearest.to(key, RuleBlock.KEYS);
          problem(
              at,
              key,
              "there is no key \"" + key + "\" in a RULE",
              guess.isEmpty()
                  ? "Known: " + String.join(", ", RuleBlock.KEYS) + "."
                  : "Did you mean " + guess + "?");
        }
      }
    }
  }

  private void close(RuleBlock rule) {
    if (rule != null) {
      rules.add(rule.build(rules.size(), problems));
    }
  }

  private Values values(String line, Location at) {
    return new Values(rest(line), at, lists, problems);
  }

  private void problem(Location at, String word, String message, String remedy) {
    problems.add(new Problem(at, Math.max(0, at.text().indexOf(word)), message, remedy));
  }

  private static String key(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static String rest(String line) {
    return line.substring(key(line).length()).strip();
  }

  /** Eight digits that tell one state of the files from another; no proof against forgery. */
  private static String hash(Path folder) throws IOException {
    CRC32 sum = new CRC32();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        sum.update(folder.relativize(file).toString().getBytes(UTF_8));
        sum.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().toHexDigits(sum.getValue(), 8);
  }
}
