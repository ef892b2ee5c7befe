package org.polemos.server.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.attribution.Quotations;
import org.polemos.attribution.ScareQuotes;

/** What stands in a text besides its events: sentences, who is made to say what, quotations. */
record AnalysisView(
    List<Words.Place> sentences,
    List<Said> attributions,
    List<Quoted> quotations,
    List<Words> scareQuotes) {

  /** Somebody is made to say something. */
  record Said(
      String kind,
      @Nullable Words source,
      @Nullable Words cue,
      @Nullable Words content,
      List<Words.Place> parts,
      @Nullable String stance,
      String by) {}

  /** Words between quotation marks; depth 0 stands in no other. */
  record Quoted(int start, int end, int depth, boolean closed) {}

  static AnalysisView of(Analysis analysis) {
    String text = analysis.document().text();
    return new AnalysisView(
        analysis.passages().stream()
            .map(passage -> Words.Place.of(passage.sentence().span()))
            .toList(),
        analysis.attributions().stream()
            .map(said ->
                new Said(
                    said.kind().name().toLowerCase(Locale.ROOT),
                    Words.of(said.source(), text),
                    Words.of(said.cue(), text),
                    Words.of(said.content(), text),
                    said.parts().stream().map(Words.Place::of).toList(),
                    said.stance(),
                    said.by()))
            .toList(),
        Quotations.in(text).stream()
            .map(quotation ->
                new Quoted(
                    quotation.span().start(),
                    quotation.span().end(),
                    quotation.depth(),
                    quotation.closed()))
            .toList(),
        ScareQuotes.find(analysis.document(), analysis.attributions()).stream()
            .map(quote ->
                new Words(quote.span().start(), quote.span().end(), quote.words().in(text)))
            .toList());
  }
}
