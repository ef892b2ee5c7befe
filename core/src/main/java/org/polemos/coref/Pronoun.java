package org.polemos.coref;

import java.util.Map;

/** English personal and possessive pronouns: whom they may stand for. */
enum Pronoun {
  HE('m', false),
  SHE('f', false),
  IT('n', false),
  THEY('?', true),
  /** The speaker alone. */
  ME('?', false),
  /** The speaker and others. */
  WE('?', true);

  private static final Map<String, Pronoun> FORMS =
      Map.ofEntries(
          Map.entry("he", HE),
          Map.entry("him", HE),
          Map.entry("his", HE),
          Map.entry("himself", HE),
          Map.entry("she", SHE),
          Map.entry("her", SHE),
          Map.entry("hers", SHE),
          Map.entry("herself", SHE),
          Map.entry("it", IT),
          Map.entry("its", IT),
          Map.entry("itself", IT),
          Map.entry("they", THEY),
          Map.entry("them", THEY),
          Map.entry("their", THEY),
          Map.entry("theirs", THEY),
          Map.entry("themselves", THEY),
          Map.entry("i", ME),
          Map.entry("me", ME),
          Map.entry("my", ME),
          Map.entry("mine", ME),
          Map.entry("we", WE),
          Map.entry("us", WE),
          Map.entry("our", WE),
          Map.entry("ours", WE),
          Map.entry("ourselves", WE));

  final char gender;
  final boolean plural;

  Pronoun(char gender, boolean plural) {
    this.gender = gender;
    this.plural = plural;
  }

  /** The pronoun that a word in lower case is, or {@code null}. */
  static Pronoun of(String word) {
    return FORMS.get(word);
  }

  boolean first() {
    return this == ME || this == WE;
  }

  /** Whether it may stand for an entity, as far as kind, number and gender go. */
  boolean fits(Entity e) {
    switch (this) {
      case HE, SHE:
        return e.kind == Kind.PERSON && !e.plural && (e.gender == 0 || e.gender == gender);
      case IT:
        // "The Rapid Support Forces said it had agreed"
        boolean one = !e.plural || e.kind == Kind.BODY && e.actor.code() != null;
        return one && (e.kind == Kind.STATE || e.kind == Kind.BODY);
      case THEY:
        return e.plural || e.kind == Kind.BODY;
      default:
        return false;
    }
  }
}
