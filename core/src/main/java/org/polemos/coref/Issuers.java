package org.polemos.coref;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.polemos.parse.Sentence;

/** Remembers who issued the statements and reports that a text goes on to quote. */
final class Issuers {

  /** Sentences that may stand between a text's first mention and "the statement". */
  private static final int REACH = 6;

  private static final Set<String> OWNING = Set.of("of", "by", "from");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

  private final Words words;
  private final Map<String, Entity> issuers = new HashMap<>();
  private final Map<String, Integer> at = new HashMap<>();

  Issuers(Words words) {
    this.words = words;
  }

  /**
   * Notes whose the texts of a sentence are: "the ministry said in a statement", "Oslo's report".
   */
  void note(Sentence s, int number, IntFunction<Entity> entities) {
    for (int i = 0; i < s.size(); i++) {
      String kind = kind(s, i);
      if (kind != null) {
        int owner = owner(s, i);
        Entity issuer = owner < 0 ? null : entities.apply(owner);
        int det = s.child(i, "det");
        if (issuer != null) {
          issuers.put(kind, issuer);
          at.put(kind, number);
        } else if (det >= 0 && s.token(det).lemma().equals("a")) {
          // another text, of nobody knows whom
          issuers.remove(kind);
        }
      }
    }
  }

  /** Who speaks in "the statement said", or {@code null}. */
  Entity of(Sentence s, int i, int number) {
    String kind = kind(s, i);
    int det = kind == null ? -1 : s.child(i, "det");
    boolean said =
        det >= 0
            && Set.of("the", "this").contains(s.token(det).lemma().toLowerCase(Locale.ROOT))
            && SUBJECTS.contains(s.token(i).deprel())
            && owner(s, i) < 0;
    return said && number - at.getOrDefault(kind, -REACH - 1) <= REACH ? issuers.get(kind) : null;
  }

  private boolean issues(Sentence s, int verb) {
    return verb >= 0 && words.documents().containsKey("to " + s.token(verb).lemma());
  }

  private String kind(Sentence s, int i) {
    return s.token(i).upos().equals("NOUN")
        ? words.documents().get(s.token(i).lemma().toLowerCase(Locale.ROOT))
        : null;
  }

  private int owner(Sentence s, int i) {
    int owner = s.child(i, "nmod:poss");
    for (int c : s.children(i)) {
      int p = s.child(c, "case");
      boolean tie = p >= 0 && OWNING.contains(s.token(p).lemma());
      owner = owner < 0 && tie && s.token(c).relation().equals("nmod") ? c : owner;
    }
    int p = s.child(i, "case");
    boolean in = p >= 0 && s.token(p).lemma().equals("in") && s.token(i).relation().equals("obl");
    int verb = in || s.token(i).is("obj") && issues(s, s.token(i).head()) ? s.token(i).head() : -1;
    return owner < 0 && verb >= 0 ? s.child(verb, "nsubj") : owner;
  }
}
