package org.polemos.event;

import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Grammar;
import org.polemos.clause.Words;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.Status;

/** What the words above a deed make of its status, one by one up to the top of the sentence. */
final class GoverningStatus {

  private final StatusWords words;
  private final WordSet negations;
  private final WordSet beside;
  private final Clauses clauses;
  private final Sentence sentence;
  private final OwnStatus own;

  GoverningStatus(
      StatusWords words, WordSet negations, WordSet beside, Clauses clauses, OwnStatus own) {
    this.words = words;
    this.negations = negations;
    this.beside = beside;
    this.clauses = clauses;
    this.sentence = clauses.sentence();
    this.own = own;
  }

  /**
   * One word up.
   *
   * @param token the word below, at {@code at}
   * @param governor what it hangs from
   * @param above the clause of the governor, or {@code null}
   * @param named what the governor makes of a deed below it, or {@code null}
   */
  private record Step(Token token, int at, int governor, Clause above, Status named) {}

  /**
   * A status on the way up.
   *
   * @param last whether nothing further up can change it
   */
  private record Claim(Status status, boolean last) {

    static Claim last(Status status) {
      return new Claim(status, true);
    }

    static Claim next(Status status) {
      return new Claim(status, false);
    }
  }

  /** The status of what a word tells, once all that governs it has been heard. */
  Status of(int word, Status start) {
    Status status = start;
    int at = word;
    boolean told = false;
    for (int steps = 0; steps < sentence.size(); steps++) {
      Step step = step(at);
      if (step == null) {
        break;
      }
      if (isConfirming(step)) {
        // "could not confirm that…", "refused to confirm…" leave open what they do not confirm
        Status confirmed = of(step.governor(), own.of(step.above()));
        return confirmed == Status.ASSERTED ? status : outweigh(status, Status.QUESTIONED);
      }
      Claim claim = claim(step, status, told);
      if (claim.last()) {
        return claim.status();
      }
      told = step.token().relation().equals("acl") ? hasThat(at) : told;
      status = claim.status();
      at = step.governor();
    }
    return asked(at, status);
  }

  /** The way up from a word, or {@code null} at the top. */
  private Step step(int at) {
    Token token = sentence.token(at);
    int governor = token.is("conj") ? Words.joinedTo(sentence, at) : token.head();
    return governor < 0
        ? null
        : new Step(token, at, governor, clauses.at(governor), words.of(sentence, governor));
  }

  private static boolean isConfirming(Step step) {
    return step.named() == Status.ASSERTED
        && step.above() != null
        && step.above().kind() == Clause.Kind.VERB;
  }

  /**
   * @param told whether a clause below has told what is claimed: "the claim <b>that</b>…"
   */
  private Claim claim(Step step, Status status, boolean told) {
    return switch (step.token().relation()) {
      case "xcomp", "ccomp", "csubj" -> content(step, status);
      case "advcl" -> adverbial(step, status);
      case "acl" -> modifying(step, status);
      case "obj", "obl", "nmod" -> phrase(step, status);
      case "nsubj" -> subject(step, status, told);
      case "conj", "compound" -> Claim.next(status);
      default -> Claim.last(status);
    };
  }

  private Claim content(Step step, Status status) {
    boolean told =
        step.token().relation().equals("ccomp")
            || step.token().relation().equals("csubj") && hasThat(step.at());
    if (step.named() == null && told) {
      // "it is not surprising that…": only words of truth and falsehood reach what is told
      return Claim.last(asked(step.governor(), status));
    }
    Status vowed = vowed(step, status);
    return Claim.next(under(step, outweigh(vowed, wished(step))));
  }

  private Claim adverbial(Step step, Status status) {
    Clause clause = clauses.at(step.at());
    boolean infinitive = clause != null && clause.grammar().infinitive();
    if (clause != null && isAwaited(step.at(), step.governor())) {
      return Claim.last(Status.HYPOTHETICAL);
    }
    if (isApart(step, infinitive)) {
      return Claim.last(status);
    }
    if (infinitive) {
      return Claim.next(under(step, outweigh(status, aimed(step))));
    }
    if (clause != null && clause.grammar().conditional()) {
      return Claim.last(status == Status.NEGATED ? status : Status.HYPOTHETICAL);
    }
    return Claim.next(outweigh(status, step.named()));
  }

  /** Whether an adverbial clause tells facts of its own, whatever stands above it. */
  private boolean isApart(Step step, boolean infinitive) {
    String form = step.token().xpos();
    return switch (form) {
      case "VBN" -> true;
      case "VBG" -> step.named() == null || standsBeside(step.at());
      default -> !infinitive && standsBeside(step.at());
    };
  }

  /**
   * What a clause of purpose is under: "repeated his call <b>to stop</b>", "came <b>to help</b>".
   */
  private Status aimed(Step step) {
    Status named = step.named();
    boolean denies = named == Status.NEGATED || named == Status.DENIED;
    // "cancelled the tax to win votes" does not cancel what it is for
    boolean whole = denies && sentence.child(step.governor(), "obj") >= 0;
    Status held = named == null ? object(step.governor(), step.at()) : whole ? null : named;
    return held == null ? Status.PLANNED : held;
  }

  private Claim modifying(Step step, Status status) {
    Clause clause = clauses.at(step.at());
    boolean infinitive = clause != null && clause.grammar().infinitive();
    if (isSubject(step.at(), step.governor())) {
      return Claim.last(outweigh(status, Status.HYPOTHETICAL));
    }
    if (isCleft(step.at(), step.governor())) {
      boolean denied = Words.hasChild(sentence, step.governor(), "advmod", negations.entries());
      return Claim.last(asked(step.governor(), denied ? Status.NEGATED : status));
    }
    // "rejected claims that…" goes on to who rejects them.
    boolean told = hasThat(step.at());
    boolean bare = !infinitive && step.named() == null;
    if (!told && (bare || step.token().is("acl:relcl"))) {
      return Claim.last(status);
    }
    Status outer = step.named() == null && !told ? Status.PLANNED : step.named();
    return Claim.next(under(step, outweigh(status, outer)));
  }

  private Claim phrase(Step step, Status status) {
    boolean supposed = step.above() != null && step.above().grammar().conditional();
    return isTopic(step.at()) || step.named() == null && !supposed
        ? Claim.last(status)
        : Claim.next(under(step, outweigh(status, step.named())));
  }

  /** "The claim that… is <b>false</b>", "the attack was <b>denied</b>". */
  private Claim subject(Step step, Status status, boolean told) {
    boolean judged = told && step.above() != null && step.above().kind() != Clause.Kind.VERB;
    return step.named() == null || !judged && !step.token().is("nsubj:pass")
        ? Claim.last(status)
        : Claim.next(under(step, outweigh(status, step.named())));
  }

  /** "While pledging aid, he ordered…": what is ordered does not reach what goes on beside it. */
  private boolean standsBeside(int predicate) {
    int mark = sentence.child(predicate, "mark");
    return mark >= 0 && beside.contains(Words.lemma(sentence, mark));
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
  private Status wished(Step step) {
    Status named = step.named();
    Clause clause = clauses.at(step.at());
    if (named == Status.REQUESTED && clause != null && isTold(clause, step.at())) {
      return Status.ASSERTED;
    }
    boolean plan = named == Status.PLANNED || named == Status.PROMISED;
    if (!plan || clause == null || step.above() == null) {
      return named;
    }
    boolean other = isBy(step, false);
    return !other ? named : clause.grammar().infinitive() ? Status.REQUESTED : Status.HYPOTHETICAL;
  }

  /** "Insists that Russia <b>attacked</b>": nobody asks for what is past. */
  private boolean isTold(Clause clause, int predicate) {
    return sentence.token(predicate).is("ccomp")
        && clause.grammar().tense() == Grammar.Tense.PAST
        && !clause.grammar().infinitive();
  }

  /** What speakers say that they will do, they promise or threaten: "warned it would attack". */
  private Status vowed(Step step, Status status) {
    boolean vow = step.named() == Status.PROMISED || step.named() == Status.THREATENED;
    Clause clause = clauses.at(step.at());
    if (!vow || status != Status.PLANNED || clause == null || step.above() == null) {
      return status;
    }
    return isBy(step, true) ? step.named() : status;
  }

  /** Whether a deed is that of whoever does what stands above it, or else of somebody other. */
  private boolean isBy(Step step, boolean self) {
    Argument doer = clauses.at(step.at()).argument(Argument.SUBJECT);
    Argument speaker = step.above().argument(Argument.SUBJECT);
    if (doer == null || speaker == null) {
      return false;
    }
    boolean pronoun = sentence.token(doer.head()).upos().equals("PRON");
    return self == (pronoun || doer.head() == speaker.head());
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

  /** What the grammar of a governing word does to the deed below it. */
  private Status under(Step step, Status status) {
    return step.above() == null ? status : outweigh(status, own.of(step.above()));
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
