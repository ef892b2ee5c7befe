package org.polemos.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.record.Status;

/** The words of {@code lists/status/} that make what they govern promised, planned, denied… */
final class StatusWords {

  private final Map<String, Status> words = new HashMap<>();

  private final WordSet indefinite;
  private final WordSet topics;
  private final WordSet awaiting;
  private final WordSet deliberations;
  private final WordSet efforts;

  StatusWords(Codebook codebook) {
    this.indefinite = codebook.list("grammar/indefinite");
    this.topics = codebook.list("grammar/topic-prepositions");
    this.awaiting = codebook.list("grammar/awaiting");
    this.efforts = codebook.list("grammar/efforts");
    this.deliberations = codebook.list("grammar/deliberations");
    for (Status status : Status.values()) {
      for (String entry : codebook.list("status/" + status.label()).entries()) {
        words.putIfAbsent(entry, status);
      }
    }
  }

  /** The same for a word before a noun, where a participle is listed as it is: "alleged". */
  Status ofModifier(Sentence sentence, int i) {
    Status status = words.get(sentence.token(i).form().toLowerCase(Locale.ROOT));
    return status != null ? status : of(sentence, i);
  }

  /** Whether an article leaves open which deed is meant: "a", "any". */
  boolean isIndefinite(String article) {
    return indefinite.contains(article);
  }

  /** Whether a preposition says what is spoken of: "about". */
  boolean isTopic(String preposition) {
    return topics.contains(preposition);
  }

  /** Whether a noun says that something is only talked of: "talks", "idea". */
  boolean isDeliberation(String noun) {
    return deliberations.contains(noun);
  }

  /** Whether a word before a gerund says what is talked of: "on lifting", "about lifting". */
  boolean isSubject(String mark) {
    return mark.equals("on") || mark.equals("of") || isTopic(mark);
  }

  /** Whether a word tells what somebody tries or would like, not what he says will come: "seek". */
  boolean isEffort(String lemma) {
    return efforts.contains(lemma);
  }

  /** Whether what a clause opened by this word tells may be still to come: "until". */
  boolean isAwaiting(String mark) {
    return awaiting.contains(mark);
  }

  /** What this word makes of the deed below it, or {@code null}. */
  Status of(Sentence sentence, int i) {
    String lemma = Words.lemma(sentence, i);
    if (i + 2 < sentence.size()) {
      String three =
          lemma + " " + Words.lemma(sentence, i + 1) + " " + Words.lemma(sentence, i + 2);
      Status status = words.get(three);
      if (status != null) {
        return status;
      }
    }
    if (i + 1 < sentence.size()) {
      Status status = words.get(lemma + " " + Words.lemma(sentence, i + 1));
      if (status != null) {
        return status;
      }
    }
    Status status = words.get(Words.phrasal(sentence, i));
    return status != null ? status : words.get(lemma);
  }
}
