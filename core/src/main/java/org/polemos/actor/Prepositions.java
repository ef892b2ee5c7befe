package org.polemos.actor;

import java.util.Locale;
import java.util.Map;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What the preposition before a noun makes of it: a party to a deed, or a place. */
enum Prepositions {
  /** None, or one before a party: "by", "with", "against". */
  PARTY,
  /** One before a place in which something happens: "in", "near". */
  WITHIN,
  /** Any other: a goal, an origin, an owner. */
  OTHER;

  private static final Map<String, Prepositions> KINDS =
      Map.ofEntries(
          Map.entry("", PARTY),
          Map.entry("by", PARTY),
          Map.entry("with", PARTY),
          Map.entry("against", PARTY),
          Map.entry("between", PARTY),
          Map.entry("for", PARTY),
          Map.entry("on", PARTY),
          Map.entry("upon", PARTY),
          Map.entry("among", PARTY),
          Map.entry("like", PARTY),
          Map.entry("than", PARTY),
          Map.entry("in", WITHIN),
          Map.entry("at", WITHIN),
          Map.entry("near", WITHIN),
          Map.entry("inside", WITHIN),
          Map.entry("outside", WITHIN),
          Map.entry("around", WITHIN),
          Map.entry("across", WITHIN),
          Map.entry("throughout", WITHIN),
          Map.entry("within", WITHIN));

  boolean isParty() {
    return this == PARTY;
  }

  static Prepositions of(String word) {
    return KINDS.getOrDefault(word.toLowerCase(Locale.ROOT), OTHER);
  }

  /** What marks a token, or the first of its chain of conjuncts. */
  static Prepositions mark(Sentence sentence, int token) {
    int at = token;
    for (int i = 0; i < Relations.CHAIN; i++) {
      for (int child : sentence.children(at)) {
        Token word = sentence.token(child);
        if (child < at && word.upos().equals("ADP") && word.relation().equals("case")) {
          return of(word.form());
        }
      }
      Token self = sentence.token(at);
      if (!self.relation().equals("conj") || self.head() < 0) {
        return PARTY;
      }
      at = self.head();
    }
    return PARTY;
  }
}
