package org.polemos.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds attributions by listed cues and the shape of the tree, without a trained model.
 *
 * <p>Stands in where no model is installed, and shows what the model adds.
 */
public final class RuleAttributionFinder implements AttributionFinder {

  /** Longer sentences are lists, tables or noise, and would cost without end. */
  static final int LONGEST = 300;

  private final CueLexicon lexicon;
  private final CueForms forms;

  public RuleAttributionFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.forms = new CueForms(lexicon);
  }

  @Override
  public List<Attribution> find(Document document, List<Sentence> sentences) {
    List<Quotation> quotations = Quotations.outermost(document.text());
    Assembler assembler = new Assembler(quotations);
    List<Attribution> all = new ArrayList<>();
    for (QuotedSentence q : QuotedSentence.of(document, sentences, quotations)) {
      List<Attribution> found = new ArrayList<>();
      for (int i = 0; i < q.sentence().size() && q.sentence().size() <= LONGEST; i++) {
        found.addAll(around(q, i, quotations, assembler));
      }
      all.addAll(
          new SetPhrases(lexicon, assembler, quotations, document.text()).added(q, found, all));
    }
    List<Attribution> said = new Speech(document, quotations).continued(all);
    List<Attribution> nested = new NestedQuotations(this, document).added(said, sentences);
    return TurnFinder.added(nested, document, sentences);
  }

  /** What a word cues, mostly nothing. */
  List<Attribution> around(
      QuotedSentence q, int i, List<Quotation> quotations, Assembler assembler) {
    CueFrame frame = new CueFrame(q, i, lexicon);
    Assembler.Found found = frame.read() ? assembler.assemble(q, i, frame.roles()) : null;
    boolean whole = found != null && (frame.said() || found.source() != null || q.quoted(i));
    return whole
        ? found.attributions(quotations, lexicon.stance(q.sentence(), i), "rule:" + frame.rule())
        : List.of();
  }

  /**
   * Who does what a participle, an infinitive or a noun reports: "while pledging to", "allegations
   * by Chad that"; {@code null} if open.
   */
  Span controller(QuotedSentence q, int cue) {
    Sentence s = q.sentence();
    Token t = s.token(cue);
    if (t.upos().equals("NOUN") && lexicon.stance(s, cue) != null) {
      CueFrame frame = new CueFrame(q, cue, lexicon);
      return frame.read() ? Assembler.source(q, cue, frame.roles()) : null;
    }
    boolean active = t.upos().equals("VERB") && s.child(cue, "aux:pass") < 0;
    boolean open = Set.of("advcl", "xcomp", "conj").contains(t.relation());
    if (!active || !open || lexicon.stance(s, cue) == null) {
      return null;
    }
    return new CueFrame(q, cue, lexicon).controller();
  }

  /** Whether a word reports by its form alone: see {@link CueForms#plain}. */
  boolean plain(QuotedSentence q, int i) {
    return forms.plain(q, i);
  }
}
