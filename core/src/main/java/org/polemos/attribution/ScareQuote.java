package org.polemos.attribution;

import org.polemos.text.Span;

/**
 * A few words that the author sets in quotation marks without saying whose they are ("peacekeeping"
 * troops): a mark of distance, not a quotation.
 *
 * @param span the words with their marks
 * @param words the words without them
 */
public record ScareQuote(Span span, Span words) {}
