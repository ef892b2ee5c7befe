package org.polemos.server.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.polemos.server.http.Request;

/** What undoing needs: somebody who does it. */
record Undo(@Nullable String by) {

  /** That it was done. */
  record Done(long number, boolean undone) {}

  static String by(Request request) throws IOException {
    return Who.of(request.json(Undo.class).by());
  }
}
