package org.polemos.clause;

import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** Builds the clauses of verbs and of adjectives in predicate. */
final class VerbClauses {

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Subjects subjects;
  private final GrammarReader grammar;

  VerbClauses(Sentence sentence, Lexicon lexicon, Subjects subjects, GrammarReader grammar) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.subjects = subjects;
    this.grammar = grammar;
  }

  Clause adjective(int predicate) {
    ArgumentList arguments = new ArgumentList(sentence, lexicon);
    arguments.add(Argument.SUBJECT, subjects.of(predicate));
    addChildren(predicate, arguments, false);
    return new Clause(
        Clause.Kind.ADJECTIVE,
        predicate,
        Words.lemma(sentence, predicate),
        false,
        -1,
        arguments.build(),
        grammar.ofVerb(predicate));
  }

  Clause verb(int predicate) {
    ArgumentList arguments = new ArgumentList(sentence, lexicon);
    boolean passive = isPassive(predicate, 0);
    int surface = subjects.of(predicate);
    int object = passive ? -1 : object(predicate);
    if (passive) {
      boolean gives = sentence.child(predicate, "obj") >= 0;
      if (gives) {
        addIndirect(surface, arguments);
      } else {
        arguments.add(Argument.OBJECT, surface);
      }
      arguments.add(Argument.SUBJECT, agent(predicate));
    } else {
      arguments.add(Argument.SUBJECT, surface);
      arguments.add(Argument.OBJECT, object);
    }
    addChildren(predicate, arguments, passive);
    int addressee = sentence.child(predicate, "iobj");
    if (addressee >= 0 && object < 0 && !arguments.has(Argument.OBJECT)) {
      // "urged Iran to leave": who is told may be tagged as either object
      arguments.borrow(Argument.OBJECT, addressee);
    }
    shareAcrossConjuncts(predicate, arguments);
    for (int child : sentence.children(predicate)) {
      if (sentence.token(child).relation().equals("obj")) {
        Words.conjuncts(sentence, child).forEach(arguments::borrowPhrasesOf);
      }
    }
    // "called for sanctions against Iran", "withdrew from talks with Iraq"
    for (int child : sentence.children(predicate)) {
      if (sentence.token(child).is("obl")) {
        arguments.borrowPhrasesOf(child);
      }
    }
    if (passive && surface >= 0) {
      arguments.borrowPhrasesOf(surface);
    }
    return new Clause(
        Clause.Kind.VERB,
        predicate,
        Words.lemma(sentence, predicate),
        passive,
        -1,
        arguments.build(),
        grammar.ofVerb(predicate));
  }

  private void addChildren(int predicate, ArgumentList arguments, boolean passive) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      switch (token.relation()) {
        case "obj" -> arguments.add(Argument.OBJECT, subjects.antecedent(child));
        case "iobj" -> addIndirect(subjects.antecedent(child), arguments);
        case "obl", "nmod" -> addOblique(child, arguments, passive);
        case "ccomp" -> {
          if (token.upos().equals("INTJ")) {
            addChildren(child, arguments, passive); // "said no to the plan"
          } else {
            addComplement(child, arguments);
          }
        }
        case "xcomp" -> {
          if (isCalled(token, arguments, passive)) {
            arguments.add(Argument.OBJECT, child);
          } else {
            addComplement(child, arguments);
          }
        }
        case "advcl" -> addAdverbial(predicate, child, arguments);
        default -> {}
      }
    }
  }

  /**
   * "called Nepal": a name alone behind the verb is whom it was done to, not what it was called.
   */
  private static boolean isCalled(Token token, ArgumentList arguments, boolean passive) {
    return !passive && token.upos().equals("PROPN") && !arguments.has(Argument.OBJECT);
  }

  /** "gave Ukraine tanks" is "gave tanks to Ukraine". */
  private static void addIndirect(int head, ArgumentList arguments) {
    arguments.add(Argument.INDIRECT, head);
    arguments.add("to", head);
  }

  private void addOblique(int child, ArgumentList arguments, boolean passive) {
    if (!passive && !arguments.has(Argument.OBJECT) && isCount(child)) {
      arguments.add(Argument.OBJECT, child);
      return;
    }
    String preposition = Words.preposition(sentence, child);
    if (preposition != null && !(passive && preposition.equals("by"))) {
      arguments.add(preposition, subjects.antecedent(child));
    }
  }

  /** "held around 20,000 civilians", "released at least 19 men": a number, not a place. */
  private boolean isCount(int noun) {
    int number = sentence.child(noun, "nummod");
    int preposition = sentence.child(noun, "case");
    if (number < 0 || preposition < 0 || number < preposition || number > preposition + 2) {
      return false;
    }
    String next = Words.lower(sentence.token(preposition + 1).form());
    return switch (Words.lower(sentence.token(preposition).form())) {
      case "around", "about", "over", "nearly" -> number == preposition + 1;
      case "at" -> next.equals("least") || next.equals("most");
      default -> false;
    };
  }

  private void addComplement(int child, ArgumentList arguments) {
    for (int each = child; each >= 0; each = nextConjunct(each)) {
      arguments.add(Argument.COMPLEMENT, each);
    }
  }

  private int nextConjunct(int clause) {
    for (int child : sentence.children(clause)) {
      Token token = sentence.token(child);
      if (token.relation().equals("conj") && child > clause && Words.isVerb(sentence, child)) {
        return child;
      }
    }
    return -1;
  }

  /**
   * "accused of lying": the gerund stands where a phrase with "of" would. Who "called for Iran to
   * leave" called for a deed, too.
   */
  private void addAdverbial(int predicate, int child, ArgumentList arguments) {
    String mark = subjects.mark(child);
    boolean addresses =
        "for".equals(mark) && lexicon.obliqueControl().contains(Words.lemma(sentence, predicate));
    if (mark != null && sentence.token(child).xpos().equals("VBG")) {
      for (int each = child; each >= 0; each = nextConjunct(each)) {
        arguments.add(mark, each);
      }
    } else if ((mark == null || addresses) && subjects.isInfinitive(child)) {
      arguments.borrow(Argument.COMPLEMENT, child);
    }
  }

  /** "condemned and rejected the plan", "was beaten and jailed by police". */
  private void shareAcrossConjuncts(int predicate, ArgumentList arguments) {
    Token token = sentence.token(predicate);
    if (token.relation().equals("conj") && token.head() >= 0) {
      share(predicate, token.head(), arguments);
    }
    for (int child : sentence.children(predicate)) {
      if (sentence.token(child).relation().equals("conj") && Words.isVerb(sentence, child)) {
        share(predicate, child, arguments);
      }
    }
  }

  private void share(int predicate, int other, ArgumentList arguments) {
    int last = Math.max(predicate, other);
    boolean close = Math.abs(predicate - other) <= 4 || isRow(predicate, other);
    boolean passive = isPassive(predicate, 0);
    for (int child : sentence.children(other)) {
      String relation = sentence.token(child).relation();
      if (child < last) {
        continue;
      }
      if (relation.equals("obj") && close && !passive && !arguments.has(Argument.OBJECT)) {
        arguments.add(Argument.OBJECT, child);
      } else if (relation.equals("obl")) {
        String preposition = Words.preposition(sentence, child);
        if (passive && "by".equals(preposition) && !arguments.has(Argument.SUBJECT)) {
          arguments.add(Argument.SUBJECT, child);
        } else if (preposition != null && predicate > other) {
          arguments.borrow(preposition, child);
        }
      }
    }
  }

  /** "detained, forcibly disappeared and mistreated <b>them</b>": verbs with nothing between. */
  private boolean isRow(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      Token token = sentence.token(i);
      boolean row =
          token.is("punct")
              || token.relation().equals("cc")
              || token.relation().equals("advmod")
              || token.is("conj") && token.xpos().equals(sentence.token(first).xpos());
      if (!row) {
        return false;
      }
    }
    return first < last;
  }

  private int object(int predicate) {
    int object = sentence.child(predicate, "obj");
    if (object >= 0) {
      return subjects.antecedent(object);
    }
    int said = sentence.child(predicate, "ccomp");
    int what = said < 0 ? -1 : sentence.child(said, "obj");
    if (what > predicate && what < said && Words.lemma(sentence, what).equals("what")) {
      return what;
    }
    Token token = sentence.token(predicate);
    boolean gapped =
        token.is("acl:relcl")
            && subjects.own(predicate) >= 0
            && subjects.own(predicate) != token.head()
            && sentence.child(predicate, "ccomp") < 0
            && !hasRelativeAdverb(predicate);
    if (gapped) {
      return token.head();
    }
    int of = token.xpos().equals("VBG") ? ofPhrase(predicate) : -1;
    return of >= 0 ? of : bareOblique(predicate);
  }

  /**
   * An oblique behind the verb without a preposition of its own: parsers make one of objects that
   * are counted or put off ("killed <b>at least 81 people</b>", "vetoed on Friday <b>a plan</b>").
   */
  private int bareOblique(int predicate) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      boolean bare =
          child > predicate
              && token.is("obl")
              && token.upos().equals("NOUN")
              && Words.preposition(sentence, child) == null
              && !lexicon.times().contains(Words.lemma(sentence, child));
      if (bare) {
        return child;
      }
    }
    return -1;
  }

  /** "the bombing of the city", read as a verb: the city is bombed. */
  private int ofPhrase(int gerund) {
    for (int child : sentence.children(gerund)) {
      if (sentence.token(child).relation().equals("nmod")
          && "of".equals(Words.preposition(sentence, child))) {
        return child;
      }
    }
    return -1;
  }

  private boolean hasRelativeAdverb(int predicate) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      boolean inOblique =
          token.relation().equals("obl") && Subjects.isRelative(token)
              || token.xpos().equals("WRB");
      if (inOblique) {
        return true;
      }
    }
    return false;
  }

  private int agent(int predicate) {
    int agent = sentence.child(predicate, "obl:agent");
    if (agent >= 0) {
      return subjects.antecedent(agent);
    }
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      if (token.relation().equals("obl") && isAgent(child)) {
        return subjects.antecedent(child);
      }
    }
    int object = sentence.child(predicate, "obj");
    return object < 0 ? -1 : agentOn(object);
  }

  /** "by Poland", not "by telephone" or "by 5 percent". */
  private boolean isAgent(int oblique) {
    return "by".equals(Words.preposition(sentence, oblique))
        && !lexicon.means().contains(Words.lemma(sentence, oblique))
        && !lexicon.times().contains(Words.lemma(sentence, oblique));
  }

  /** "was given tanks <b>by Poland</b>", tied to the tanks. */
  private int agentOn(int noun) {
    for (int child : sentence.children(noun)) {
      boolean by = "by".equals(Words.preposition(sentence, child));
      if (by && sentence.token(child).relation().equals("nmod")) {
        return subjects.antecedent(child);
      }
    }
    return -1;
  }

  private boolean isPassive(int predicate, int depth) {
    boolean byAgent = false;
    boolean hasObject = false;
    boolean active = false;
    boolean auxiliary = false;
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      if (token.is("aux:pass") || token.is("nsubj:pass") || token.is("obl:agent")) {
        return true;
      }
      hasObject |= token.is("obj");
      active |= token.is("nsubj");
      auxiliary |= token.relation().equals("aux");
      byAgent |= token.relation().equals("obl") && isAgent(child);
    }
    Token token = sentence.token(predicate);
    if (auxiliary
        || active && !byAgent
        || !token.xpos().equals("VBN") && !(byAgent && token.xpos().equals("VBD"))) {
      return false;
    }
    return switch (token.relation()) {
      case "acl", "amod", "advcl", "xcomp", "ccomp" -> !hasObject || byAgent;
      case "conj" -> depth < 20 && token.head() >= 0 && isPassive(token.head(), depth + 1);
      // Headlines leave the auxiliary out: "Three killed in attack".
      default -> !hasObject && (byAgent || sentence.child(predicate, "nsubj") < 0);
    };
  }
}
