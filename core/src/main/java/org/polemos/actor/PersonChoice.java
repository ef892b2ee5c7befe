package org.polemos.actor;

import java.time.LocalDate;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;

/** Decides which of the listed people a name means where it stands, or that it means none. */
final class PersonChoice {

  private final Document document;
  private final Sentence sentence;
  private final SentenceMatches matches;
  private final LocalDate date;

  PersonChoice(Document document, Sentence sentence, SentenceMatches matches, LocalDate date) {
    this.document = document;
    this.sentence = sentence;
    this.matches = matches;
    this.date = date;
  }

  /**
   * The person whom a name means, or {@code null}.
   *
   * @param role the title or description beside it, or {@code null}
   * @param tagged whether the parser takes it for a person's name
   */
  Sense choose(Match<Sense> name, Role role, boolean tagged) {
    if (name.first() == name.last() && !tagged && isOtherWord(name.first())) {
      return null;
    }
    Sense best = null;
    long bestScore = Long.MAX_VALUE;
    for (Sense sense : name.values()) {
      if (sense.entry().kind() == Entry.Kind.PERSON && mayBe(name, sense, role)) {
        long score = distance(sense.entry(), role);
        if (score < bestScore) {
          best = sense;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private boolean isOtherWord(int token) {
    return !Names.isProper(sentence.token(token));
  }

  private boolean mayBe(Match<Sense> name, Sense sense, Role role) {
    if (sense.use() != Sense.Use.FAMILY && sense.use() != Sense.Use.COMMON_FAMILY) {
      return true;
    }
    String given = givenName(name);
    if (given != null) {
      return shares(sense.entry().name(), given);
    }
    if (sense.use() == Sense.Use.FAMILY) {
      return true;
    }
    Token token = sentence.token(name.head());
    if (token.is("compound") && Names.isProper(sentence.token(token.head()))) {
      return false;
    }
    return holds(sense.entry(), role)
        || Near.text(document, sentence).contains(sense.entry().name());
  }

  /** The unlisted proper noun to which a family name belongs, or {@code null}. */
  private String givenName(Match<Sense> name) {
    Token token = sentence.token(name.first());
    if (token.relation().equals("flat") && token.head() >= 0 && isUnlisted(token.head())) {
      return sentence.token(token.head()).form();
    }
    int before = name.first() - 1;
    if (before >= 0
        && token.name().equals("I-PERSON")
        && sentence.token(before).name().endsWith("-PERSON")) {
      return isUnlisted(before) ? sentence.token(before).form() : null;
    }
    int after = name.last() + 1;
    if (after < sentence.size()
        && sentence.token(after).head() == name.head()
        && sentence.token(after).relation().equals("flat")) {
      return sentence.token(after).form();
    }
    return null;
  }

  private static boolean shares(String name, String given) {
    String plain = String.join(" ", Atoms.of(given));
    for (String atom : Atoms.of(name)) {
      if (atom.equals(plain) || plain.length() <= 2 && atom.startsWith(plain.substring(0, 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Entry entry, Role role) {
    return role != null
        && role.office() != null
        && entry.terms().stream().anyMatch(term -> role.office().equals(term.office()));
  }

  /** Days between the date and the nearest term, less for the office that the text names. */
  private long distance(Entry entry, Role role) {
    long nearest = Long.MAX_VALUE / 4;
    for (Entry.Term term : entry.terms()) {
      long days = date == null ? recency(term) : days(term);
      boolean named = role != null && role.office() != null && role.office().equals(term.office());
      nearest = Math.min(nearest, named ? days - 20_000 : days);
    }
    return nearest;
  }

  private static long recency(Entry.Term term) {
    return term.from() == null ? 0 : -term.from().toEpochDay();
  }

  private long days(Entry.Term term) {
    if (term.holds(date)) {
      return 0;
    }
    boolean later = term.from() != null && date.isBefore(term.from());
    return later
        ? term.from().toEpochDay() - date.toEpochDay()
        : date.toEpochDay() - term.to().toEpochDay();
  }

  /** Whether a proper noun stands in no list. */
  boolean isUnlisted(int token) {
    if (!Names.isProper(sentence.token(token))) {
      return false;
    }
    return matches.roleAt(token) == null && matches.nameAt(token) == null;
  }
}
