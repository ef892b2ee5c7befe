package org.polemos.attribution;

import org.polemos.text.Span;

/**
 * Words between quotation marks, marks included.
 *
 * @param span from the opening mark to past the closing mark; over several paragraphs where each
 *     paragraph opens anew and only the last one closes
 * @param depth 0 for a quotation that stands in no other
 * @param closed whether a closing mark was found; an open quotation ends with its paragraph
 */
public record Quotation(Span span, int depth, boolean closed) {}
