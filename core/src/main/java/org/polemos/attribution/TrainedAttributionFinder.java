package org.polemos.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polemos.learn.Chain;
import org.polemos.learn.Features;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds attributions with a trained linear model over trees and quotation marks.
 *
 * <p>A first pass decides which words head a cue, a second gives each word around a cue its role.
 * Quotations then extend what is said beyond the sentence.
 */
public final class TrainedAttributionFinder implements AttributionFinder {

  /** How far above the threshold a cue must be where no source is named: most such are none. */
  private static final float NOBODY = 1.5f;

  /** Characters of a quotation that may be a name or a word held at a distance. */
  private static final int SHORT = 40;

  /** At least three words, with more in lower case than the first alone: no title of a book. */
  private static final Pattern SENTENCE =
      Pattern.compile(".\\p{Lu}\\S* (?:\\S+ )*\\p{Ll}\\S*(?: \\p{Ll}\\S*)+[.!?,].");

  static final int LONGEST = RuleAttributionFinder.LONGEST;

  private final AttributionModel model;
  private final CueLexicon lexicon;
  private final RuleAttributionFinder rules;
  private final boolean alone;

  /**
   * @param alone whether the model gets no help from rules, as ablations ask
   */
  TrainedAttributionFinder(AttributionModel model, CueLexicon lexicon, boolean alone) {
    this.alone = alone;
    this.model = model;
    this.lexicon = lexicon;
    this.rules = new RuleAttributionFinder(lexicon);
  }

  /**
   * @param model the file of weights
   * @param cues the list of cues with their stance
   */
  public static TrainedAttributionFinder load(Path model, Path cues) throws IOException {
    return new TrainedAttributionFinder(AttributionModel.read(model), CueLexicon.read(cues), false);
  }

  /** The same without the help of rules. */
  public TrainedAttributionFinder alone() {
    return new TrainedAttributionFinder(model, lexicon, true);
  }

  @Override
  public List<Attribution> find(Document document, List<Sentence> sentences) {
    List<Quotation> quotations = Quotations.outermost(document.text());
    Assembler assembler = new Assembler(quotations);
    Features features = new Features();
    List<Attribution> all = new ArrayList<>();
    for (QuotedSentence q : QuotedSentence.of(document, sentences, quotations)) {
      if (q.sentence().size() <= LONGEST) {
        List<Attribution> found = new ArrayList<>();
        cued(q, quotations, assembler, features, found);
        if (!alone) {
          quoted(document.text(), q, quotations, assembler, List.copyOf(found), found);
          found =
              new SetPhrases(lexicon, assembler, quotations, document.text()).added(q, found, all);
        }
        all.addAll(found);
      }
    }
    List<Attribution> said = new Speech(document, quotations).continued(all);
    if (alone) {
      return said;
    }
    List<Attribution> nested = new NestedQuotations(rules, document).added(said, sentences);
    return TurnFinder.added(nested, document, sentences);
  }

  private void cued(
      QuotedSentence q,
      List<Quotation> quotations,
      Assembler assembler,
      Features features,
      List<Attribution> all) {
    for (int i = 0; i < q.sentence().size(); i++) {
      int before = all.size();
      float sure = CueFeatures.possible(q.sentence(), i) ? sure(q, i, features) : -1;
      if (sure >= 0) {
        Assembler.Found found = assembler.assemble(q, i, roles(q, i, features));
        if (found != null && found.source() == null && !alone) {
          found = found.from(rules.controller(q, i));
        }
        boolean named = found != null && found.source() != null;
        if (named || found != null && sure >= NOBODY && !isPart(found.words(), all)) {
          all.addAll(found.attributions(quotations, lexicon.stance(q.sentence(), i), "model"));
        }
      }
      Span word = q.sentence().token(i).span();
      if (!alone && all.size() == before && rules.plain(q, i) && !isPart(word, all)) {
        all.addAll(rules.around(q, i, quotations, assembler));
      }
    }
  }

  /** "Said in a statement": the noun makes nobody else speak. */
  private static boolean isPart(Span cue, List<Attribution> all) {
    return all.stream()
        .anyMatch(a -> a.source() != null && a.cue() != null && a.cue().contains(cue));
  }

  /** A quotation that the model leaves alone still belongs to somebody: rules find the speaker. */
  private void quoted(
      String text,
      QuotedSentence q,
      List<Quotation> quotations,
      Assembler assembler,
      List<Attribution> cued,
      List<Attribution> all) {
    int last = -1;
    List<Attribution> more = new ArrayList<>();
    for (int i = 0; i < q.sentence().size(); i++) {
      int quotation = q.quotation(i);
      if (quotation >= 0 && quotation != last) {
        last = quotation;
        Span span = quotations.get(quotation).span();
        boolean free = cued.stream().noneMatch(a -> a.says(span) || a.content().overlaps(span));
        if (free && (span.length() > SHORT || isSentence(span.in(text)))) {
          more.addAll(speaker(q, quotation, span, quotations, assembler));
        }
      }
    }
    all.addAll(more);
  }

  /** A short one is somebody's words too where it begins and ends as a sentence does. */
  private static boolean isSentence(String quotation) {
    return SENTENCE.matcher(quotation).matches();
  }

  private List<Attribution> speaker(
      QuotedSentence q, int quotation, Span span, List<Quotation> quotations, Assembler assembler) {
    for (int i = 0; i < q.sentence().size(); i++) {
      if (q.quotation(i) != quotation) {
        List<Attribution> found = rules.around(q, i, quotations, assembler);
        if (found.stream().anyMatch(a -> a.says(span))) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** How far a word's score as a cue lies above the threshold. */
  private float sure(QuotedSentence q, int i, Features features) {
    CueFeatures.fill(q, i, features);
    return model.cue().score(features) - model.threshold();
  }

  private byte[] roles(QuotedSentence q, int cue, Features features) {
    int n = q.sentence().size();
    float[][] words = new float[n][Role.COUNT];
    float[][] changes = new float[n][Role.COUNT * Role.COUNT];
    RoleFeatures view = new RoleFeatures(q, cue);
    for (int i = 0; i < n; i++) {
      view.fill(i, features);
      model.role().score(features, words[i]);
      view.change(i, features);
      model.change().score(features, changes[i]);
    }
    for (Role role : Role.values()) {
      words[cue][role.ordinal()] = role == Role.CUE ? 0 : Chain.NEVER;
    }
    return Chain.best(words, changes);
  }
}
