package org.polemos.actor;

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
    Span antecedent) {}
