package org.polemos.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.search.Query;
import org.polemos.archive.search.QueryParser;
import org.polemos.archive.search.Search;

/** Answers with the places of the words that were looked for; marks are numbers, never HTML. */
final class Hits {

  /** So many answers are counted, and no more. */
  static final long COUNTED = 10_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  private Hits() {}

  /** A document that was found. */
  record DocumentHit(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      @Nullable String snippet,
      List<int[]> hits,
      int events) {

    static DocumentHit of(Search.Found found) {
      List<int[]> hits = new ArrayList<>();
      String snippet = found.passage() == null ? null : unmarked(found.passage(), hits);
      return new DocumentHit(
          found.id(),
          found.title(),
          found.source(),
          found.published(),
          snippet,
          hits,
          found.events());
    }
  }

  /** Takes the marks out of a passage and notes where they stood. */
  static String unmarked(String passage, List<int[]> hits) {
    StringBuilder text = new StringBuilder();
    int start = -1;
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (c == Search.MARK.charAt(0)) {
        start = text.length();
      } else if (c == Search.UNMARK.charAt(0)) {
        if (start >= 0) {
          hits.add(new int[] {start, text.length()});
        }
        start = -1;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** A record with its sentence as snippet, and the question's words in it. */
  static JsonNode event(ObjectNode record, Set<String> stems) {
    String sentence = record.path("sentence").path("text").asText("");
    record.put("snippet", sentence);
    var hits = record.putArray("hits");
    for (Matcher word = WORD.matcher(sentence); word.find(); ) {
      if (stems.contains(stem(word.group()))) {
        hits.addArray().add(word.start()).add(word.end());
      }
    }
    return record;
  }

  /** The stems of the words that a question asks for; of what it excludes, none. */
  static Set<String> stems(String question) {
    Set<String> stems = new TreeSet<>();
    collect(QueryParser.parse(question), stems);
    return stems;
  }

  private static void collect(Query query, Set<String> stems) {
    if (query instanceof Query.Words words) {
      for (Matcher word = WORD.matcher(words.words()); word.find(); ) {
        stems.add(stem(word.group()));
      }
    } else if (query instanceof Query.And and) {
      and.parts().forEach(part -> collect(part, stems));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> collect(part, stems));
    }
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String end : new String[] {"ing", "ed", "es", "s", "e"}) {
      if (lower.length() > end.length() + 2 && lower.endsWith(end)) {
        return lower.substring(0, lower.length() - end.length());
      }
    }
    return lower;
  }
}
