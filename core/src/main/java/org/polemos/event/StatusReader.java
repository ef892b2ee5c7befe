package org.polemos.event;

import java.util.List;
import java.util.Set;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Grammar;
import org.polemos.clause.Words;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.Status;

/**
 * Decides what a sentence claims of a deed: that it happened, or that it was planned, threatened,
 * denied…
 *
 * <p>Starts with the predicate's own grammar and climbs through what governs it. The innermost word
 * that takes the deed out of fact decides, but a negation, a denial, a condition or a question
 * above it outweighs it: who "denied planning an attack" denies.
 */
final class StatusReader {

  /** What a word of intent passes down to: "<b>plans</b> to keep <b>attacking</b>". */
  private static final Set<String> PASSING =
      Set.of("xcomp", "ccomp", "acl", "obj", "obl", "nmod", "conj");

  private final StatusWords words;
  private final WordSet negations;
  private final WordSet beside;
  private final Clauses clauses;
  private final Sentence sentence;
  private final OwnStatus own;

  StatusReader(StatusWords words, WordSet negations, WordSet beside, Clauses clauses) {
    this.words = words;
    this.negations = negations;
    this.beside = beside;
    this.clauses = clauses;
    this.sentence = clauses.sentence();
    this.own = new OwnStatus(words, clauses);
  }

  /** Whether a negation is among the words that made a rule hold: then it denies nothing. */
  boolean asksForNegation(List<Integer> used) {
    return used.stream().anyMatch(i -> negations.contains(Words.lemma(sentence, i)));
  }

  /**
   * @param negationIsMeant whether the rule is about a deed left undone ("did not accept")
   */
  Status of(Clause clause, boolean negationIsMeant) {
    Status status = own.of(clause);
    if (negationIsMeant && status == Status.NEGATED) {
      status = Status.ASSERTED;
    }
    int at = clause.predicate();
    if (clause.light() >= 0) {
      Clause light = clauses.at(clause.light());
      status = outweigh(status, own.of(light));
      at = clause.light();
    }
    return climb(at, status);
  }

  /** Whether a deed is only what another one is done for: "used gas <b>to disperse</b> a crowd". */
  boolean isPurpose(Clause clause) {
    Token token = sentence.token(clause.predicate());
    return token.is("advcl")
        && clause.grammar().infinitive()
        && token.head() >= 0
        && words.of(sentence, token.head()) == null;
  }

  /**
   * Whether it is let known that a deed is to come: by the future tense, or by a word of intent
   * ("plans to", "vowed to"). What is only attempted, or what another deed is done for, is not.
   */
  boolean isAnnounced(Clause clause) {
    int at = clause.light() >= 0 ? clause.light() : clause.predicate();
    for (int steps = 0; steps < sentence.size(); steps++) {
      Token token = sentence.token(at);
      Clause there = clauses.at(at);
      if (there != null && own.of(there) == Status.PLANNED) {
        return true;
      }
      int governor = token.is("conj") ? Words.joinedTo(sentence, at) : token.head();
      if (governor < 0 || !PASSING.contains(token.relation())) {
        return false;
      }
      Status named = words.of(sentence, governor);
      if (named != null) {
        return !words.isEffort(Words.lemma(sentence, governor));
      }
      if (token.is("acl")) {
        return false;
      }
      at = governor;
    }
    return false;
  }

  /** "While pledging aid, he ordered…": what is ordered does not reach what goes on beside it. */
  private boolean standsBeside(int predicate) {
    int mark = sentence.child(predicate, "mark");
    return mark >= 0 && beside.contains(Words.lemma(sentence, mark));
  }

  private Status climb(int from, Status start) {
    Status status = start;
    int at = from;
    boolean told = false;
    for (int steps = 0; steps < sentence.size(); steps++) {
      Token token = sentence.token(at);
      int governor = token.is("conj") ? Words.joinedTo(sentence, at) : token.head();
      if (governor < 0) {
        break;
      }
      String relation = token.relation();
      Clause clause = clauses.at(governor);
      Status named = words.of(sentence, governor);
      if (named == Status.ASSERTED && clause != null && clause.kind() == Clause.Kind.VERB) {
        // "could not confirm that…", "refused to confirm…" leave open what they do not confirm
        Status confirmed = climb(governor, own.of(clause));
        return confirmed == Status.ASSERTED ? status : outweigh(status, Status.QUESTIONED);
      }
      switch (relation) {
        case "xcomp", "ccomp", "csubj" -> {
          boolean content = relation.equals("ccomp") || relation.equals("csubj") && hasThat(at);
          if (named == null && content) {
            // "it is not surprising that…": only words of truth and falsehood reach what is told
            return asked(governor, status);
          }
          status = outweigh(vowed(status, named, at, clause), wished(named, at, clause));
          status = under(clause, status);
        }
        case "advcl" -> {
          boolean infinitive = clause(at) != null && clause(at).grammar().infinitive();
          if (clause(at) != null && isAwaited(at, governor)) {
            return Status.HYPOTHETICAL;
          }
          if (token.xpos().equals("VBN")
              || !infinitive && !token.xpos().equals("VBG") && standsBeside(at)
              || token.xpos().equals("VBG") && (named == null || standsBeside(at))) {
            return status;
          }
          if (infinitive) {
            boolean denies = named == Status.NEGATED || named == Status.DENIED;
            // "cancelled the tax to win votes" does not cancel what it is for
            boolean whole = denies && sentence.child(governor, "obj") >= 0;
            Status held = named == null ? object(governor, at) : whole ? null : named;
            status = outweigh(status, held == null ? Status.PLANNED : held);
            status = under(clause, status);
          } else if (clause(at) != null && clause(at).grammar().conditional()) {
            return status == Status.NEGATED ? status : Status.HYPOTHETICAL;
          } else {
            status = outweigh(status, named);
          }
        }
        case "acl" -> {
          boolean infinitive = clause(at) != null && clause(at).grammar().infinitive();
          if (isSubject(at, governor)) {
            return outweigh(status, Status.HYPOTHETICAL);
          }
          if (isCleft(at, governor)) {
            boolean denied = Words.hasChild(sentence, governor, "advmod", negations.entries());
            return asked(governor, denied ? Status.NEGATED : status);
          }
          // "rejected claims that…" goes on to who rejects them.
          boolean content = hasThat(at);
          told = content;
          if (!content && (!infinitive && named == null || token.is("acl:relcl"))) {
            return status;
          }
          status = outweigh(status, named == null && !content ? Status.PLANNED : named);
          status = under(clause, status);
        }
        case "obj", "obl", "nmod" -> {
          boolean supposed = clause != null && clause.grammar().conditional();
          if (isTopic(at) || named == null && !supposed) {
            return status;
          }
          status = outweigh(status, named);
          status = under(clause, status);
        }
        case "nsubj" -> {
          // "the claim that… is false"
          boolean judged = told && clause != null && clause.kind() != Clause.Kind.VERB;
          if (named == null || !judged && !token.is("nsubj:pass")) {
            return status;
          }
          status = outweigh(status, named);
          status = under(clause, status);
        }
        case "conj", "compound" -> {}
        default -> {
          return status;
        }
      }
      at = governor;
    }
    return asked(at, status);
  }

  /** "Will not talk <b>until</b> Russia withdraws", "refused to sign <b>before</b> it withdrew". */
  private boolean isAwaited(int predicate, int governor) {
    int mark = sentence.child(predicate, "mark");
    Clause main = clauses.at(governor);
    if (mark < 0 || main == null || !words.isAwaiting(Words.lemma(sentence, mark))) {
      return false;
    }
    boolean ahead = own.of(main) != Status.ASSERTED || words.of(sentence, governor) != null;
    for (int at = governor;
        !ahead && sentence.token(at).is("xcomp");
        at = sentence.token(at).head()) {
      ahead = words.of(sentence, sentence.token(at).head()) != null;
    }
    boolean present = clauses.at(predicate).grammar().tense() == Grammar.Tense.PRESENT;
    return ahead && (present || Words.lemma(sentence, mark).equals("until"));
  }

  /** What is talked of is not done: "talks <b>on</b> lifting the blockade". */
  private boolean isSubject(int gerund, int noun) {
    int mark = sentence.child(gerund, "mark");
    return mark >= 0
        && sentence.token(gerund).xpos().equals("VBG")
        && words.isDeliberation(Words.lemma(sentence, noun))
        && words.isSubject(Words.lemma(sentence, mark));
  }

  /** "Was it <b>Kenya</b> that attacked?": what asks and denies stands with the noun. */
  private boolean isCleft(int predicate, int noun) {
    int it = sentence.child(noun, "expl");
    it = it < 0 ? sentence.child(noun, "nsubj") : it;
    return sentence.token(predicate).is("acl:relcl")
        && sentence.child(noun, "cop") >= 0
        && it >= 0
        && Words.lemma(sentence, it).equals("it");
  }

  /** What the noun before a clause of purpose makes of it: "repeated his <b>call</b> to stop". */
  private Status object(int verb, int below) {
    int object = sentence.child(verb, "obj");
    return object > verb && object < below ? words.of(sentence, object) : null;
  }

  /** "Asked <b>about</b> the attack": what is spoken of is neither asked for nor planned. */
  private boolean isTopic(int noun) {
    String preposition = Words.preposition(sentence, noun);
    return preposition != null && words.isTopic(preposition);
  }

  /** A plan for what somebody else should do is a request or a hope: "wants Iran to leave". */
  private Status wished(Status named, int below, Clause governor) {
    Clause clause = clause(below);
    if (named == Status.REQUESTED && clause != null && isTold(clause, below)) {
      return Status.ASSERTED;
    }
    boolean plan = named == Status.PLANNED || named == Status.PROMISED;
    if (!plan || clause == null || governor == null) {
      return named;
    }
    Argument doer = clause.argument(Argument.SUBJECT);
    Argument planner = governor.argument(Argument.SUBJECT);
    boolean other =
        doer != null
            && planner != null
            && doer.head() != planner.head()
            && !sentence.token(doer.head()).upos().equals("PRON");
    return !other ? named : clause.grammar().infinitive() ? Status.REQUESTED : Status.HYPOTHETICAL;
  }

  /** "Insists that Russia <b>attacked</b>": nobody asks for what is past. */
  private boolean isTold(Clause clause, int predicate) {
    return sentence.token(predicate).is("ccomp")
        && clause.grammar().tense() == Grammar.Tense.PAST
        && !clause.grammar().infinitive();
  }

  /** What speakers say that they will do, they promise or threaten: "warned it would attack". */
  private Status vowed(Status status, Status named, int below, Clause governor) {
    boolean vow = named == Status.PROMISED || named == Status.THREATENED;
    Clause clause = clause(below);
    if (!vow || status != Status.PLANNED || clause == null || governor == null) {
      return status;
    }
    Argument doer = clause.argument(Argument.SUBJECT);
    Argument speaker = governor.argument(Argument.SUBJECT);
    boolean same =
        doer != null
            && speaker != null
            && (doer.head() == speaker.head() || sentence.token(doer.head()).upos().equals("PRON"));
    return same ? named : status;
  }

  private boolean hasThat(int predicate) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      if (token.is("mark") && Words.lemma(sentence, child).equals("that")) {
        return true;
      }
    }
    return false;
  }

  private Clause clause(int i) {
    return clauses.at(i);
  }

  /** What the grammar of a governing word does to the deed below it. */
  private Status under(Clause governor, Status status) {
    return governor == null ? status : outweigh(status, own.of(governor));
  }

  private Status asked(int top, Status status) {
    boolean question = sentence.token(sentence.size() - 1).form().startsWith("?");
    boolean open = status == Status.ASSERTED || status == Status.PLANNED;
    return question && open && sentence.token(top).head() < 0 ? Status.QUESTIONED : status;
  }

  /** What is left of an inner claim under an outer one. */
  static Status outweigh(Status inner, Status outer) {
    if (outer == null || outer == Status.ASSERTED) {
      return inner;
    }
    if (inner == Status.REQUESTED && outer == Status.DENIED) {
      return Status.NEGATED; // who rejects a call for a deed does not do it
    }
    return switch (outer) {
      case NEGATED, DENIED, QUESTIONED -> outer;
      case HYPOTHETICAL -> inner == Status.NEGATED || inner == Status.DENIED ? inner : outer;
      default -> inner == Status.ASSERTED ? outer : inner;
    };
  }
}
