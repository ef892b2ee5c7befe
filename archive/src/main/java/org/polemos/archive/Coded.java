package org.polemos.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.Coder;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;
import org.polemos.text.Document;

/**
 * What became of one document.
 *
 * @param language ISO 639-3 code, {@code und} where it cannot be told
 * @param records its events, in the order of the text; empty where it was not coded
 * @param blames who blames whom for what in it
 * @param notCoded why it was not coded, or {@code null}
 */
public record Coded(
    String language, List<EventRecord> records, List<Blame> blames, @Nullable String notCoded) {

  /** Codes a document, unless it is in a language that the coder does not read. */
  public static Coded by(Coder coder, Languages languages, Document document) {
    String language = languages.of(document.text());
    if (!language.equals(Languages.ENGLISH) && !language.equals(Languages.UNKNOWN)) {
      String why = "only English is coded, and this is " + language;
      return new Coded(language, List.of(), List.of(), why);
    }
    Analysis analysis = coder.analyse(document);
    return new Coded(language, analysis.records(), coder.blame(analysis), null);
  }
}
