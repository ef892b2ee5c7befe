package org.polemos.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One actor of the lists: a state, an organisation, a person with offices.
 *
 * @param kind which list it stands in
 * @param code its code, or {@code null} where its country's code serves
 * @param name canonical name
 * @param terms what it is, when: one for most, several for a person with offices
 */
record Entry(Kind kind, String code, String name, List<Term> terms) {

  /** The lists, by what their entries are. */
  enum Kind {
    STATE,
    REGION,
    CITY,
    INSTITUTION,
    ORGANISATION,
    ARMED,
    PARTY,
    MEDIA,
    COMPANY,
    GROUP,
    PERSON,
    /** Of a Petrarch dictionary, which does not say. */
    LISTED;

    boolean isPlace() {
      return this == STATE || this == REGION || this == CITY;
    }

    /** Whether it stands for a body of people that acts under its own name. */
    boolean isBody() {
      return this == INSTITUTION
          || this == ORGANISATION
          || this == ARMED
          || this == PARTY
          || this == MEDIA
          || this == COMPANY
          || this == LISTED;
    }
  }

  /**
   * A stretch of time in which an entry belongs to a country and a sector.
   *
   * @param from first day, or {@code null} for "always"
   * @param to last day, or {@code null} for "still"
   * @param body code of the organisation in which a person holds the term, or {@code null}
   * @param at {@code file:line} of the row
   */
  record Term(
      LocalDate from,
      LocalDate to,
      String country,
      String body,
      String sector,
      String office,
      String at) {

    boolean holds(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  Entry(Kind kind, String code, String name) {
    this(kind, code, name, new ArrayList<>(1));
  }

  /** The term on a day, or the one nearest before it; the last known for no date. */
  Term term(LocalDate day) {
    Term now = day == null ? null : on(day);
    return now == null ? near(day) : now;
  }

  /** The code on a day: its own, else that of the body or the country it belongs to. */
  String code(LocalDate day) {
    if (code != null) {
      return code;
    }
    Term term = term(day);
    return term.body() != null ? term.body() : term.country();
  }

  /** The sector on a day; a person out of office is of the elite, everything else what it was. */
  String sector(LocalDate day) {
    boolean out = kind == Kind.PERSON && day != null && on(day) == null;
    return out ? "ELI" : term(day).sector();
  }

  /** The term on a day, the later one on a day of handing over; {@code null} where none holds. */
  Term on(LocalDate day) {
    Term found = null;
    for (Term term : terms) {
      if (term.holds(day) && (found == null || begins(term, found))) {
        found = term;
      }
    }
    return found;
  }

  /** Whether a list has it in order to say that it is no actor. */
  boolean isNobody() {
    return terms.isEmpty() || terms.size() == 1 && "---".equals(terms.get(0).body());
  }

  /** The last term that began before the day, or the first of all; for "former" and for no date. */
  Term near(LocalDate day) {
    Term found = null;
    for (Term term : terms) {
      boolean begun = day == null || term.from == null || !term.from.isAfter(day);
      if (begun && (found == null || ends(term, found))) {
        found = term;
      }
    }
    return found == null ? terms.get(0) : found;
  }

  private static boolean begins(Term term, Term other) {
    return other.from == null || term.from != null && term.from.isAfter(other.from);
  }

  private static boolean ends(Term term, Term other) {
    return other.to != null && (term.to == null || term.to.isAfter(other.to))
        || (term.to == null) == (other.to == null) && term.to == other.to && begins(term, other);
  }
}
