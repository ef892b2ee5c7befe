package org.polemos.parse;

import java.util.List;
import org.polemos.text.Span;

/**
 * One sentence with its dependency tree. Immutable.
 *
 * <p>Tokens are numbered from 0; a token's {@link Token#head()} is such a number, or -1 for the
 * root. Every sentence has one root and no cycle.
 */
public final class Sentence {

  private final int index;
  private final Span span;
  private final List<Token> tokens;
  private final int[][] children;
  private final int root;

  /**
   * @param index the sentence's place in its document, from 0
   * @param span its characters in the document's text
   * @param tokens its words in order, at least one
   */
  public Sentence(int index, Span span, List<Token> tokens) {
    this.index = index;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    int n = tokens.size();
    int[] counts = new int[n];
    int top = -1;
    for (int i = 0; i < n; i++) {
      int head = this.tokens.get(i).head();
      if (head >= 0) {
        counts[head]++;
      } else {
        top = i;
      }
    }
    if (top < 0) {
      throw new IllegalArgumentException("sentence " + index + " has no root");
    }
    this.root = top;
    this.children = new int[n][];
    for (int i = 0; i < n; i++) {
      children[i] = new int[counts[i]];
    }
    int[] filled = new int[n];
    for (int i = 0; i < n; i++) {
      int head = this.tokens.get(i).head();
      if (head >= 0) {
        children[head][filled[head]++] = i;
      }
    }
  }

  public int index() {
    return index;
  }

  public Span span() {
    return span;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** Index of the root token. */
  public int root() {
    return root;
  }

  /** Dependents of token {@code i}, left to right. The array is not to be changed. */
  public int[] children(int i) {
    return children[i];
  }

  /**
   * First dependent of {@code i} with this relation (subtype included in the comparison), or -1.
   */
  public int child(int i, String deprel) {
    for (int c : children[i]) {
      if (tokens.get(c).is(deprel)) {
        return c;
      }
    }
    return -1;
  }

  /** Whether {@code descendant} is {@code ancestor} or stands below it. */
  public boolean dominates(int ancestor, int descendant) {
    for (int i = descendant; i >= 0; i = tokens.get(i).head()) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Characters from the first to the last token of the subtree under {@code i}. */
  public Span subtree(int i) {
    Span whole = tokens.get(i).span();
    for (int c : children[i]) {
      whole = whole.union(subtree(c));
    }
    return whole;
  }

  /** The sentence's words with a space between each; for messages and tests. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      words.append(words.isEmpty() ? "" : " ").append(token.form());
    }
    return words.toString();
  }
}
