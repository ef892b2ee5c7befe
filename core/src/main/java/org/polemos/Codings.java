package org.polemos;

import java.util.List;
import java.util.stream.Collectors;
import org.polemos.actor.Actor;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;

/** Writes a record as examples in a codebook write it. */
final class Codings {

  private Codings() {}

  /** "SANCTION discontinue | ITA -> SRB (sanction.impose, codebooks/plover/SANCTION.events:31)". */
  static String line(EventRecord record) {
    StringBuilder line = new StringBuilder(record.event());
    record.mode().forEach(mode -> line.append(' ').append(mode));
    if (record.status() != Status.ASSERTED) {
      line.append(" status=").append(record.status().label());
    }
    line.append(" | ").append(side(record.actor())).append(" -> ").append(side(record.recipient()));
    line.append("  (").append(record.why().rule()).append(", ").append(record.why().at());
    return line.append(")").toString();
  }

  private static String side(List<Actor> actors) {
    return actors.stream()
        .map(a -> (a.code() == null ? "?" : a.code()) + " \"" + a.text() + "\"")
        .collect(Collectors.joining(", "));
  }
}
