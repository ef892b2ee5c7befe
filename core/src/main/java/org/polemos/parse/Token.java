package org.polemos.parse;

import org.polemos.text.Span;

/**
 * One syntactic word of a sentence, in the conventions of Universal Dependencies v2 and the English
 * Web Treebank ("don't" is two tokens, "do" and "n't").
 *
 * @param span the token's characters in the document's text
 * @param form the characters themselves
 * @param lemma dictionary form, lower case but for proper nouns
 * @param upos universal part of speech, such as {@code VERB}
 * @param xpos Penn Treebank tag, such as {@code VBD}
 * @param head index of the governing token in the sentence, from 0; -1 for the root
 * @param deprel UD relation to the head with its subtype, such as {@code nsubj:pass}
 * @param name name tag in BIO form with an OntoNotes type, such as {@code B-GPE}; {@code O} if none
 */
public record Token(
    Span span,
    String form,
    String lemma,
    String upos,
    String xpos,
    int head,
    String deprel,
    String name) {

  /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
  public String relation() {
    int colon = deprel.indexOf(':');
    return colon < 0 ? deprel : deprel.substring(0, colon);
  }

  public boolean is(String deprel) {
    return this.deprel.equals(deprel);
  }
}
