package org.polemos.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polemos.codebook.CauseCue.Part;

/** The cues of a codebook's {@code causes.csv}. Immutable. */
public final class CauseCues {

  private static final Set<String> RELATIONS =
      Set.of("caused_by", "provoked_by", "in_response_to", "in_order_to");

  private final Map<Part, Map<String, List<CauseCue>>> byFirstWord = new EnumMap<>(Part.class);

  private CauseCues() {
    for (Part part : Part.values()) {
      byFirstWord.put(part, new HashMap<>());
    }
  }

  /**
   * Reads {@code causes.csv} of a codebook; where there is none, no cause is found.
   *
   * @throws IOException with the line that is wrong and what is right
   */
  static CauseCues read(Path folder) throws IOException {
    CauseCues cues = new CauseCues();
    Path file = folder.resolve("causes.csv");
    int number = 0;
    boolean header = true;
    for (String line : Files.exists(file) ? Lines.of(file) : List.<String>of()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!header) {
        cues.add(cue(line, file.getFileName() + ":" + number));
      }
      header = false;
    }
    return cues;
  }

  private static CauseCue cue(String line, String at) throws IOException {
    String[] cells = line.split(",", -1);
    if (cells.length != 5) {
      throw new IOException(at + ": five columns are wanted: cue,part,relation,cause,effect");
    }
    Part part;
    try {
      part = Part.valueOf(cells[1].strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IOException(
          at + ": \"" + cells[1] + "\" is no part (verb, noun, phrase, infinitive, alone, blame)",
          unknown);
    }
    String relation = cells[2].strip();
    if (part != Part.BLAME && !RELATIONS.contains(relation)) {
      throw new IOException(at + ": \"" + relation + "\" is no relation (" + RELATIONS + ")");
    }
    return new CauseCue(
        cells[0].strip().toLowerCase(Locale.ROOT),
        part,
        relation,
        cells[3].strip(),
        cells[4].strip(),
        at);
  }

  private void add(CauseCue cue) {
    String first = cue.words().split(" ")[0];
    List<CauseCue> same =
        byFirstWord.get(cue.part()).computeIfAbsent(first, k -> new ArrayList<>(2));
    same.add(cue);
    same.sort((a, b) -> Integer.compare(b.words().length(), a.words().length()));
  }

  /** Cues of this part that begin with a word, the longest first; empty for most words. */
  public List<CauseCue> startingWith(Part part, String word) {
    return byFirstWord.get(part).getOrDefault(word, List.of());
  }
}
