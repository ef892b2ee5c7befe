package org.polemos.actor;

import java.util.Set;
import org.polemos.text.Span;

/**
 * A mention of someone who can act: a state, an office, an organisation, an armed group, a person.
 *
 * @param span the whole noun phrase in the document's text ("US President Joe Biden")
 * @param head index of the phrase's head token in its sentence
 * @param text the characters at {@code span}
 * @param name the canonical name ("Joe Biden", "United States"), or the words where no list knows
 *     them
 * @param code the actor's code: ISO 3166 alpha-3 for states ("USA"), the list's code for others
 *     ("NATO"); {@code null} where unknown
 * @param country ISO 3166 alpha-3 of the state it belongs to at the date asked for, or {@code null}
 * @param sector PLOVER sector ("GOV", "MIL", "REB"…), or {@code null}
 * @param via what decided: {@code file:line} of a list, {@code model} for a name that the model
 *     found, {@code coreference} for a pronoun
 * @param antecedent the mention that a pronoun or description was resolved to, or {@code null}
 */
public record Actor(
    Span span,
    int head,
    String text,
    String name,
    String code,
    String country,
    String sector,
    String via,
    Span antecedent) {

  /** Sectors of those who act for the state that owns them. */
  private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");

  /** Whether it acts for the state that owns it. */
  public boolean isPublic() {
    return sector != null && PUBLIC.contains(sector);
  }

  /** The same mention with other codes. */
  public Actor coded(String newCode, String newCountry, String newSector) {
    return new Actor(span, head, text, name, newCode, newCountry, newSector, via, antecedent);
  }

  /**
   * A public body without a state of its own has its owner's: "<b>its</b> air force"; the officers
   * of an organisation are the organisation: "<b>its</b> chairman".
   */
  public Actor ownedBy(Actor owner) {
    if (code != null || country != null || !isPublic()) {
      return this;
    }
    if (owner.country() == null) {
      boolean office = "IGO".equals(owner.sector());
      return office ? coded(owner.code(), null, "GOV".equals(sector) ? "IGO" : sector) : this;
    }
    String state = owner.country().equals(owner.code()) ? owner.code() : null;
    return coded(state, owner.country(), sector);
  }
}
