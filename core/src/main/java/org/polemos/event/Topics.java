package org.polemos.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Tells documents about games and works, in which "attack", "defend" and "meet" are no deeds of
 * politics, by the words of a codebook's {@code lists/topics}. Immutable.
 */
public final class Topics {

  /** A document has a topic where this share of its words is of it. */
  private static final double SHARE = 0.02;

  /** So many different words of a topic must occur. */
  private static final int DIFFERENT = 6;

  private static final int MATERIAL_CONFLICT = 4;

  private final Map<String, WordSet> topics;
  private final WordSet parties;

  public Topics(Codebook codebook) {
    this.topics = new TreeMap<>(codebook.listsIn("topics/"));
    this.parties = codebook.list("topic-parties");
  }

  /** The topic of a document, such as {@code sport}; {@code null} for most. */
  public String of(List<Sentence> sentences) {
    Map<String, Set<String>> different = new HashMap<>();
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        boolean open = "NOUN VERB ADJ PROPN".contains(token.upos());
        words += Character.isLetter(token.form().charAt(0)) ? 1 : 0;
        if (open) {
          String lemma = Words.lemma(sentence, i).toLowerCase(Locale.ROOT);
          topics.forEach((topic, list) -> {
            if (list.contains(lemma)) {
              hits.merge(topic, 1, Integer::sum);
              different.computeIfAbsent(topic, k -> new HashSet<>()).add(lemma);
            }
          });
        }
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      boolean enough =
          hit.getValue() >= SHARE * words && different.get(hit.getKey()).size() >= DIFFERENT;
      if (enough && (best == null || hit.getValue() > hits.get(best))) {
        best = hit.getKey();
      }
    }
    return best;
  }

  /** Whether a deed is one of the public sphere in a document of any topic. */
  public boolean isPublic(EventMention mention) {
    return mention.rule().type().quad() == MATERIAL_CONFLICT
        && (hasParty(mention.actors()) || hasParty(mention.recipients()));
  }

  private boolean hasParty(List<Actor> side) {
    return side.stream()
        .anyMatch(a -> a.sector() != null && parties.contains(a.sector().toLowerCase(Locale.ROOT)));
  }
}
