package org.polemos.clause;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Builds the clauses of nouns that name deeds, alone or carried by a light verb. */
final class NounClauses {

  private static final Set<String> DURING = Set.of("in", "during");

  /** Verbs that make somebody a doer: "was <b>involved</b> in attacks". */
  private static final Set<String> INVOLVING = Set.of("involve", "implicate", "complicit");

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Subjects subjects;
  private final GrammarReader grammar;

  NounClauses(Sentence sentence, Lexicon lexicon, Subjects subjects, GrammarReader grammar) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.subjects = subjects;
    this.grammar = grammar;
  }

  /**
   * Who took part in what happened with another is its doer too: "<b>men</b> died in a clash with
   * police".
   *
   * @param verbs the clauses of verbs by predicate, {@code null} elsewhere
   */
  Clause noun(int noun, Clause[] verbs) {
    ArgumentList arguments = new ArgumentList(sentence, lexicon);
    int copula = sentence.child(noun, "cop");
    if (copula >= 0 && sentence.child(noun, "expl") < 0) {
      arguments.add(Argument.SUBJECT, subjects.of(noun));
    }
    int carrier = outermost(noun);
    Clause governor = governor(carrier, verbs);
    int light = governor == null ? -1 : carry(carrier, governor, arguments);
    addOwn(noun, arguments, light >= 0);
    int first = firstConjunct(noun);
    if (first != noun) {
      addOwn(first, arguments, true);
    }
    for (int other : Words.conjuncts(sentence, noun)) {
      if (other != noun) {
        arguments.borrowPhrasesOf(other);
      }
    }
    arguments.borrowPhrasesOf(noun);
    if (governor != null) {
      borrowObliques(noun, governor, arguments);
      boolean company = arguments.has("with") || INVOLVING.contains(governor.lemma());
      boolean shared = light < 0 && company && !arguments.has(Argument.SUBJECT);
      if (shared && DURING.contains(String.valueOf(Words.preposition(sentence, carrier)))) {
        arguments.add(Argument.SUBJECT, subjects.of(governor.predicate()));
      }
    }
    Grammar own = grammar.ofNoun(noun);
    return new Clause(
        Clause.Kind.NOUN,
        noun,
        Words.lemma(sentence, noun),
        false,
        light,
        arguments.build(),
        light < 0 && copula >= 0 ? grammar.ofVerb(noun) : own);
  }

  private int firstConjunct(int noun) {
    int first = noun;
    while (sentence.token(first).is("conj")
        && sentence.token(first).head() >= 0
        && sentence.token(sentence.token(first).head()).upos().equals("NOUN")) {
      first = sentence.token(first).head();
    }
    return first;
  }

  /** The phrase that stands for the noun in its clause: "a series of attacks" for "attacks". */
  private int outermost(int noun) {
    int top = firstConjunct(noun);
    for (int depth = 0; depth < 3; depth++) {
      Token token = sentence.token(top);
      boolean counted =
          token.relation().equals("nmod")
              && token.head() >= 0
              && lexicon.quantities().contains(Words.lemma(sentence, token.head()))
              && "of".equals(Words.preposition(sentence, top));
      if (!counted) {
        return top;
      }
      top = firstConjunct(token.head());
    }
    return top;
  }

  private Clause governor(int noun, Clause[] verbs) {
    Token token = sentence.token(noun);
    if (token.relation().equals("acl") || token.head() < 0) {
      return null;
    }
    // An antecedent's verb is below it: "the attack that rebels launched".
    for (int child : sentence.children(noun)) {
      if (sentence.token(child).relation().equals("acl") && verbs[child] != null) {
        String lemma = Words.phrasal(sentence, child);
        if (lexicon.light().contains(lemma) && holds(verbs[child], Argument.OBJECT, noun)) {
          return verbs[child];
        }
      }
    }
    return verbs[token.head()];
  }

  private static boolean holds(Clause clause, String role, int head) {
    Argument argument = clause.argument(role);
    return argument != null && argument.heads().contains(head);
  }

  /** Lends the arguments of a light verb to its noun; returns the verb, or -1 where it is none. */
  private int carry(int noun, Clause verb, ArgumentList arguments) {
    String lemma = Words.phrasal(sentence, verb.predicate());
    if (lexicon.light().contains(lemma) && holds(verb, Argument.OBJECT, noun)) {
      lend(verb, Argument.SUBJECT, Argument.SUBJECT, arguments);
      lend(verb, Argument.INDIRECT, Argument.OBJECT, arguments);
      return verb.predicate();
    }
    String into = Words.preposition(sentence, noun);
    if (into != null && lexicon.light().contains(lemma + " " + into) && holds(verb, into, noun)) {
      lend(verb, Argument.SUBJECT, Argument.SUBJECT, arguments);
      return verb.predicate();
    }
    boolean lends = lexicon.lending().contains(lemma) && !hasDoer(noun);
    if (lends && holds(verb, Argument.OBJECT, noun)) {
      lend(verb, Argument.SUBJECT, Argument.SUBJECT, arguments);
      return -1;
    }
    boolean exists = lemma.equals("be") && sentence.child(verb.predicate(), "expl") >= 0;
    boolean happens = lexicon.occurrence().contains(lemma) || exists;
    if (happens && (holds(verb, Argument.SUBJECT, noun) || holds(verb, Argument.OBJECT, noun))) {
      return verb.predicate();
    }
    if (!lexicon.lightPassive().isEmpty() && suffers(verb, noun, lemma)) {
      lend(verb, Argument.SUBJECT, Argument.OBJECT, arguments);
      lend(verb, "from", Argument.SUBJECT, arguments);
      lend(verb, "by", Argument.SUBJECT, arguments);
      return verb.predicate();
    }
    // "condemned the invasion of Kenya by Egypt": parsers tie the agent to either
    if (!verb.passive() && holds(verb, Argument.OBJECT, noun) && hasOf(noun)) {
      lend(verb, "by", Argument.SUBJECT, arguments);
    }
    return -1;
  }

  /** "opposes the <b>US</b> sale of arms": a noun that says itself whose deed it is. */
  private boolean hasDoer(int noun) {
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      boolean modifies = token.is("compound") || token.is("amod");
      if (modifies && isCapital(token) || token.is("nmod:poss") && !token.upos().equals("PRON")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().charAt(0));
  }

  private boolean hasOf(int noun) {
    return Arrays.stream(sentence.children(noun))
        .anyMatch(child -> "of".equals(Words.preposition(sentence, child)));
  }

  private boolean suffers(Clause verb, int noun, String lemma) {
    if (lexicon.lightPassive().contains(lemma) && holds(verb, Argument.OBJECT, noun)) {
      return true;
    }
    return holds(verb, "under", noun) && lexicon.lightPassive().contains(lemma + " under");
  }

  private static void lend(Clause verb, String from, String to, ArgumentList arguments) {
    for (Argument argument : verb.arguments()) {
      if (argument.role().equals(from) && argument.near()) {
        arguments.add(to, argument.head());
      }
    }
  }

  private void addOwn(int noun, ArgumentList arguments, boolean carried) {
    int possessor = -1;
    int of = -1;
    int modifier = -1;
    int agent = -1;
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      switch (token.deprel()) {
        case "nmod:poss" -> {
          // "<b>Monday</b>'s talks" are nobody's
          if (!lexicon.times().contains(Words.lemma(sentence, child))) {
            possessor = subjects.antecedent(child);
          }
        }
        case "compound", "amod" -> modifier = child;
        case "acl", "ccomp", "xcomp" -> {
          if (Words.isVerb(sentence, child) && !token.xpos().equals("VBN")) {
            arguments.add(Argument.COMPLEMENT, child);
          }
        }
        default -> {
          if (token.relation().equals("nmod") || token.relation().equals("obl")) {
            String preposition = Words.preposition(sentence, child);
            if ("of".equals(preposition)) {
              of = of < 0 ? child : of;
            } else if ("by".equals(preposition)) {
              agent = child;
            }
            if (preposition != null) {
              arguments.add(preposition, subjects.antecedent(child));
            }
          }
        }
      }
    }
    if (agent > of && of >= 0 && isHearsay(noun)) {
      agent = -1;
    } else if (agent < 0 && isToldOf(noun)) {
      agent = agentOn(sentence.token(noun).head());
    }
    boolean patient = lexicon.patient().contains(Words.lemma(sentence, noun)) && of < 0;
    boolean done = lexicon.patient().contains(Words.lemma(sentence, noun));
    if (agent < 0 && of >= 0 && (done || sentence.token(of).upos().equals("PROPN"))) {
      agent = agentOn(of);
    }
    arguments.add(Argument.SUBJECT, agent);
    arguments.add("poss", possessor);
    boolean hasSubject = agent >= 0 || carried && arguments.has(Argument.SUBJECT);
    boolean possessorSuffers = patient || hasSubject && of < 0;
    arguments.add(possessorSuffers ? Argument.OBJECT : Argument.SUBJECT, possessor);
    hasSubject |= possessor >= 0 && !possessorSuffers;
    arguments.add(Argument.OBJECT, of);
    if (of >= 0) {
      arguments.borrowPhrasesOf(of);
    }
    for (int child : List.copyOf(modifiers(noun, modifier))) {
      boolean asObject = patient || hasSubject;
      if (asObject) {
        arguments.borrow(Argument.OBJECT, child);
      } else {
        arguments.borrow(Argument.SUBJECT, child);
      }
    }
  }

  private boolean isHearsay(int noun) {
    return lexicon.hearsay().contains(Words.lemma(sentence, noun));
  }

  /** Whether a noun is what another tells of: "allegations of <b>torture</b> by soldiers". */
  private boolean isToldOf(int noun) {
    Token token = sentence.token(noun);
    return token.relation().equals("nmod")
        && token.head() >= 0
        && isHearsay(token.head())
        && "of".equals(Words.preposition(sentence, noun));
  }

  /** "the killing of villagers <b>by rebels</b>", which parsers tie to the villagers; or -1. */
  private int agentOn(int patient) {
    for (int child : sentence.children(patient)) {
      boolean by = "by".equals(Words.preposition(sentence, child));
      if (by && sentence.token(child).relation().equals("nmod")) {
        return child;
      }
    }
    return -1;
  }

  private List<Integer> modifiers(int noun, int last) {
    if (last < 0) {
      return List.of();
    }
    List<Integer> all = new java.util.ArrayList<>(2);
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      if (token.is("compound") || token.is("amod") && isCapital(token)) {
        all.add(child);
      }
    }
    return all;
  }

  /** "condemned the attack on Iran": the phrase may hang on the verb though it belongs here. */
  private void borrowObliques(int noun, Clause governor, ArgumentList arguments) {
    for (Argument argument : governor.arguments()) {
      boolean prepositional =
          switch (argument.role()) {
            case Argument.SUBJECT, Argument.OBJECT, Argument.INDIRECT, Argument.COMPLEMENT -> false;
            default -> true;
          };
      if (prepositional && argument.head() > noun) {
        arguments.borrow(argument);
      }
    }
  }
}
