package org.polemos.actor;

import java.time.LocalDate;

/**
 * What the words of one noun phrase were found to be.
 *
 * @param phrase its words, with those behind it that say whose it is
 * @param headRole what its head is: "minister"
 * @param titleRole what stands before a name at its head: "President" Biden
 * @param modifierRole what else in it decides a sector: "rebel" leader
 * @param former whether it speaks of a former office
 * @param core the listed name that the phrase is
 * @param coreMatch the words of that name, {@code null} where they stand beside the phrase
 * @param body the organisation or person that it belongs to
 * @param nation the state, place or people that it belongs to
 * @param apposed the name that follows it behind a comma
 */
record PhraseParts(
    Phrase phrase,
    Role headRole,
    Role titleRole,
    Role modifierRole,
    boolean former,
    Sense core,
    Match<Sense> coreMatch,
    Sense body,
    Sense nation,
    String apposed) {

  /** "Ukraine's enemies", "invaders in Ukraine": whosever side they are on, it is not this one. */
  boolean isOther() {
    return headRole != null && headRole.weight() == Role.Weight.OTHER;
  }

  /** Whether it belongs to a state that the date gives to rebels. */
  boolean isBreakaway(LocalDate date) {
    return nation != null
        && nation.entry().kind() == Entry.Kind.STATE
        && "REB".equals(nation.entry().sector(date));
  }

  /** "The government of Bill Clinton" governs, whatever he has been since. */
  boolean isPersons() {
    return body.entry().kind() == Entry.Kind.PERSON;
  }

  /** The country of what it belongs to, the body's before the nation's; or {@code null}. */
  String country(LocalDate date) {
    String country = body == null ? null : body.entry().term(date).country();
    return country == null && nation != null ? nation.entry().term(date).country() : country;
  }
}
