package org.polemos.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/** Reads single nodes of a tree: their phrase, preposition, particle and conjuncts. */
public final class Words {

  private static final Set<String> NOUN_TAGS = Set.of("NN", "NNS");
  private static final Set<String> PARTICIPLE_TAGS = Set.of("VBN", "VBD");

  private Words() {}

  /** The token's lemma in lower case; "troop" for "troops", which the treebank leaves plural. */
  public static String lemma(Sentence sentence, int i) {
    Token token = sentence.token(i);
    String lemma = lower(token.lemma());
    boolean plural = token.xpos().equals("NNS") && lemma.endsWith("s");
    return plural && lemma.equalsIgnoreCase(token.form()) ? singular(lemma) : lemma;
  }

  private static String singular(String plural) {
    int end = plural.length();
    if (plural.endsWith("ies")) {
      return plural.substring(0, end - 3) + "y";
    }
    boolean syllable = plural.matches(".*(s|sh|ch|x|z)es");
    return plural.substring(0, end - (syllable ? 2 : 1));
  }

  static String lower(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > 127) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }

  /** Lemma with its particle where there is one: "carry out". */
  public static String phrasal(Sentence sentence, int verb) {
    int particle = sentence.child(verb, "compound:prt");
    String lemma = lemma(sentence, verb);
    return particle < 0 ? lemma : lemma + " " + lemma(sentence, particle);
  }

  /** Whether the token heads a noun phrase. */
  public static boolean isNominal(Token token) {
    return switch (token.upos()) {
      case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X" -> true;
      case "DET", "ADJ" -> !token.relation().equals("amod") && !token.relation().equals("det");
      default -> false;
    };
  }

  /** The heads joined by "and" to the phrase of this head, itself first. */
  public static List<Integer> conjuncts(Sentence sentence, int head) {
    List<Integer> heads = null;
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      if (child > head && token.relation().equals("conj") && isNominal(token)) {
        if (heads == null) {
          heads = new ArrayList<>();
          heads.add(head);
        }
        heads.addAll(conjuncts(sentence, child));
      }
    }
    return heads == null ? List.of(head) : heads;
  }

  /** The preposition of a noun phrase ("on", "because of"), or {@code null}. */
  public static String preposition(Sentence sentence, int head) {
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      if (token.is("case") && child < head) {
        return name(sentence, child);
      }
    }
    return null;
  }

  /** A preposition or conjunction with the words fixed to it. */
  static String name(Sentence sentence, int i) {
    StringBuilder name = new StringBuilder(lower(sentence.token(i).form()));
    for (int child : sentence.children(i)) {
      if (sentence.token(child).is("fixed")) {
        name.append(' ').append(lower(sentence.token(child).form()));
      }
    }
    return switch (name.toString()) {
      case "upon" -> "on";
      case "towards" -> "toward";
      case "amongst" -> "among";
      case "onto" -> "on";
      default -> name.toString();
    };
  }

  /**
   * The token that a conjunct is joined to: its head, but for a bare infinitive the infinitive
   * before it, "intended <b>to protect</b> its borders and <b>send</b> a message", where parsers
   * often take the verb above.
   */
  public static int joinedTo(Sentence sentence, int conjunct) {
    Token token = sentence.token(conjunct);
    int head = token.head();
    if (head < 0 || !token.xpos().equals("VB") || sentence.token(head).xpos().equals("VB")) {
      return head;
    }
    for (int child : sentence.children(conjunct)) {
      String relation = sentence.token(child).relation();
      if (relation.equals("nsubj") || relation.equals("aux") || relation.equals("mark")) {
        return head;
      }
    }
    int infinitive = -1;
    for (int child : sentence.children(head)) {
      Token sister = sentence.token(child);
      boolean open = sister.relation().equals("xcomp") || sister.relation().equals("advcl");
      if (child < conjunct && child > head && open && sister.xpos().equals("VB")) {
        infinitive = child;
      }
    }
    return infinitive < 0 ? head : infinitive;
  }

  /** Whether a predicate with arguments stands here; a participle before its noun is none. */
  /** A noun by either tag: the two are predicted apart and may differ. */
  static boolean isNoun(Token token) {
    return token.upos().equals("NOUN")
        || token.upos().equals("ADJ") && NOUN_TAGS.contains(token.xpos());
  }

  /** An adjective by both tags. */
  static boolean isAdjective(Token token) {
    return token.upos().equals("ADJ")
        && !NOUN_TAGS.contains(token.xpos())
        && !PARTICIPLE_TAGS.contains(token.xpos());
  }

  static boolean isVerb(Sentence sentence, int i) {
    Token token = sentence.token(i);
    boolean modifier = token.is("amod") && i < token.head();
    boolean participle =
        token.upos().equals("ADJ")
            && PARTICIPLE_TAGS.contains(token.xpos())
            && (sentence.child(i, "obj") >= 0 || sentence.child(i, "aux") >= 0);
    return (token.upos().equals("VERB") || participle)
        && !modifier
        && !token.relation().equals("aux")
        && !token.relation().equals("case")
        && !token.relation().equals("compound")
        && !token.is("cop");
  }

  /** Whether a child with this relation has a lemma of the set. */
  public static boolean hasChild(Sentence sentence, int head, String relation, Set<String> lemmas) {
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      if (token.relation().equals(relation) && lemmas.contains(lower(token.lemma()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The characters of a noun phrase without the clauses, appositions and conjuncts that hang on it:
   * "a village in Syria" of "a village in Syria that was bombed, and a town".
   */
  public static Span phrase(Sentence sentence, int head) {
    int first = head;
    int last = head;
    for (int child : sentence.children(head)) {
      if (belongs(sentence.token(child), child, head)) {
        first = Math.min(first, first(sentence, child));
        last = Math.max(last, last(sentence, child));
      }
    }
    return new Span(sentence.token(first).span().start(), sentence.token(last).span().end());
  }

  private static boolean belongs(Token token, int child, int head) {
    return switch (token.relation()) {
      case "det", "amod", "compound", "flat", "nummod", "fixed", "goeswith" -> true;
      case "nmod" -> true;
      case "advmod" -> child < head;
      default -> false;
    };
  }

  private static int first(Sentence sentence, int i) {
    int first = i;
    for (int child : sentence.children(i)) {
      if (!sentence.token(child).is("punct")) {
        first = Math.min(first, first(sentence, child));
      }
    }
    return first;
  }

  private static int last(Sentence sentence, int i) {
    int last = i;
    for (int child : sentence.children(i)) {
      Token token = sentence.token(child);
      if (!token.is("punct") && !token.relation().equals("acl") && !token.is("appos")) {
        last = Math.max(last, last(sentence, child));
      }
    }
    return last;
  }
}
