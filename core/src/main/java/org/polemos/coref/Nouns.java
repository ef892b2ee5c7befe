package org.polemos.coref;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.polemos.actor.Actor;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What the tree says of a noun or a name. */
final class Nouns {

  /** What may hang from a noun without narrowing whom it means. */
  private static final Set<String> LIGHT =
      Set.of(
          "det",
          "case",
          "punct",
          "cop",
          "nsubj",
          "mark",
          "aux",
          "advmod",
          "cc",
          "conj",
          "acl",
          "obl",
          "parataxis",
          "advcl");

  private Nouns() {}

  static boolean plural(Sentence s, int i) {
    String tag = s.token(i).xpos();
    return tag.equals("NNS") || tag.equals("NNPS") && !s.token(i).name().endsWith("GPE");
  }

  /** How far the last word of a name stands from its head: in UD the first name heads the rest. */
  static int tail(Sentence s, int i) {
    int last = i;
    for (int c : s.children(i)) {
      if (s.token(c).is("flat") && s.token(c).upos().equals("PROPN")) {
        last = c;
      }
    }
    return last - i;
  }

  /** Adjectives and nouns before a noun ("the foreign minister"); {@code null} for all else. */
  static Set<String> modifiers(Sentence s, int i) {
    Set<String> modifiers = new HashSet<>();
    for (int c : s.children(i)) {
      String relation = s.token(c).relation();
      if (relation.equals("amod") || relation.equals("compound")) {
        modifiers.add(s.token(c).lemma().toLowerCase(Locale.ROOT));
      } else if (!LIGHT.contains(relation) && !s.token(c).form().equalsIgnoreCase("our")) {
        return null;
      }
    }
    return modifiers;
  }

  /** Whether nothing narrows whom a noun means. */
  static boolean unmodified(Sentence s, int i) {
    Set<String> modifiers = modifiers(s, i);
    return modifiers != null && modifiers.isEmpty();
  }

  /** A word of which nothing is known yet. */
  static Actor word(Sentence s, int i) {
    Token t = s.token(i);
    return new Actor(t.span(), i, t.form(), t.form(), null, null, null, "coreference", null);
  }
}
