package org.polemos.text;

import org.jspecify.annotations.Nullable;

/**
 * Who published a document, as its file or its reader's options say; unknown is {@code null}.
 *
 * @param title the headline or title
 * @param author the person or body that speaks in the document: the first source of all it claims
 * @param publisher who published it; takes the author's place where no author is given
 * @param url where it was found
 */
public record Citation(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String url) {

  public static final Citation UNKNOWN = new Citation(null, null, null, null);
}
