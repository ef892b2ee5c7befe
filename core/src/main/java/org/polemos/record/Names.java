package org.polemos.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.polemos.text.Document;

/** Names of things as URNs, for formats that link. */
final class Names {

  private Names() {}

  static String document(Document document) {
    return of("document", document.id());
  }

  /** {@code urn:polemos:kind:id}, with all but plain characters escaped. */
  static String of(String kind, String id) {
    return "urn:polemos:"
        + kind
        + ":"
        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
