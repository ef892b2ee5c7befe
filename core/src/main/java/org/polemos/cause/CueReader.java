package org.polemos.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.codebook.CauseCue;
import org.polemos.codebook.CauseCue.Part;
import org.polemos.codebook.CauseCues;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord.Quote;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Finds the cues of one sentence that tie something to the deed of a predicate. */
final class CueReader {

  /** Relations of phrases and clauses that may say why. */
  private static final Set<String> ADJUNCTS = Set.of("obl", "nmod", "advcl", "advmod", "acl");

  /** Words before a cue that leave it as it is: "largely because of". */
  private static final Set<String> DEGREES =
      Set.of("partly", "largely", "mainly", "mostly", "primarily", "precisely", "simply", "only");

  private final CauseCues cues;
  private final WordSet negations;
  private final WordSet asking;
  private final Clauses clauses;
  private final Sentence sentence;

  CueReader(Codebook codebook, Clauses clauses) {
    this.cues = codebook.causes();
    this.negations = codebook.list("grammar/negations");
    this.asking = codebook.list("grammar/asking");
    this.clauses = clauses;
    this.sentence = clauses.sentence();
  }

  /**
   * A cue that was found.
   *
   * @param first the first token of the cue
   * @param from the first token of the words that name the cause, -1 where they are none
   * @param to the last of them
   */
  record Found(CauseCue cue, int first, int last, int from, int to) {}

  /** The cues that tie something to the deed of these tokens: a predicate and its light verb. */
  List<Found> at(int predicate, int light) {
    List<Found> found = new ArrayList<>();
    adjuncts(predicate, found);
    if (light >= 0) {
      adjuncts(light, found);
    }
    for (Clause clause : clauses.all()) {
      if (clause.predicate() != predicate) {
        causal(clause, predicate, found);
      }
    }
    return found;
  }

  // ---- "because of the raid", "to secure its border", "in response"

  private void adjuncts(int head, List<Found> found) {
    Clause clause = clauses.at(head);
    if (clause != null && clause.grammar().negated()) {
      return; // "did not strike because of the union" says either thing
    }
    for (int child : sentence.children(head)) {
      if (ADJUNCTS.contains(sentence.token(child).relation())) {
        Found adjunct = adjunct(child);
        if (adjunct != null) {
          found.add(adjunct);
        }
      }
    }
  }

  private @Nullable Found adjunct(int child) {
    int from = edge(child, true);
    int to = edge(child, false);
    boolean denied = isNegation(from - 1);
    while (from < to && (sentence.token(from).is("punct") || isDegree(from))) {
      denied |= isNegation(from);
      from++;
    }
    if (denied || isNegation(from)) {
      return null;
    }
    String word = lower(from);
    for (CauseCue cue : cues.startingWith(Part.PHRASE, word)) {
      int end = matches(cue, from, to);
      if (end > 0 && end <= to) {
        return new Found(cue, from, end - 1, end, to);
      }
    }
    for (CauseCue cue : cues.startingWith(Part.ALONE, word)) {
      if (matches(cue, from, to) == to + 1) {
        return new Found(cue, from, to, -1, -1);
      }
    }
    Token token = sentence.token(child);
    boolean purpose =
        token.is("advcl") && token.xpos().equals("VB") && from < to && !isAsked(token.head());
    for (CauseCue cue : cues.startingWith(Part.INFINITIVE, word)) {
      if (purpose && !isResult(from)) {
        return new Found(cue, from, from, from + 1, to);
      }
    }
    return null;
  }

  /** "Only to find": what came of it, not what it was for. */
  private boolean isResult(int to) {
    return to > 0 && Set.of("only", "enough", "never").contains(lower(to - 1));
  }

  /** "Pressed Iran to leave": what they are to do, not what it was for. */
  private boolean isAsked(int head) {
    if (asking.contains(Words.lemma(sentence, head))) {
      return true;
    }
    int object = sentence.child(head, "obj");
    return object >= 0 && asking.contains(Words.lemma(sentence, object));
  }

  private boolean isDegree(int i) {
    return DEGREES.contains(lower(i));
  }

  private boolean isNegation(int i) {
    return i >= 0 && negations.contains(lower(i));
  }

  /** The token after a cue that starts here, or -1 where it does not. */
  private int matches(CauseCue cue, int from, int to) {
    String[] words = cue.words().split(" ");
    for (int i = 0; i < words.length; i++) {
      if (from + i > to || !lower(from + i).equals(words[i])) {
        return -1;
      }
    }
    return from + words.length;
  }

  // ---- "the raid provoked protests", "the protests were the result of the raid"

  private void causal(Clause clause, int predicate, List<Found> found) {
    Part part = clause.kind() == Clause.Kind.VERB ? Part.VERB : Part.NOUN;
    if (clause.kind() == Clause.Kind.ADJECTIVE || clause.grammar().negated()) {
      return;
    }
    for (CauseCue cue : cues.startingWith(part, clause.lemma().split(" ")[0])) {
      boolean same = cue.words().equals(clause.lemma()) || isPhrasal(cue, clause);
      Argument effect = same ? clause.argument(cue.effect()) : null;
      Argument cause = same ? clause.argument(cue.cause()) : null;
      boolean told = effect != null && effect.words().contains(predicate);
      if (told && cause != null && !cause.words().contains(predicate)) {
        found.add(found(cue, clause, cause));
        return;
      }
    }
  }

  private Found found(CauseCue cue, Clause clause, Argument cause) {
    int at = clause.predicate();
    Token token = sentence.token(at);
    boolean whole = token.is("advcl") && token.xpos().equals("VBG") && token.head() < at;
    if (!whole || !cue.cause().equals(Argument.SUBJECT)) {
      return new Found(cue, at, at, first(cause.head()), lastBefore(cause.head(), at));
    }
    // "Police shot a student, sparking protests": the shooting did.
    int end = first(at) - 1;
    while (end > token.head() && sentence.token(end).is("punct")) {
      end--;
    }
    return new Found(cue, at, at, first(token.head()), end);
  }

  /** The last word of a phrase, without the clause on it that holds a token. */
  private int lastBefore(int head, int inner) {
    for (int child : sentence.children(head)) {
      if (child > head && sentence.dominates(child, inner)) {
        int last = first(child) - 1;
        while (last > head && sentence.token(last).is("punct")) {
          last--;
        }
        return last;
      }
    }
    return last(head);
  }

  private boolean isPhrasal(CauseCue cue, Clause clause) {
    return clause.kind() == Clause.Kind.VERB
        && cue.words().equals(Words.phrasal(sentence, clause.predicate()));
  }

  // ---- all claims of the sentence

  /**
   * A claim between two phrases, whether or not either is an event.
   *
   * @param cause the head of the phrase or clause that names the cause
   * @param effect first and last token of the effect, both -1 where it is not said
   */
  record Claim(Found found, int cause, int effectFrom, int effectTo) {}

  /** The claims about causes, in the order of the text. */
  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (Clause clause : clauses.all()) {
      List<Found> adjuncts = new ArrayList<>();
      adjuncts(clause.predicate(), adjuncts);
      for (Found found : adjuncts) {
        if (found.from() >= 0) {
          claims.add(claim(clause.predicate(), found));
        }
      }
      Part part = clause.kind() == Clause.Kind.VERB ? Part.VERB : Part.NOUN;
      for (CauseCue cue : cues.startingWith(part, clause.lemma().split(" ")[0])) {
        Argument cause = clause.argument(cue.cause());
        Argument effect = clause.argument(cue.effect());
        boolean same = cue.words().equals(clause.lemma()) || isPhrasal(cue, clause);
        if (same && cause != null && effect != null && !clause.grammar().negated()) {
          claims.add(
              new Claim(
                  found(cue, clause, cause),
                  cause.head(),
                  first(effect.head()),
                  last(effect.head())));
          break;
        }
      }
    }
    return claims;
  }

  /** What an adjunct explains stands before it, or behind it where it comes first. */
  private Claim claim(int predicate, Found found) {
    boolean behind = found.first() <= first(predicate);
    int from = behind ? found.to() + 1 : first(predicate);
    int to = behind ? last(predicate) : found.first() - 1;
    while (from < to && sentence.token(from).is("punct")) {
      from++;
    }
    while (to > from && sentence.token(to).is("punct")) {
      to--;
    }
    return new Claim(found, top(found.from(), found.to()), from, to);
  }

  /** The token of a stretch that hangs from outside it. */
  private int top(int from, int to) {
    for (int i = from; i <= to; i++) {
      int head = sentence.token(i).head();
      if (head < from || head > to) {
        return i;
      }
    }
    return from;
  }

  /** "Blames Iran for the raid": the clause with the cue, whose places say whom and what for. */
  @Nullable CauseCue blame(Clause clause) {
    if (clause.kind() != Clause.Kind.VERB || clause.grammar().negated()) {
      return null;
    }
    for (CauseCue cue : cues.startingWith(Part.BLAME, clause.lemma())) {
      if (clause.argument(cue.cause()) != null && clause.argument(cue.effect()) != null) {
        return cue;
      }
    }
    return null;
  }

  Quote words(Document document, int from, int to) {
    Span span = sentence.token(from).span().union(sentence.token(to).span());
    return new Quote(span.in(document.text()), span);
  }

  /** The whole phrase of a head. */
  Quote phrase(Document document, int head) {
    return words(document, first(head), last(head));
  }

  // ---- words

  /** The first word of a phrase behind its preposition. */
  private int first(int head) {
    int first = edge(head, true);
    while (first < head && isTie(first, head)) {
      first++;
    }
    return first;
  }

  private boolean isTie(int i, int head) {
    Token token = sentence.token(i);
    boolean own = token.head() == head || sentence.token(Math.max(0, token.head())).head() == head;
    return own && (token.is("case") || token.is("fixed") || token.is("mark"));
  }

  private int last(int head) {
    return edge(head, false);
  }

  /** The first or last word of a phrase, without the punctuation at its end. */
  private int edge(int head, boolean first) {
    int edge = head;
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      boolean beside = token.is("punct") || token.relation().equals("conj") && first;
      if (!beside && (first ? child < edge : child > edge)) {
        int deeper = edge(child, first);
        edge = first ? Math.min(edge, deeper) : Math.max(edge, deeper);
      }
    }
    return edge;
  }

  private String lower(int i) {
    return sentence.token(i).form().toLowerCase(Locale.ROOT);
  }
}
