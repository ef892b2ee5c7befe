package org.polemos.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/**
 * Finds attributions with a trained linear model over trees and quotation marks.
 *
 * <p>A first pass decides which words head a cue, a second gives each word around a cue its role.
 * Quotations then extend what is said beyond the sentence.
 */
public final class TrainedAttributionFinder implements AttributionFinder {

  /** Longer sentences are lists, tables or noise, and would cost without end. */
  static final int LONGEST = 300;

  private final AttributionModel model;
  private final CueLexicon lexicon;

  TrainedAttributionFinder(AttributionModel model, CueLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /**
   * @param model the file of weights
   * @param cues the list of cues with their stance
   */
  public static TrainedAttributionFinder load(Path model, Path cues) throws IOException {
    return new TrainedAttributionFinder(AttributionModel.read(model), CueLexicon.read(cues));
  }

  @Override
  public List<Attribution> find(Document document, List<Sentence> sentences) {
    List<Quotation> quotations = Quotations.outermost(document.text());
    Assembler assembler = new Assembler(quotations);
    Features features = new Features();
    List<Attribution> all = new ArrayList<>();
    for (QuotedSentence q : QuotedSentence.of(document, sentences, quotations)) {
      if (q.sentence().size() > LONGEST) {
        continue;
      }
      for (int i = 0; i < q.sentence().size(); i++) {
        if (CueFeatures.possible(q.sentence(), i) && isCue(q, i, features)) {
          Assembler.Found found = assembler.assemble(q, i, roles(q, i, features));
          if (found != null) {
            all.add(found.attribution(quotations, lexicon.stance(q.sentence(), i), "model"));
          }
        }
      }
    }
    return new Speech(document, quotations).continued(all);
  }

  private boolean isCue(QuotedSentence q, int i, Features features) {
    CueFeatures.fill(q, i, features);
    return model.cue().score(features) >= model.threshold();
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
    return RoleDecoder.best(words, changes, cue);
  }
}
