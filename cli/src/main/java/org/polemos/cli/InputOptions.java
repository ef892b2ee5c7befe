package org.polemos.cli;

import java.util.List;
import org.polemos.Bounds;
import org.polemos.text.Defaults;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The documents that a command works on, and what is said of them. */
final class InputOptions {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = {
        "Documents: .jsonl or .ndjson files hold one JSON object a line (id, title, author, source,"
            + " date, url, text); PDF, DOCX, ODT, EPUB, RTF, HTML, e-mail, RSS, Atom, WARC, CSV and"
            + " ZIP are read for their text; all others are plain text, with an optional block of"
            + " 'key: value' lines between lines of '---' on top (id, title, author, publisher,"
            + " date, url). '-' is standard input."
      })
  List<String> files;

  @Mixin private SourceOptions source;
  @Mixin private LimitOptions limits;

  /** What to say of documents that do not say it themselves. */
  Defaults defaults() {
    return source.defaults();
  }

  /** How much each may take. */
  Bounds bounds() {
    return limits.bounds();
  }

  int threads() {
    return limits.threads();
  }
}
