package org.polemos.actor;

import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What the parser alone says about a name that no list has. */
final class Names {

  /** Proper nouns that name nobody. */
  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "jan",
          "ramadan",
          "christmas",
          "easter",
          "a.m.",
          "p.m.",
          "gmt");

  private Names() {}

  /** Whether either tag says noun: the two are guessed apart and may differ. */
  static boolean isNoun(Token token) {
    return token.upos().equals("NOUN")
        || token.upos().equals("PROPN")
        || token.xpos().startsWith("NN");
  }

  static boolean isProper(Token token) {
    return token.upos().equals("PROPN") || token.xpos().startsWith("NNP");
  }

  static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.form().codePointAt(0)) || token.form().length() > 1;
  }

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
        && Character.isUpperCase(token.form().charAt(0))
        && !CALENDAR.contains(token.form().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * Whether the head of a phrase is a person's name, by its tag or by a title before it; "the
   * government of Bill Clinton" is none.
   *
   * @param title the last token of a title at the head, whose "of" counts for nothing
   */
  static boolean isPerson(Sentence sentence, Phrase phrase, int title) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      Token token = sentence.token(i);
      if (token.name().endsWith("-PERSON")
          && (i == phrase.head()
              || token.head() == phrase.head()
                  && !token.is("nmod:poss")
                  && !token.is("compound")
                  && sentence.child(i, "case") <= title)) {
        return true;
      }
    }
    Token head = sentence.token(phrase.head());
    return isProper(head) && sentence.child(phrase.head(), "nmod:desc") >= 0;
  }

  /** Whether a name tag is one of those who may act. */
  static boolean isActor(String tag) {
    return tag.endsWith("-PERSON")
        || tag.endsWith("-ORG")
        || tag.endsWith("-NORP")
        || tag.endsWith("-GPE")
        || tag.endsWith("-LOC")
        || tag.endsWith("-FAC");
  }

  /** The name's own words: proper nouns around the head, without titles and nationalities. */
  static String of(Mentions mentions, Phrase phrase) {
    Sentence sentence = mentions.sentence();
    int head = nameHead(sentence, phrase);
    int first = head;
    while (first > phrase.first() && isPart(mentions, head, first - 1)) {
      first--;
    }
    int last = head;
    while (last < phrase.last() && isPart(mentions, head, last + 1)) {
      last++;
    }
    return mentions.span(first, last).in(mentions.document().text());
  }

  /** The head itself, or the person's name that hangs on a title at the head. */
  private static int nameHead(Sentence sentence, Phrase phrase) {
    for (int i = phrase.head() + 1; i <= phrase.last(); i++) {
      Token token = sentence.token(i);
      boolean hangs = token.head() == phrase.head() && token.name().endsWith("-PERSON");
      if (hangs && !sentence.token(phrase.head()).name().endsWith("-PERSON")) {
        return i;
      }
    }
    return phrase.head();
  }

  /** Whether a possessor belongs to the name: "the <b>Workers'</b> Party". */
  private static boolean goesOn(Sentence sentence, int token) {
    return token + 1 < sentence.size() && sentence.token(token + 1).name().equals("I-ORG");
  }

  private static boolean isPart(Mentions mentions, int head, int token) {
    Token word = mentions.sentence().token(token);
    Token center = mentions.sentence().token(head);
    boolean capital = Character.isUpperCase(word.form().charAt(0)) && !word.upos().equals("DET");
    boolean proper = capital || word.relation().equals("flat") || word.name().startsWith("I-");
    boolean title = mentions.isRole(token) && !word.relation().equals("flat");
    boolean owner = word.is("nmod:poss") && !goesOn(mentions.sentence(), token);
    if (!proper || title || owner || mentions.isAdjective(token)) {
      return false;
    }
    if (center.name().endsWith("-PERSON") && !word.name().endsWith("-PERSON")) {
      return word.relation().equals("flat");
    }
    return true;
  }
}
