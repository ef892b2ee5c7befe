package org.polemos.server.api;

import java.util.Map;
import java.util.function.Supplier;
import org.polemos.archive.Archive;
import org.polemos.archive.review.Changes;
import org.polemos.archive.review.Reviews;
import org.polemos.codebook.EventType;
import org.polemos.server.BackgroundEngine;

/** The judgements of an archive, checked by the types of the codebook where one is made. */
final class Judgements {

  private final Supplier<Map<String, EventType>> types;

  Judgements(BackgroundEngine engine) {
    this.types = () -> engine.get().codebook().types();
  }

  /** To read alone. */
  Reviews on(Archive archive) {
    return new Reviews(archive, new Changes(Map.of()));
  }

  /** To judge, too; waits for the codebook. */
  Reviews judging(Archive archive) {
    return new Reviews(archive, changes());
  }

  Changes changes() {
    return new Changes(types.get());
  }
}
