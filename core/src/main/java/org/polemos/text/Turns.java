package org.polemos.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who has the floor where a text is a transcript: "MR. PRICE: We have imposed sanctions."
 *
 * <p>A label opens a line and ends with a colon. Lines of forms ("Date: 3 May") look alike; so the
 * labels of a text count only where some is plainly a speaker's or comes back, and where most of
 * what follows them are whole sentences.
 */
public final class Turns {

  private static final String TITLE =
      "(?:mr|mrs|ms|miss|mx|dr|prof|sir|lord|lady|president|vice president|prime minister|minister"
          + "|foreign minister|secretary|secretary[- ]general|ambassador|senator|congressman"
          + "|representative|chairman|chairwoman|chair|chancellor|general|admiral|colonel|king"
          + "|queen|pope|archbishop|governor|judge|justice|commissioner|spokesman|spokeswoman"
          + "|spokesperson|under secretary|deputy secretary|assistant secretary)";
  private static final String ROLE =
      "(?:q|a|question|answer|interviewer|reporter|journalist|correspondent|moderator|host|anchor"
          + "|presenter|(?:the )?(?:president|chairman|chair|speaker|prime minister"
          + "|secretary-general|moderator))";

  /** What only a speaker is called. */
  private static final Pattern SPEAKER =
      Pattern.compile("(?:" + ROLE + "|" + TITLE + "\\.? .+)", Pattern.CASE_INSENSITIVE);

  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}'’-]*\\.?|of|the|de|del|der|van|von|bin|al|el|and)";
  private static final String ASIDE = "(?: \\([^()\\n]{1,60}\\)){0,2}";

  private static final Pattern LABEL =
      Pattern.compile(
          "^[ \\t]*(" + WORD + "(?:[ \\t]" + WORD + "){0,6})" + ASIDE + " ?:\\s+(?=\\S)",
          Pattern.MULTILINE);

  /** Characters of a label. */
  private static final int LONGEST = 80;

  private static final String ENDS = ".?!…\"”’»)]-–—";

  /**
   * What somebody says until the next has the floor.
   *
   * @param speaker the words of the label, without the colon
   * @param words what is said
   */
  public record Turn(Span speaker, Span words) {}

  private Turns() {}

  /** The turns of a transcript, in order; none where a text is no transcript. */
  public static List<Turn> in(String text) {
    List<Turn> turns = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    @Nullable Span speaker = null;
    int from = 0;
    while (label.find()) {
      Span next = new Span(label.start(1), endOfLabel(text, label.end()));
      if (next.length() <= LONGEST) {
        add(turns, text, speaker, from, label.start());
        speaker = next;
        from = label.end();
      }
    }
    add(turns, text, speaker, from, text.length());
    return isTranscript(text, turns) ? List.copyOf(turns) : List.of();
  }

  private static int endOfLabel(String text, int end) {
    int colon = text.lastIndexOf(':', end - 1);
    return text.charAt(colon - 1) == ' ' ? colon - 1 : colon;
  }

  private static void add(
      List<Turn> turns, String text, @Nullable Span speaker, int from, int end) {
    int last = end;
    while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (speaker != null && last > from) {
      turns.add(new Turn(speaker, new Span(from, last)));
    }
  }

  private static boolean isTranscript(String text, List<Turn> turns) {
    Map<String, Integer> times = new HashMap<>();
    int speakers = 0;
    int sentences = 0;
    for (Turn turn : turns) {
      String label = turn.speaker().in(text);
      times.merge(label.toLowerCase(Locale.ROOT), 1, Integer::sum);
      speakers += SPEAKER.matcher(label).matches() ? 1 : 0;
      sentences += ENDS.indexOf(text.charAt(turn.words().end() - 1)) >= 0 ? 1 : 0;
    }
    boolean returns = times.size() > 1 && times.size() < turns.size() && turns.size() > 2;
    boolean plain = 2 * speakers >= turns.size() && turns.size() > 1;
    return (returns || plain) && 4 * sentences >= 3 * turns.size();
  }
}
