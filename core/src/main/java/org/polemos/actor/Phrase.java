package org.polemos.actor;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * A noun phrase without relative clauses and trailing prepositional phrases.
 *
 * @param head index of its head token
 * @param first index of its first token
 * @param last index of its last token
 */
record Phrase(int head, int first, int last) {

  /** How many tokens a phrase reaches to either side of its head. */
  private static final int REACH = 64;

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  Phrase to(int end) {
    return end > last ? new Phrase(head, first, end) : this;
  }

  Phrase union(Match<?> name) {
    return name.first() < first || name.last() > last
        ? new Phrase(head, Math.min(first, name.first()), Math.max(last, name.last()))
        : this;
  }

  /** The phrase under a head: determiners, adjectives, compounds, titles, possessors, names. */
  static Phrase of(Sentence sentence, int head) {
    int base = Math.max(0, head - REACH);
    boolean[] inside = new boolean[Math.min(sentence.size(), head + REACH + 1) - base];
    collect(sentence, head, head, base, inside);
    int first = head;
    while (first > base && inside[first - 1 - base]) {
      first--;
    }
    int last = head;
    while (last + 1 - base < inside.length && inside[last + 1 - base]) {
      last++;
    }
    return new Phrase(head, skipMarks(sentence, first, head), last);
  }

  /** A phrase starts with a word of its own, not with a quotation mark, a bracket or an "and". */
  private static int skipMarks(Sentence sentence, int first, int head) {
    int at = first;
    while (at < head && isMark(sentence.token(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(Token token) {
    return !Names.isWord(token) || token.xpos().equals("CC") || token.form().equals("``");
  }

  private static void collect(Sentence sentence, int token, int head, int base, boolean[] inside) {
    inside[token - base] = true;
    for (int child : sentence.children(token)) {
      boolean near = child >= base && child - base < inside.length;
      if (near && belongs(sentence, child, token, head)) {
        collect(sentence, child, head, base, inside);
      }
    }
  }

  /** Modifiers stand before the head; of what follows, only the parts of a name belong. */
  private static boolean belongs(Sentence sentence, int child, int parent, int head) {
    Token token = sentence.token(child);
    boolean nested = parent != head && child < head;
    return switch (token.relation()) {
      case "amod", "compound", "det", "nummod" -> child < head;
      case "flat", "fixed", "goeswith" -> true;
      case "appos" -> isBareName(sentence, child, parent);
      case "nmod" -> child < parent && (token.is("nmod:poss") || token.is("nmod:desc"));
      case "conj", "obl", "advmod", "case", "cc" -> nested;
      case "punct" -> nested || !isBoundary(token.form());
      default -> false;
    };
  }

  private static boolean isBoundary(String mark) {
    return ",;:.!?()[]\u2014\u2013--".contains(mark);
  }

  /** "opposition leader Juan Guaido": a name straight after its description. */
  private static boolean isBareName(Sentence sentence, int child, int parent) {
    if (child < parent || !Names.isProper(sentence.token(child))) {
      return false;
    }
    for (int i = parent + 1; i < child; i++) {
      if (!Names.isProper(sentence.token(i))) {
        return false;
      }
    }
    return true;
  }

  /** The phrase with the whole of the name that the parser tagged around its head. */
  Phrase withTag(Sentence sentence) {
    String tag = sentence.token(head).name();
    if (tag.equals("O")) {
      return this;
    }
    String inside = "I-" + tag.substring(2);
    int start = head;
    while (start > 0 && sentence.token(start).name().equals(inside)) {
      start--;
    }
    int end = head;
    while (end + 1 < sentence.size() && sentence.token(end + 1).name().equals(inside)) {
      end++;
    }
    return new Phrase(head, Math.min(first, start), Math.max(last, end));
  }
}
