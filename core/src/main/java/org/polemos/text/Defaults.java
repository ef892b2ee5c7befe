package org.polemos.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of documents whose files do not say it themselves; each may be {@code null}.
 *
 * @param author the person or body that speaks
 * @param publisher who published it
 * @param published day of publication
 */
public record Defaults(
    @Nullable String author, @Nullable String publisher, @Nullable LocalDate published) {

  public static final Defaults NONE = new Defaults(null, null, null);
}
