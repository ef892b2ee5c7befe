package org.polemos.actor;

import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What the parser alone says about a name that no list has. */
final class Names {

  /** Proper nouns that name nobody. */
  private static final Set<String> CALENDAR =
      Set.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
          "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "ramadan",
          "christmas", "easter", "a.m.", "p.m.", "gmt");

  private Names() {}

  /** Whether a proper noun may name someone: no date, event, work, sum or law. */
  static boolean isName(Token token) {
    String tag = token.name();
    boolean other =
        !tag.equals("O")
            && !tag.endsWith("-PERSON")
            && !tag.endsWith("-ORG")
            && !tag.endsWith("-NORP")
            && !tag.endsWith("-GPE")
            && !tag.endsWith("-LOC")
            && !tag.endsWith("-FAC");
    return !other
        && Character.isLetter(token.form().charAt(0))
        && !CALENDAR.contains(token.form().toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether the head of a phrase is a person's name, by its tag or by a title before it. */
  static boolean isPerson(Sentence sentence, Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      Token token = sentence.token(i);
      if (token.name().endsWith("-PERSON")
          && (i == phrase.head()
              || token.head() == phrase.head() && !token.is("nmod:poss") && !token.is("compound"))) {
        return true;
      }
    }
    Token head = sentence.token(phrase.head());
    return head.upos().equals("PROPN") && sentence.child(phrase.head(), "nmod:desc") >= 0;
  }

  /** The name's own words: the tagged stretch around the head, or head and flat parts. */
  static String of(Mentions mentions, Phrase phrase) {
    Sentence sentence = mentions.sentence();
    int first = phrase.head();
    int last = phrase.head();
    if (!sentence.token(first).name().endsWith("-PERSON")) {
      for (int i = phrase.first(); i <= phrase.last(); i++) {
        if (sentence.token(i).name().endsWith("-PERSON") && sentence.token(i).head() == first) {
          first = i;
          last = i;
          break;
        }
      }
    }
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      if (sentence.token(i).relation().equals("flat") && sentence.token(i).head() == first) {
        last = Math.max(last, i);
      }
    }
    while (first > phrase.first() && isPart(sentence.token(first), sentence.token(first - 1))) {
      first--;
    }
    while (last < phrase.last() && isPart(sentence.token(last), sentence.token(last + 1))) {
      last++;
    }
    return mentions.span(first, last).in(mentions.document().text());
  }

  private static boolean isPart(Token token, Token neighbour) {
    if (token.name().equals("O")) {
      return neighbour.upos().equals("PROPN") && neighbour.name().equals("O")
          && !neighbour.is("nmod:desc");
    }
    return neighbour.name().length() > 2
        && neighbour.name().substring(2).equals(token.name().substring(2));
  }
}
