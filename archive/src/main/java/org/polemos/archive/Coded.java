package org.polemos.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;

/**
 * What became of one document.
 *
 * @param language ISO 639-3 code, {@code und} where it cannot be told
 * @param records its events, in the order of the text; empty where it was not coded
 * @param blames who blames whom for what in it
 * @param notCoded why it was not coded, or {@code null}
 */
public record Coded(
    String language, List<EventRecord> records, List<Blame> blames, @Nullable String notCoded) {}
