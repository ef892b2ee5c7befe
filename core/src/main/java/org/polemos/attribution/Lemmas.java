package org.polemos.attribution;

import org.polemos.parse.Token;

/** Lemmas as features have them. */
final class Lemmas {

  private static final int NAME = 11;

  private Lemmas() {}

  /** A number for a token's lemma; all names have the same, so that none is believed more. */
  static int number(Token token) {
    return token.upos().equals("PROPN") ? NAME : token.lemma().hashCode();
  }
}
