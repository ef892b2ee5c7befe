package org.polemos.attribution;

import java.util.Set;
import org.polemos.learn.Features;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** What speaks for or against a word being the head of a cue. */
final class CueFeatures {

  private static final Set<String> NEVER =
      Set.of("DET", "NUM", "PROPN", "CCONJ", "PRON", "SYM", "INTJ", "X");
  private static final String COLON = ":—―–-";

  private CueFeatures() {}

  /** Whether a word can head a cue at all. */
  static boolean possible(Sentence s, int i) {
    Token t = s.token(i);
    if (t.upos().equals("PUNCT")) {
      return t.form().length() == 1 && COLON.indexOf(t.form().charAt(0)) >= 0
          || t.form().equals("--");
    }
    return !NEVER.contains(t.upos());
  }

  static void fill(QuotedSentence q, int i, Features f) {
    f.clear();
    Sentence s = q.sentence();
    Token t = s.token(i);
    int lemma = Lemmas.number(t);
    int tag = t.xpos().hashCode();
    int relation = t.deprel().hashCode();
    f.add(1, 0);
    f.add(2, lemma, t.upos().hashCode());
    f.add(3, tag);
    f.add(4, relation, tag);
    f.add(5, lemma, relation);
    f.add(6, lemma, tag);
    int head = t.head();
    int headLemma = head < 0 ? 7 : Lemmas.number(s.token(head));
    f.add(7, headLemma, relation);
    f.add(8, headLemma, lemma);
    f.add(9, head < 0 ? 7 : s.token(head).upos().hashCode(), relation, t.upos().hashCode());
    suffix(t, f);
    neighbours(s, i, lemma, f);
    children(s, i, lemma, f);
    quotes(q, i, lemma, f);
    f.add(60, q.headline() ? 1 : 0, t.upos().hashCode());
    f.add(61, Math.min(s.size() / 6, 6), relation);
  }

  private static void suffix(Token t, Features f) {
    String l = t.lemma();
    f.add(10, (l.length() > 3 ? l.substring(l.length() - 3) : l).hashCode(), t.upos().hashCode());
  }

  private static void neighbours(Sentence s, int i, int lemma, Features f) {
    int left = lemma(s, i - 1);
    int right = lemma(s, i + 1);
    f.add(11, left);
    f.add(12, right);
    f.add(13, lemma, left);
    f.add(14, lemma, right);
    f.add(15, right, lemma(s, i + 2));
    f.add(16, upos(s, i - 1), upos(s, i + 1), upos(s, i));
    f.add(17, lemma(s, i - 2), left);
    f.add(18, lemma, upos(s, i + 1), upos(s, i - 1));
  }

  private static void children(Sentence s, int i, int lemma, Features f) {
    int clausal = 0;
    int frame = 0;
    int subject = 3;
    for (int c : s.children(i)) {
      Token child = s.token(c);
      int relation = child.deprel().hashCode();
      f.add(20, relation, s.token(i).upos().hashCode());
      f.add(21, relation, lemma);
      f.add(22, relation, Lemmas.number(child));
      switch (child.relation()) {
        case "nsubj":
          subject = subject(child);
          frame |= child.deprel().equals("nsubj") ? 1 : 2;
          break;
        case "ccomp":
          clausal |= 1;
          frame |= 4;
          f.add(23, mark(s, c), lemma);
          break;
        case "xcomp", "csubj":
          frame |= 8;
          break;
        case "parataxis":
          clausal |= 2;
          frame |= 16;
          break;
        case "obj":
          frame |= 32;
          f.add(24, lemma, child.upos().hashCode());
          break;
        case "obl":
          int p = s.child(c, "case");
          f.add(25, lemma, p < 0 ? 0 : Lemmas.number(s.token(p)));
          break;
        case "acl":
          frame |= 64;
          f.add(26, mark(s, c), lemma);
          break;
        default:
          break;
      }
    }
    f.add(30, frame);
    f.add(31, frame, lemma);
    f.add(32, frame, s.token(i).upos().hashCode(), s.token(i).deprel().hashCode());
    f.add(33, subject, frame);
    f.add(34, subject, lemma);
    f.add(35, clausal, lemma);
  }

  /** The kind of a subject: pronouns by themselves, names by their type, the rest by tag. */
  private static int subject(Token t) {
    if (t.upos().equals("PRON")) {
      return Lemmas.number(t);
    }
    return t.name().equals("O") ? t.upos().hashCode() : t.name().substring(2).hashCode();
  }

  private static int mark(Sentence s, int clause) {
    int mark = s.child(clause, "mark");
    return mark < 0 ? 1 : Lemmas.number(s.token(mark));
  }

  private static void quotes(QuotedSentence q, int i, int lemma, Features f) {
    Sentence s = q.sentence();
    int own = q.quotation(i);
    int left = -1;
    int right = -1;
    for (int k = i - 1; k >= 0 && left < 0; k--) {
      left = q.quotation(k) >= 0 && q.quotation(k) != own ? i - k : -1;
    }
    for (int k = i + 1; k < s.size() && right < 0; k++) {
      right = q.quotation(k) >= 0 && q.quotation(k) != own ? k - i : -1;
    }
    int place =
        (own >= 0 ? 1 : 0)
            | bucket(left) << 1
            | bucket(right) << 4
            | (q.before() >= 0 ? 1 << 7 : 0)
            | (q.after() >= 0 ? 1 << 8 : 0);
    int type = s.token(i).upos().hashCode();
    f.add(40, place, type);
    f.add(41, place, lemma);
    f.add(42, own >= 0 ? 1 : 0, lemma);
    f.add(43, bucket(left), bucket(right), s.token(i).deprel().hashCode());
    f.add(44, q.before() >= 0 ? 1 : 0, q.after() >= 0 ? 1 : 0, lemma);
  }

  private static int bucket(int distance) {
    return distance < 0 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 12 ? 3 : 4;
  }

  private static int lemma(Sentence s, int i) {
    return i < 0 ? 1 : i >= s.size() ? 2 : Lemmas.number(s.token(i));
  }

  private static int upos(Sentence s, int i) {
    return i < 0 ? 1 : i >= s.size() ? 2 : s.token(i).upos().hashCode();
  }
}
