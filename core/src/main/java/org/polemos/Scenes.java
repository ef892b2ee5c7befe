package org.polemos;

import java.util.Set;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.clause.Argument;
import org.polemos.event.EventMention;
import org.polemos.record.EventRecord.EventPlace;

/** Says where a deed happened, from the phrases of place in its own clause. */
final class Scenes {

  private static final Set<String> PLACE =
      Set.of("in", "at", "near", "inside", "outside", "across", "around", "along", "throughout");

  private Scenes() {}

  /** The first known place, or {@code null}; coordinates and numbers are not looked up here. */
  static EventPlace of(EventMention mention, SortedMap<Integer, Actor> known) {
    for (Argument argument : mention.clause().arguments()) {
      Actor place = PLACE.contains(argument.role()) ? known.get(argument.head()) : null;
      String precision = place == null ? null : precision(place);
      if (precision != null) {
        return new EventPlace(
            place.text(), place.span(), place.name(), null, null, null, place.country(), precision);
      }
    }
    return null;
  }

  /** What the list that named it lists; {@code null} for what is no place. */
  private static String precision(Actor actor) {
    String list = actor.via() == null ? "" : actor.via();
    if (actor.country() == null || list.contains("+")) {
      return null;
    }
    return list.startsWith("cities.csv")
        ? "city"
        : list.startsWith("regions.csv")
            ? "region"
            : list.startsWith("states.csv") ? "country" : null;
  }
}
