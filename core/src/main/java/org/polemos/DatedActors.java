package org.polemos;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.polemos.actor.Actor;
import org.polemos.actor.ActorFinder;
import org.polemos.parse.Sentence;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.text.Document;

/** Looks actors of one sentence up again at the day of each deed, since offices change hands. */
final class DatedActors {

  /** Within these days the office of the day of publication is taken. */
  private static final int SAME = 31;

  private final ActorFinder finder;
  private final Document document;
  private final Sentence sentence;
  private final LocalDate published;
  private final Map<LocalDate, SortedMap<Integer, Actor>> byDay = new HashMap<>(2);

  DatedActors(ActorFinder finder, Document document, Sentence sentence, LocalDate published) {
    this.finder = finder;
    this.document = document;
    this.sentence = sentence;
    this.published = published;
  }

  /** These actors as they were at this date; a phrase keeps its own span and words. */
  List<Actor> at(EventDate date, List<Actor> actors) {
    if (date == null || date.start() == null || actors.isEmpty() || isNear(date.start())) {
      return actors;
    }
    SortedMap<Integer, Actor> then =
        byDay.computeIfAbsent(date.start(), day -> finder.find(document, sentence, day));
    return actors.stream().map(actor -> then.getOrDefault(actor.head(), actor)).toList();
  }

  private boolean isNear(LocalDate day) {
    return published != null && Math.abs(ChronoUnit.DAYS.between(published, day)) <= SAME;
  }
}
