package org.polemos.text;

import java.time.LocalDate;

/**
 * What is said of documents whose files do not say it themselves; each may be {@code null}.
 *
 * @param author the person or body that speaks
 * @param publisher who published it
 * @param published day of publication
 */
public record Defaults(String author, String publisher, LocalDate published) {

  public static final Defaults NONE = new Defaults(null, null, null);
}
