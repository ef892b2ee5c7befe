package org.polemos.clause;

import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/**
 * Finds the phrase that stands, or is understood, as the grammatical subject of each predicate of
 * one sentence: across relative clauses, participles, conjunction, control and raising.
 */
final class Subjects {

  private static final int UNKNOWN = -2;
  private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> PAST = Set.of("VBD", "VBN");
  private static final Set<String> ADDRESS = Set.of("on", "upon", "to", "for");

  private static final Set<String> OBJECT_MARKS =
      Set.of("of", "from", "into", "for", "with", "as", "against");

  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Results results;
  private final int[] known;

  Subjects(Sentence sentence, Lexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.results = new Results(sentence, lexicon, this);
    this.known = new int[sentence.size()];
    java.util.Arrays.fill(known, UNKNOWN);
  }

  /** Head of the surface subject of a predicate, or -1. */
  int of(int predicate) {
    if (known[predicate] == UNKNOWN) {
      known[predicate] = -1;
      known[predicate] = find(predicate);
    }
    return known[predicate];
  }

  /** What a relative pronoun stands for; any other token stands for itself. */
  int antecedent(int i) {
    return antecedent(sentence, i);
  }

  static int antecedent(Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (!isRelative(token)) {
      return i;
    }
    for (int up = token.head(); up >= 0; up = sentence.token(up).head()) {
      if (sentence.token(up).is("acl:relcl") && sentence.token(up).head() >= 0) {
        return sentence.token(up).head();
      }
    }
    return i;
  }

  static boolean isRelative(Token token) {
    return token.xpos().startsWith("W") && RELATIVES.contains(Words.lower(token.lemma()))
        || token.upos().equals("PRON") && Words.lower(token.form()).equals("that")
        || Words.lower(token.form()).equals("whose");
  }

  /** The predicate's own subject in the tree, or -1. */
  int own(int predicate) {
    int subject = -1;
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      if (token.relation().equals("nsubj") || token.relation().equals("csubj")) {
        // "<b>militant outfit</b> Hizb ul Mujahideen claimed": what it is, then its name
        boolean name = subject == child - 1 && token.upos().equals("PROPN") && child < predicate;
        subject = subject < 0 || name ? child : subject;
      }
    }
    return subject < 0 ? -1 : antecedent(subject);
  }

  /**
   * A bare noun phrase that hangs on a verb from the left: parsers often make a compound or a time
   * of a short subject ("<b>Police</b> shot a man", "<b>A bomb</b> killed ten").
   */
  private int before(int predicate) {
    if (!sentence.token(predicate).upos().equals("VERB")) {
      return -1;
    }
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      boolean bare = token.is("compound") || token.is("obl:unmarked");
      boolean noun = token.upos().equals("NOUN") || token.upos().equals("PROPN");
      if (child < predicate
          && bare
          && noun
          && !lexicon.times().contains(Words.lemma(sentence, child))
          && Words.preposition(sentence, child) == null) {
        return child;
      }
    }
    return astray(predicate);
  }

  /** "<b>China</b> sanctions US firms": in headlines parsers tie a name past its verb; or -1. */
  private int astray(int predicate) {
    int name = predicate - 1;
    Token token = name < 0 ? null : sentence.token(name);
    boolean past = token != null && token.is("compound") && token.head() > predicate;
    return past && token.upos().equals("PROPN") ? name : -1;
  }

  private int find(int predicate) {
    int own = own(predicate);
    boolean result = results.is(predicate);
    if (own >= 0 && !(result && Words.preposition(sentence, own) != null)) {
      return own;
    }
    if (result) {
      return results.doer(predicate);
    }
    int before = before(predicate);
    if (before >= 0) {
      return before;
    }
    Token token = sentence.token(predicate);
    int head = token.head();
    if (head < 0) {
      return -1;
    }
    int earlier = continued(predicate, head);
    if (earlier >= 0) {
      return of(earlier);
    }
    boolean tied = token.relation().equals("acl") || token.is("conj");
    int strayed = tied ? -1 : strayed(predicate, head);
    if (strayed >= 0) {
      return strayed;
    }
    return switch (token.relation()) {
      case "acl", "amod" -> ofModifier(predicate, head);
      case "conj" -> of(Words.joinedTo(sentence, predicate));
      case "xcomp" -> controller(head, predicate);
      case "ccomp" ->
          isInfinitive(predicate) || isParticiple(predicate) || isNounAsVerb(predicate)
              ? controller(head, predicate)
              : -1;
      case "advcl" -> ofAdverbial(predicate, head);
      case "obl", "nmod" -> token.xpos().equals("VBG") ? of(head) : -1;
      default -> -1;
    };
  }

  /** "announced last week <b>plans</b> to leave": a noun that parsers take for a verb. */
  private boolean isNounAsVerb(int predicate) {
    boolean bare = sentence.token(predicate).xpos().equals("VBZ") && mark(predicate) == null;
    return bare && sentence.child(predicate, "xcomp") > predicate;
  }

  /**
   * The first of three verbs in a row, of which parsers take the second for a clause of its own:
   * "said that men kidnapped him, <b>beat</b> him and shot him"; or -1.
   */
  private int continued(int predicate, int head) {
    Token token = sentence.token(predicate);
    boolean below = token.is("ccomp") || token.is("parataxis") || token.is("advcl");
    boolean row =
        below
            && head < predicate
            && PAST.contains(token.xpos())
            && sentence.token(predicate - 1).form().equals(",")
            && mark(predicate) == null
            && sentence.child(predicate, "conj") >= 0;
    if (!row) {
      return -1;
    }
    int earlier = head;
    for (int child : sentence.children(head)) {
      boolean clause = sentence.token(child).is("ccomp") || sentence.token(child).is("conj");
      earlier = clause && child < predicate && child > head ? child : earlier;
    }
    return PAST.contains(sentence.token(earlier).xpos()) ? earlier : -1;
  }

  /** "troops sent by X", "a bomb killing ten", but "a plan to attack" has the planner's subject. */
  private int ofModifier(int predicate, int noun) {
    if (isInfinitive(predicate)) {
      int asked = askedIn(noun, predicate);
      int owner = asked >= 0 ? asked : ownerOf(noun, predicate);
      int subject = owner >= 0 ? owner : ofNoun(noun);
      // A headline without its verb: "Russia to attack Ukraine".
      boolean named = sentence.token(noun).upos().equals("PROPN");
      return subject < 0 && named ? noun : subject;
    }
    boolean gerund = sentence.token(predicate).xpos().equals("VBG");
    if (gerund && mark(predicate) != null) {
      return ofNoun(noun);
    }
    if (gerund && lexicon.works().contains(Words.lemma(sentence, noun))) {
      int maker = ofNoun(noun);
      return maker >= 0 ? maker : noun;
    }
    return noun;
  }

  /** "his call on <b>all parties</b> to stop": whom a noun of asking addresses; or -1. */
  private int askedIn(int noun, int predicate) {
    if (!lexicon.obliqueControl().contains(Words.lemma(sentence, noun))) {
      return -1;
    }
    for (int child : sentence.children(noun)) {
      String preposition = Words.preposition(sentence, child);
      boolean addresses = preposition != null && ADDRESS.contains(preposition);
      if (addresses && child > noun && child < predicate) {
        return antecedent(child);
      }
    }
    return -1;
  }

  /** "the decision <b>of Serbia</b> to leave": whose a plan is, by name; or -1. */
  private int ownerOf(int noun, int predicate) {
    for (int child : sentence.children(noun)) {
      boolean named = sentence.token(child).upos().equals("PROPN") && child < predicate;
      if (named && "of".equals(Words.preposition(sentence, child))) {
        return child;
      }
    }
    return -1;
  }

  /** Who holds a plan, makes a decision, has troops: possessor, agent, or the verb's subject. */
  int ofNoun(int noun) {
    int by = -1;
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      if (token.is("nmod:poss")) {
        return antecedent(child);
      }
      if (token.relation().equals("nmod") && "by".equals(Words.preposition(sentence, child))) {
        by = child;
      }
    }
    if (by >= 0) {
      return by;
    }
    for (int child : sentence.children(noun)) {
      Token token = sentence.token(child);
      boolean modifier = token.is("compound") || token.is("amod");
      if (modifier && Character.isUpperCase(token.form().charAt(0)) && child < noun) {
        return child;
      }
    }
    Token token = sentence.token(noun);
    boolean object = token.is("obj") || token.relation().equals("obl") || token.is("conj");
    boolean judged =
        object
            && token.head() >= 0
            && lexicon.judging().contains(Words.lemma(sentence, token.head()));
    return object && token.head() >= 0 && !judged ? of(token.head()) : -1;
  }

  /** "as <b>Kiev</b>, urged on by others, refused": parsers tie the subject to the verb above. */
  private int strayed(int predicate, int governor) {
    boolean finite = FINITE.contains(sentence.token(predicate).xpos());
    int subject = -1;
    for (int child : finite ? sentence.children(governor) : new int[0]) {
      boolean between = child > governor && child < predicate;
      if (between && "as".equals(Words.preposition(sentence, child))) {
        subject = child;
      }
    }
    return subject;
  }

  private int ofAdverbial(int predicate, int governor) {
    String mark = mark(predicate);
    if (mark != null && OBJECT_MARKS.contains(mark)) {
      int object = sentence.child(governor, "obj");
      if (object >= 0) {
        int punished = mark.equals("for") ? punished(governor, object, predicate) : -1;
        return antecedent(punished < 0 ? object : punished);
      }
    }
    int said = saidOf(governor);
    if (said > governor && said < predicate && sentence.token(predicate).xpos().equals("VBG")) {
      return of(said);
    }
    boolean infinitive = isInfinitive(predicate);
    int asking = infinitive ? sentence.child(governor, "obj") : -1;
    if (asking >= 0 && lexicon.asking().contains(Words.lemma(sentence, governor))) {
      return antecedent(asking);
    }
    int asked = asking < 0 ? -1 : askedIn(asking, predicate);
    if (asked >= 0) {
      return asked;
    }
    if (infinitive && sentence.child(governor, "obj") < 0) {
      int addressed = addressed(governor, predicate);
      if (addressed >= 0) {
        return addressed;
      }
    }
    // "a man injured by shelling": what was done to him is not his doing
    boolean agent =
        "by".equals(mark) && sentence.token(governor).xpos().equals("VBN") && isBare(governor);
    return !agent && (infinitive || isParticiple(predicate)) ? of(governor) : -1;
  }

  /** "Imposed sanctions <b>on Iran</b> for breaking its word": whoever is to pay for it; or -1. */
  private int punished(int governor, int object, int predicate) {
    for (int i = object + 1; i < predicate; i++) {
      int head = sentence.token(i).head();
      boolean below = head == object || head == governor && sentence.token(i).is("obl");
      if (below && lexicon.against().contains(String.valueOf(Words.preposition(sentence, i)))) {
        return i;
      }
    }
    return -1;
  }

  /** The verb of who says what stands before it: "it was no attack, he <b>said</b>"; or -1. */
  private int saidOf(int predicate) {
    Token token = sentence.token(predicate);
    return token.is("ccomp") ? token.head() : sentence.child(predicate, "parataxis");
  }

  /** A participle without a subject of its own: "a man <b>injured</b> by shelling". */
  private boolean isBare(int participle) {
    return sentence.child(participle, "nsubj") < 0 && sentence.token(participle).is("acl");
  }

  private int controller(int governor, int predicate) {
    String lemma = Words.lemma(sentence, governor);
    int object = sentence.child(governor, "obj");
    boolean keeps =
        lexicon.subjectControl().contains(lemma)
            || object >= 0 && lexicon.works().contains(Words.lemma(sentence, object));
    if (!keeps) {
      int person = sentence.child(governor, "iobj");
      if (person < 0) {
        person = sentence.child(governor, "obj");
      }
      if (person >= 0) {
        return antecedent(person);
      }
      int addressed = addressed(governor, predicate);
      if (addressed >= 0) {
        return addressed;
      }
    }
    return of(governor);
  }

  /** "called on Iran to leave": the phrase between verb and infinitive, for verbs that address. */
  private int addressed(int governor, int predicate) {
    if (!lexicon.obliqueControl().contains(Words.lemma(sentence, governor))) {
      return -1;
    }
    for (int child : sentence.children(governor)) {
      if (child > governor
          && child < predicate
          && sentence.token(child).relation().equals("obl")
          && Words.isNominal(sentence.token(child))) {
        return child;
      }
    }
    return -1;
  }

  boolean isInfinitive(int predicate) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      if (token.xpos().equals("TO") && child < predicate) {
        return true;
      }
    }
    return false;
  }

  private boolean isParticiple(int predicate) {
    String xpos = sentence.token(predicate).xpos();
    return xpos.equals("VBG") || xpos.equals("VBN");
  }

  /** The word that opens a subordinate clause ("of" in "accused of lying"), or {@code null}. */
  String mark(int predicate) {
    for (int child : sentence.children(predicate)) {
      Token token = sentence.token(child);
      boolean opens = token.is("mark") || token.is("case");
      if (opens && child < predicate && !token.xpos().equals("TO")) {
        return Words.name(sentence, child);
      }
    }
    return null;
  }
}
