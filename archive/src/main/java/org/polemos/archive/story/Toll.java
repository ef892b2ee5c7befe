package org.polemos.archive.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many were killed, hurt or held, as a sentence says it.
 *
 * @param what {@code killed}, {@code wounded} or {@code arrested}
 */
public record Toll(String what, int number) {

  private static final String NUMBER =
      "(\\d{1,3}(?:,\\d{3})+|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|hundred)";

  private static final String KILLED =
      "killed|kills|killing|dead|died|deaths|dies|slain|murdered|shot dead";
  private static final String WOUNDED = "wounded|injured|hurt|wounding|injuring";
  private static final String ARRESTED = "arrested|detained|captured|arresting|detaining";
  private static final String HAPPENED = "(" + KILLED + "|" + WOUNDED + "|" + ARRESTED + ")";

  /** Up to four words, among them no number, no other subject and no end of a clause. */
  private static final String BETWEEN =
      "(?:\\s+(?!(?:" + NUMBER + "|the|a|an|his|her|their)\\b)[\\p{L}'’-]+){0,4}?\\s+";

  /** Most sentences tell of none, which is quickly seen. */
  private static final Pattern DEED = Pattern.compile("\\b" + HAPPENED + "\\b");

  private static final Pattern NUMBER_FIRST =
      Pattern.compile("\\b" + NUMBER + "\\b" + BETWEEN + HAPPENED + "\\b");
  private static final Pattern DEED_FIRST =
      Pattern.compile(
          "\\b"
              + HAPPENED
              + "\\b(?:\\s+(?:at|least|up|to|some|about|more|than|another)){0,3}\\s+"
              + NUMBER
              + "\\b");

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100));

  /** The tolls in a sentence, in its order. */
  public static List<Toll> in(String sentence) {
    String lower = sentence.length() > 5_000 ? "" : sentence.toLowerCase(Locale.ROOT);
    if (!DEED.matcher(lower).find()) {
      return List.of();
    }
    List<Toll> found = new ArrayList<>();
    for (Matcher m = NUMBER_FIRST.matcher(lower); m.find(); ) {
      add(found, m.group(3), m.group(1));
    }
    for (Matcher m = DEED_FIRST.matcher(lower); m.find(); ) {
      add(found, m.group(1), m.group(2));
    }
    return List.copyOf(found);
  }

  private static void add(List<Toll> found, String deed, String digits) {
    String what = deed.matches(KILLED) ? "killed" : deed.matches(WOUNDED) ? "wounded" : "arrested";
    String plain = digits.replace(",", "");
    Integer word = WORDS.get(plain);
    if (word == null && plain.length() > 8) {
      return;
    }
    Toll toll = new Toll(what, word != null ? word : Integer.parseInt(plain));
    if (!found.contains(toll)) {
      found.add(toll);
    }
  }
}
